import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ReplyError } from 'ioredis';
import { createHash } from 'node:crypto';
import { Config } from '../config/config.js';
import { reasonOf } from '../errors/reason-of.js';
import { HealthChecks } from '../health/health-checks.js';
import { openRedis, type RedisConnection } from './open-redis.js';

/** Somebody waits for the answer, and without it goes on alone. */
const ANSWER_MAX_MS = 250;
/** After a failure nobody is made to wait for so long. */
const AWAY_MS = 1000;

/** A script that runs in Redis as one step, on one key: so it works on a cluster too. */
export class RedisScript {
  readonly sha: string;

  constructor(readonly lua: string) {
    this.sha = createHash('sha1').update(lua).digest('hex');
  }
}

/**
 * One connection for what nodes count together. An answer is worth having soon or not at all: while Redis is away or
 * slow, what is asked of it has no answer, and whoever asked does without.
 */
@Injectable()
export class RedisCommands implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(RedisCommands.name);
  private readonly connection: RedisConnection | undefined;
  private awayUntil = 0;
  /** What Redis last answered instead of running a script. */
  private refusal: string | undefined;

  constructor(
    { redis }: Config,
    private readonly health: HealthChecks,
  ) {
    this.connection = redis.kind === 'none' ? undefined : openRedis(redis);
    this.connection?.on('error', (error: Error) => this.logger.warn(`Redis: ${reasonOf(error)}`));
  }

  /** Without success it goes on trying: a configured Redis that is missing has stopped the start already. */
  async onModuleInit(): Promise<void> {
    if (!this.connection) return;
    this.health.register('redis_scripts', false, () => this.requireScripts());
    await this.connection.connect().catch((error: unknown) => this.noteAway(error));
  }

  onApplicationShutdown(): void {
    this.connection?.disconnect();
  }

  get configured(): boolean {
    return this.connection !== undefined;
  }

  /** What the script returns; nothing where Redis did not answer, and then it may have run all the same. */
  async run(script: RedisScript, key: string, ...args: (string | number)[]): Promise<unknown> {
    if (!this.connection || performance.now() < this.awayUntil) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_MAX_MS} ms`)), ANSWER_MAX_MS);
    });
    try {
      const result = await Promise.race([evaluate(this.connection, script, key, args), late]);
      this.refusal = undefined;
      return result;
    } catch (error) {
      this.noteAway(error);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  private async requireScripts(): Promise<void> {
    if (this.refusal !== undefined) throw new Error(this.refusal);
  }

  private noteAway(error: unknown): void {
    if (performance.now() >= this.awayUntil) {
      this.logger.warn(`Redis: counting rate limits on this node only: ${reasonOf(error)}`);
    }
    this.awayUntil = performance.now() + AWAY_MS;
    if (error instanceof ReplyError) this.refusal = reasonOf(error);
  }
}

async function evaluate(
  connection: RedisConnection,
  { sha, lua }: RedisScript,
  key: string,
  args: (string | number)[],
): Promise<unknown> {
  try {
    return await connection.evalsha(sha, 1, key, ...args);
  } catch (error) {
    const isUnknown = error instanceof Error && error.message.startsWith('NOSCRIPT');
    if (!isUnknown) throw error;
    return connection.eval(lua, 1, key, ...args);
  }
}
