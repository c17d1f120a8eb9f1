import type { RedisCommands } from '../redis/redis-commands.js';
import { SharedRateLimit } from './shared-rate-limit.js';
import { type Rate, TokenBuckets } from './token-buckets.js';

/** A bucket of tokens for each key. */
export interface RateLimit {
  /** Takes a token: 0, or the milliseconds until there is one. A promise only where Redis has to be asked. */
  take(key: string): number | Promise<number>;
  /** For what was taken and turned out not to count. */
  giveBack(key: string): void;
  /** The milliseconds until there is a token, as far as this node knows. */
  waitMs(key: string): number;
}

/** One for all nodes where there is Redis, otherwise in the memory of this one. */
export function openRateLimit(redis: RedisCommands, name: string, rate: Rate): RateLimit {
  return redis.configured ? new SharedRateLimit(redis, name, rate) : new TokenBuckets(rate);
}
