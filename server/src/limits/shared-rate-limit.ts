import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type RedisCommands, RedisScript } from '../redis/redis-commands.js';
import type { Rate, RateLimit } from './rate-limit.js';
import { TokenBuckets } from './token-buckets.js';

/** A longer lease means fewer round trips for occasional writers, and unused tokens that return later. */
const LEASE_MS = 10_000;
/** A lease is this fraction of a burst: a whole burst takes this many round trips. */
const LEASES_PER_BURST = 8;
const LEASES_MAX = 50_000;

interface Lease {
  tokens: number;
  /** Counted from before the request, so that it ends here before it ends in Redis. */
  endsAt: number;
  /** No node has a token before this. */
  refusedUntil: number;
  asking: Promise<boolean> | undefined;
}

/**
 * The bucket of a key: `tokens`, `at` (filled up to), and for each node what it was leased and has not spent, with the
 * end of the lease. Tokens in the bucket and tokens leased are never more than a burst together: so over all nodes
 * nobody gets more than one bucket allows. Asked for -1, it puts one back. Returns the tokens granted and the
 * milliseconds until the next one.
 */
const LEASE = new RedisScript(`
local rate, burst, block, lease_ms, node = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local tokens, at, leased = burst, now, 0
local stored = redis.call('HGETALL', KEYS[1])
for i = 1, #stored, 2 do
  local name, value = stored[i], stored[i + 1]
  if name == 'tokens' then tokens = tonumber(value)
  elseif name == 'at' then at = tonumber(value)
  else
    local count, ends = string.match(value, '(%d+) (%d+)')
    if name == node or tonumber(ends) <= now then redis.call('HDEL', KEYS[1], name)
    else leased = leased + tonumber(count) end
  end
end
tokens = math.min(burst - leased, tokens + math.max(0, now - at) * rate / 1000)
if leased * 2 >= burst then block = math.min(block, 1) end
local granted = math.min(block, math.floor(tokens))
tokens = tokens - granted
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', now)
if granted > 1 then redis.call('HSET', KEYS[1], node, (granted - 1) .. ' ' .. (now + lease_ms)) end
redis.call('PEXPIRE', KEYS[1], math.ceil(burst / rate * 1000) + lease_ms)
return { granted, math.max(1, math.ceil((1 - tokens) / rate * 1000)) }
`);

/**
 * Buckets that nodes share. A node leases a few tokens at once and hands them out without asking; while Redis is away,
 * it counts for itself.
 */
export class SharedRateLimit implements RateLimit {
  private readonly nodeId = randomUUID();
  private readonly alone: TokenBuckets;
  /** Evicted keys lease again. */
  private readonly leases = new LRUCache<string, Lease>({ max: LEASES_MAX });
  private readonly block: number;

  constructor(
    private readonly redis: RedisCommands,
    private readonly name: string,
    private readonly rate: Rate,
  ) {
    this.alone = new TokenBuckets(rate);
    this.block = Math.max(1, Math.floor(rate.burst / LEASES_PER_BURST));
  }

  take(key: string): number | Promise<number> {
    const lease = this.leaseOf(key);
    return takeFrom(lease) ?? this.takeAsking(key, lease);
  }

  giveBack(key: string): void {
    const lease = this.leases.get(key);
    if (lease) lease.refusedUntil = 0;
    void this.ask(key, -1).then((answer) => answer ?? this.alone.giveBack(key));
  }

  waitMs(key: string): number {
    const refusedMs = (this.leases.peek(key)?.refusedUntil ?? 0) - performance.now();
    return Math.max(0, Math.ceil(refusedMs), this.alone.waitMs(key));
  }

  private async takeAsking(key: string, lease: Lease): Promise<number> {
    for (;;) {
      // Concurrent callers may already have used up the renewed lease.
      lease.asking ??= this.renew(key, lease).finally(() => (lease.asking = undefined));
      if (!(await lease.asking)) return this.alone.take(key);
      const taken = takeFrom(lease);
      if (taken !== undefined) return taken;
    }
  }

  /** Whether Redis has answered. */
  private async renew(key: string, lease: Lease): Promise<boolean> {
    const now = performance.now();
    const answer = await this.ask(key, this.block);
    if (answer === undefined) return false;
    const { granted, retryAfterMs } = answer;
    if (granted === 0) lease.refusedUntil = performance.now() + retryAfterMs;
    lease.tokens = granted;
    lease.endsAt = now + LEASE_MS;
    return true;
  }

  private async ask(
    key: string,
    block: number,
  ): Promise<{ granted: number; retryAfterMs: number } | undefined> {
    const { perSecond, burst } = this.rate;
    const name = `chat_tokens_${this.name}_${key}`;
    const answer = await this.redis.run(LEASE, name, perSecond, burst, block, LEASE_MS, this.nodeId);
    if (answer === undefined) return undefined;
    const [granted, retryAfterMs] = answer as [number, number];
    return { granted, retryAfterMs };
  }

  private leaseOf(key: string): Lease {
    let lease = this.leases.get(key);
    if (!lease) {
      lease = { tokens: 0, endsAt: 0, refusedUntil: 0, asking: undefined };
      this.leases.set(key, lease);
    }
    return lease;
  }
}

/** Undefined where Redis has to be asked. */
function takeFrom(lease: Lease): number | undefined {
  const now = performance.now();
  if (lease.refusedUntil > now) return Math.ceil(lease.refusedUntil - now);
  if (lease.tokens === 0 || lease.endsAt <= now) return undefined;
  lease.tokens -= 1;
  return 0;
}
