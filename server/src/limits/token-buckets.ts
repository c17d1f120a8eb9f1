import { LRUCache } from 'lru-cache';
import type { Rate, RateLimit } from './rate-limit.js';

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Bounds memory. An evicted key starts with a full bucket again. */
const BUCKETS_MAX = 50_000;

/** One bucket of tokens for each key, counted in the memory of this node. */
export class TokenBuckets implements RateLimit {
  private readonly buckets: LRUCache<string, Bucket>;

  constructor(private readonly rate: Rate) {
    // A bucket untouched for this long is full again and need not be kept.
    const refillMs = Math.ceil((rate.burst / rate.perSecond) * 1000);
    this.buckets = new LRUCache({ max: BUCKETS_MAX, ttl: refillMs, updateAgeOnGet: true });
  }

  take(key: string, now = performance.now()): number {
    const bucket = this.buckets.get(key);
    if (!bucket) {
      this.buckets.set(key, { tokens: this.rate.burst - 1, filledAt: now });
      return 0;
    }
    bucket.tokens = this.tokensOf(bucket, now);
    bucket.filledAt = now;
    if (bucket.tokens < 1) return this.waitMsFor(bucket.tokens);
    bucket.tokens -= 1;
    return 0;
  }

  giveBack(key: string): void {
    const bucket = this.buckets.get(key);
    if (bucket) bucket.tokens = Math.min(this.rate.burst, bucket.tokens + 1);
  }

  waitMs(key: string, now = performance.now()): number {
    const bucket = this.buckets.get(key);
    return bucket ? this.waitMsFor(this.tokensOf(bucket, now)) : 0;
  }

  private tokensOf({ tokens, filledAt }: Bucket, now: number): number {
    return Math.min(this.rate.burst, tokens + ((now - filledAt) / 1000) * this.rate.perSecond);
  }

  private waitMsFor(tokens: number): number {
    return tokens < 1 ? Math.ceil(((1 - tokens) / this.rate.perSecond) * 1000) : 0;
  }
}
