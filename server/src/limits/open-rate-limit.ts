import type { RedisCommands } from '../redis/redis-commands.js';
import type { Rate, RateLimit } from './rate-limit.js';
import { SharedRateLimit } from './shared-rate-limit.js';
import { TokenBuckets } from './token-buckets.js';

/** One for all nodes where there is Redis, otherwise in the memory of this one. */
export function openRateLimit(redis: RedisCommands, name: string, rate: Rate): RateLimit {
  return redis.configured ? new SharedRateLimit(redis, name, rate) : new TokenBuckets(rate);
}
