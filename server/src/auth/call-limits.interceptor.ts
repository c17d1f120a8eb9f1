import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { IncomingMessage } from 'node:http';
import type { Observable } from 'rxjs';
import { LIMIT } from '../limits/limit.decorator.js';
import { type LimitName, type NetworkLimit, RateLimits } from '../limits/rate-limits.js';
import { Networks } from './networks.js';
import type { Principal } from './principal.js';

const OF_A_NETWORK: ReadonlySet<LimitName> = new Set<NetworkLimit>(['address', 'registrations']);

/**
 * For every REST call, after its guards and before its input is looked at: a token from the caller's bucket, or from that
 * of the network where nobody has to be logged in.
 */
@Injectable()
export class CallLimits implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
    private readonly networks: Networks,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<IncomingMessage & { principal?: Principal }>();
    const named = this.reflector.getAllAndOverride<LimitName | 'none' | undefined>(LIMIT, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { principal } = request;
    const limit = named ?? (principal ? 'calls' : 'address');
    if (limit !== 'none') {
      const key = principal && !OF_A_NETWORK.has(limit) ? principal.user.id : this.networks.of(request);
      await this.limits.take(key, limit);
    }
    return next.handle();
  }
}
