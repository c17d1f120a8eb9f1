import { LRUCache } from 'lru-cache';

export interface Rate {
  perSecond: number;
  burst: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Whoever is pushed out by this many others begins with a full bucket again: what is held has a bound. */
const BUCKETS_MAX = 50_000;

/** One bucket of tokens for each person, counted in the memory of this node. */
export class TokenBuckets {
  private readonly buckets: LRUCache<string, Bucket>;

  constructor(private readonly rate: Rate) {
    // A bucket that nobody touched for so long is full, and says nothing.
    const refillMs = Math.ceil((rate.burst / rate.perSecond) * 1000);
    this.buckets = new LRUCache({ max: BUCKETS_MAX, ttl: refillMs, updateAgeOnGet: true });
  }

  /** Takes a token: 0, or the milliseconds until there is one. */
  take(userId: string, now = performance.now()): number {
    const { perSecond, burst } = this.rate;
    const bucket = this.buckets.get(userId);
    if (!bucket) {
      this.buckets.set(userId, { tokens: burst - 1, filledAt: now });
      return 0;
    }
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
    bucket.filledAt = now;
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) / perSecond) * 1000);
    bucket.tokens -= 1;
    return 0;
  }

  /** For what was taken and turned out not to count. */
  giveBack(key: string): void {
    const bucket = this.buckets.get(key);
    if (bucket) bucket.tokens = Math.min(this.rate.burst, bucket.tokens + 1);
  }
}
