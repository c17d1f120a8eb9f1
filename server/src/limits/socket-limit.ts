import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Config } from '../config/config.js';
import { RedisCommands, RedisScript } from '../redis/redis-commands.js';

/** How long the counts of a dead node still apply. */
const STATEMENT_MS = 60_000;
const REPEAT_MS = 20_000;
/** A node that has not said for so long that it is alive has ended: what it stated before counts no more. */
const ALIVE_MS = 4000;
const ALIVE_EVERY_MS = 1000;
/** 1,000 people a second: enough for 60,000 on a node, and never a long stretch of work. */
const TICK_MS = 250;
const REPEATS_A_TICK = 250;
const NO_MAX = 1e9;

/** Registers this node as alive and returns the ids of all live nodes. Ignores expiries far in the future. */
const RENEW = new RedisScript(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('ZREMRANGEBYSCORE', KEYS[1], now + 2 * tonumber(ARGV[2]), '+inf')
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return redis.call('ZRANGE', KEYS[1], 0, -1)
`);

/**
 * How many sockets each node has of a person, and until when that counts. Says how many this node has now, unless it
 * would be more than the maximum together with the others: then 0 and nothing changes. Of a node that is not among
 * the living (the arguments from the sixth on) only what is newer than the fifth argument counts, in ms: it may have
 * started since they were read. What no node would have written, such as an end far ahead or more than the maximum,
 * counts for nothing.
 */
const STATE = new RedisScript(`
local node, count, max, lasts = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local alive = {}
for i = 6, #ARGV do alive[ARGV[i]] = true end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local others = 0
local stored = redis.call('HGETALL', KEYS[1])
for i = 1, #stored, 2 do
  local theirs, ends = string.match(stored[i + 1], '^(%d+) (%d+)$')
  theirs, ends = tonumber(theirs), tonumber(ends)
  if not ends or ends <= now or ends > now + 2 * lasts or theirs > max then redis.call('HDEL', KEYS[1], stored[i])
  elseif stored[i] ~= node and (alive[stored[i]] or now - (ends - lasts) < tonumber(ARGV[5])) then
    others = others + theirs
  end
end
if others + count > max then return 0 end
if count == 0 then redis.call('HDEL', KEYS[1], node)
else
  redis.call('HSET', KEYS[1], node, count .. ' ' .. (now + lasts))
  redis.call('PEXPIRE', KEYS[1], lasts)
end
return 1
`);

interface Taken {
  count: number;
  statedAt: number;
}

/** Limits sockets per person over all nodes; while Redis is away, on this node only. */
@Injectable()
export class SocketLimit implements OnModuleInit, OnModuleDestroy {
  private readonly nodeId = randomUUID();
  /** Least recently refreshed first. */
  private readonly taken = new Map<string, Taken>();
  private readonly max: number;
  /** Undefined while unknown. */
  private alive: readonly string[] | undefined;
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    { maxSocketsPerUser }: Config,
    private readonly redis: RedisCommands,
  ) {
    this.max = maxSocketsPerUser;
  }

  async onModuleInit(): Promise<void> {
    if (!this.redis.configured) return;
    this.timers.push(
      setInterval(() => this.repeat(performance.now()), TICK_MS).unref(),
      setInterval(() => void this.renew(), ALIVE_EVERY_MS).unref(),
    );
    await this.renew();
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** Whether the person may open another socket. After `true`, release it when the socket closes. */
  async take(userId: string): Promise<boolean> {
    const count = this.countOf(userId) + 1;
    if (count > this.max) return false;
    const answer = await this.state(userId, count, this.max);
    if (answer !== 0) return true;
    this.giveBack(userId);
    return false;
  }

  giveBack(userId: string): void {
    void this.state(userId, this.countOf(userId) - 1, NO_MAX);
  }

  private countOf(userId: string): number {
    return this.taken.get(userId)?.count ?? 0;
  }

  private state(userId: string, count: number, max: number): Promise<unknown> {
    this.taken.delete(userId);
    if (count > 0) this.taken.set(userId, { count, statedAt: performance.now() });
    // Without knowing who is alive, every statement counts until it runs out.
    const newerMs = this.alive ? ALIVE_MS : STATEMENT_MS;
    const args = [this.nodeId, count, max, STATEMENT_MS, newerMs, ...(this.alive ?? [])];
    return this.redis.run(STATE, `chat_sockets_${userId}`, ...args);
  }

  private async renew(): Promise<void> {
    const alive = await this.redis.run(RENEW, 'chat_nodes', this.nodeId, ALIVE_MS);
    this.alive = Array.isArray(alive) ? alive.map(String) : undefined;
  }

  /** So that it goes on counting, and comes back where Redis has lost it. */
  private repeat(now: number): void {
    let left = REPEATS_A_TICK;
    for (const [userId, { count, statedAt }] of this.taken) {
      if (left === 0 || now - statedAt < REPEAT_MS) return;
      left -= 1;
      void this.state(userId, count, NO_MAX);
    }
  }
}
