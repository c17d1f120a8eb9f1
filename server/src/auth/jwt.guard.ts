import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { AuthGuard, type AuthGuardAuthenticateOptions } from '@nestjs/passport';
import type { IncomingMessage } from 'node:http';
import { BEARER } from './bearer.strategy.js';
import { Networks } from './networks.js';
import type { AuthenticatedRequest, Principal } from './principal.js';
import { TokensService } from './tokens.service.js';

/** The one guard: of the REST calls, and of the socket before its upgrade. */
@Injectable()
export class JwtGuard extends AuthGuard(BEARER) {
  constructor(
    private readonly tokens: TokensService,
    private readonly networks: Networks,
  ) {
    super();
  }

  override canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<IncomingMessage>();
    return this.networks.counting(request, async () => Boolean(await super.canActivate(context)));
  }

  /** Who sent the request. Throws `unauthorized`. */
  async authenticate(request: IncomingMessage): Promise<Principal> {
    await this.canActivate(new ExecutionContextHost([request]));
    return (request as AuthenticatedRequest).principal;
  }

  override getAuthenticateOptions(): AuthGuardAuthenticateOptions {
    return { session: false, property: 'principal', tokens: this.tokens };
  }
}
