import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { ChatError } from '../errors/chat-error.js';
import { RedisCommands } from '../redis/redis-commands.js';
import { SharedRateLimit } from './shared-rate-limit.js';
import { TokenBuckets } from './token-buckets.js';

/** Which bucket a frame draws from: sending messages, or everything else. */
export type FrameLimit = 'messages' | 'signals';

/** Typing, receipts, resumes: generous, but not without a bound. */
const SIGNALS = { perSecond: 50, burst: 200 };

/**
 * Token buckets per person over all their sockets and REST calls: for messages over all nodes, for signals over those
 * of this node.
 */
@Injectable()
export class RateLimits {
  /** Without buckets there is no limit. */
  private readonly buckets: Partial<Record<FrameLimit, TokenBuckets | SharedRateLimit>>;

  constructor({ rateMessagesPerSecond: perSecond, rateMessagesBurst: burst }: Config, redis: RedisCommands) {
    const rate = { perSecond, burst };
    this.buckets = {
      signals: new TokenBuckets(SIGNALS),
      ...(perSecond > 0 && {
        messages: redis.configured ? new SharedRateLimit(redis, rate) : new TokenBuckets(rate),
      }),
    };
  }

  /** Throws `rate_limited` with the time until the next token. A promise only where another node has a say. */
  take(userId: string, limit: FrameLimit): Promise<void> | undefined {
    const retryAfterMs = this.buckets[limit]?.take(userId) ?? 0;
    if (typeof retryAfterMs !== 'number') return retryAfterMs.then(refuse);
    refuse(retryAfterMs);
    return undefined;
  }
}

function refuse(retryAfterMs: number): void {
  if (retryAfterMs === 0) return;
  throw new ChatError('rate_limited', `Too fast: send again in ${retryAfterMs} ms.`, { retryAfterMs });
}
