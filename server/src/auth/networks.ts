import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';
import { Config } from '../config/config.js';
import { toChatError } from '../errors/chat-error.js';
import { RateLimits } from '../limits/rate-limits.js';
import { toNetwork, toTrust, type Trust } from './network.js';

/** Where requests come from, and how many refused credentials may come from there. */
@Injectable()
export class Networks {
  private readonly trust: Trust;

  constructor(
    { trustProxy }: Config,
    private readonly limits: RateLimits,
  ) {
    this.trust = toTrust(trustProxy);
  }

  of(request: IncomingMessage): string {
    // A connection that has broken meanwhile has no address any more.
    return request.socket.remoteAddress === undefined ? 'gone' : toNetwork(proxyAddress(request, this.trust));
  }

  /** Throws where too many credentials from there were refused: then nobody waits in line for an upgrade. */
  check(request: IncomingMessage): void {
    this.limits.check(this.of(request), 'address');
  }

  /**
   * What `check` finds out about the request's credentials. Those that it refuses count against the network: past the
   * limit the refusal is `rate_limited`. Those that are good are always let through.
   */
  async counting<T>(request: IncomingMessage, check: () => Promise<T> | T): Promise<T> {
    try {
      return await check();
    } catch (error) {
      if (toChatError(error).code === 'unauthorized') await this.limits.take(this.of(request), 'address');
      throw error;
    }
  }
}
