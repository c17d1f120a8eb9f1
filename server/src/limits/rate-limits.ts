import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { ChatError } from '../errors/chat-error.js';
import { RedisCommands } from '../redis/redis-commands.js';
import { openRateLimit } from './open-rate-limit.js';
import type { RateLimit } from './rate-limit.js';
import { TokenBuckets } from './token-buckets.js';

/** Which bucket a frame draws from: sending messages, catching up, or everything else. */
export type FrameLimit = 'messages' | 'resumes' | 'signals';
/** Of a person: REST calls, those of them that cost much, and new conversations. */
type PersonLimit = 'calls' | 'expensive' | 'conversations';
/** Of a network: calls without an access token, refused credentials, and new accounts. */
export type NetworkLimit = 'address' | 'registrations';
export type LimitName = FrameLimit | PersonLimit | NetworkLimit;

/** Typing, receipts: generous, but not without a bound. */
const SIGNALS = { perSecond: 50, burst: 200 };
/** An answer may take 1 MiB. Whoever comes back after long asks 50 conversations at a time, one question after the other. */
const RESUMES = { perSecond: 10, burst: 100 };

/** Token buckets: over all nodes, but for frames that are not messages, which each node counts alone. */
@Injectable()
export class RateLimits {
  /** Without one there is no limit. */
  private readonly limits: Partial<Record<LimitName, RateLimit>>;

  constructor({ rates }: Config, redis: RedisCommands) {
    const shared = Object.entries(rates)
      .filter(([, rate]) => rate.perSecond > 0)
      .map(([name, rate]) => [name, openRateLimit(redis, name, rate)]);
    this.limits = {
      ...Object.fromEntries(shared),
      signals: new TokenBuckets(SIGNALS),
      resumes: new TokenBuckets(RESUMES),
    };
  }

  /** Throws `rate_limited` with the time until the next token. A promise only where another node has a say. */
  take(key: string, name: LimitName): Promise<void> | undefined {
    const waitMs = this.limits[name]?.take(key) ?? 0;
    if (typeof waitMs !== 'number') return waitMs.then(refuse);
    refuse(waitMs);
    return undefined;
  }

  /** Throws as `take` would, as far as this node knows, and takes nothing. */
  check(key: string, name: LimitName): void {
    refuse(this.limits[name]?.waitMs(key) ?? 0);
  }
}

function refuse(retryAfterMs: number): void {
  if (retryAfterMs === 0) return;
  throw new ChatError('rate_limited', `Too many requests: try again in ${retryAfterMs} ms.`, {
    retryAfterMs,
  });
}
