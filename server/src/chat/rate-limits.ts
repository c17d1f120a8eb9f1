import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { ChatError } from '../errors/chat-error.js';
import type { FrameLimit } from './on-frame.js';

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Typing, receipts, resumes: generous, but not without a bound. */
const SIGNALS_PER_SECOND = 50;
const SIGNALS_BURST = 200;
/** Full buckets say nothing: they are swept when there are this many. */
const BUCKETS_MAX = 50_000;

/** Token buckets per person over all their sockets and REST calls on this node. */
@Injectable()
export class RateLimits {
  private readonly buckets = new Map<string, Bucket>();
  private readonly rates: Record<FrameLimit, { perSecond: number; burst: number }>;

  constructor(config: Config) {
    this.rates = {
      messages: { perSecond: config.rateMessagesPerSecond, burst: config.rateMessagesBurst },
      signals: { perSecond: SIGNALS_PER_SECOND, burst: SIGNALS_BURST },
    };
  }

  /** Throws `rate_limited` with the time until the next token. */
  take(userId: string, limit: FrameLimit, now = Date.now()): void {
    const { perSecond, burst } = this.rates[limit];
    if (perSecond === 0) return;
    const key = `${limit} ${userId}`;
    const bucket = this.buckets.get(key) ?? { tokens: burst, filledAt: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
    bucket.filledAt = now;
    this.buckets.set(key, bucket);
    if (bucket.tokens < 1) {
      const retryAfterMs = Math.ceil(((1 - bucket.tokens) / perSecond) * 1000);
      throw new ChatError('rate_limited', `Too fast: send again in ${retryAfterMs} ms.`, { retryAfterMs });
    }
    bucket.tokens -= 1;
    if (this.buckets.size > BUCKETS_MAX) this.sweep(now);
  }

  private sweep(now: number): void {
    const refillMs = Math.max(
      ...Object.values(this.rates).map((rate) => (rate.burst / rate.perSecond) * 1000 || 0),
    );
    for (const [key, bucket] of this.buckets) {
      if (now - bucket.filledAt > refillMs) this.buckets.delete(key);
    }
  }
}
