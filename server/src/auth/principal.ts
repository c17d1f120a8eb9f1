import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { UserEntity } from '../users/user.entity.js';

/** Who is calling, and until when that counts. */
export interface Principal {
  user: UserEntity;
  /** The login on this server that the token belongs to; null for a host's token. */
  loginId: string | null;
  expiresAt: Date;
}

export interface AuthenticatedRequest extends IncomingMessage {
  principal: Principal;
}

/** The principal that JwtGuard has found. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().principal,
);
