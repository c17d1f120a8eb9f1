import { type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import { Gauge, Histogram } from 'prom-client';
import { ChatError } from '../errors/chat-error.js';
import { bucketOf } from './bucket.js';
import { endsConnection, isDatabaseUnavailable } from '../errors/database-error.js';
import type { Pipeline } from './database.js';

/** What one transaction stores at most. */
const BATCH_MAX = 400;
/** Items that wait for a commit. Above this the database is too slow for what comes in. */
const WAITING_MAX = 10_000;
/** An item that has waited so long and still does not fit into the next batch is refused: its sender tries again. */
const WAITING_MAX_MS = 500;
const ATTEMPTS_MAX = 3;
/** unique_violation, deadlock_detected, serialization_failure: the same batch may succeed at once. */
const TRANSIENT = ['23505', '40P01', '40001'];
const LOCK_NOT_AVAILABLE = '55P03';
/** A connection that breaks quickly was restarted or cut: a new one may work. A slow failure has cost enough time. */
const BROKEN_RETRY_MS = 1000;
/** Two nodes that write to the same conversation wait for each other's commit, which takes a few milliseconds. */
const LOCK_TIMEOUT_MS = 50;
/** How often a conversation that stays locked is tried again, growing from the one to the other. */
const DELAY_MIN_MS = 10;
const DELAY_MAX_MS = 160;
/** Items that wait for one locked conversation. */
const DELAYED_MAX = 1000;
/** Below the five seconds within which a sender is promised an answer. */
const LOCKED_MAX_MS = 4000;

const batchItems = new Histogram({
  name: 'chat_batch_items',
  help: 'Changes in one commit: messages, markers, reactions.',
  buckets: [1, 2, 5, 10, 25, 50, 100, 200, BATCH_MAX],
});
const batchAge = new Histogram({
  name: 'chat_batch_age_seconds',
  help: 'How long the oldest change of a batch had waited when the batch was sent to PostgreSQL.',
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});
const queued = new Gauge({ name: 'chat_batch_waiting', help: 'Changes that wait for the next batch.' });

/**
 * The statements are planned once a second: to plan them takes longer than to write a few rows. They go by index in all
 * plans that these settings leave, whatever PostgreSQL knows of the tables; which index they take depends on their size,
 * so that a plan made on an empty table is bad a few seconds later.
 */
export const BATCH_SETTINGS = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  lock_timeout: `${LOCK_TIMEOUT_MS}ms`,
};
const PLAN_MAX_AGE_MS = 1000;

const LOCK = lockStatement('');
const LOCK_UNLOCKED = lockStatement('skip locked');
const EXISTING = `
  select c.id from unnest($1::smallint[], $2::uuid[]) as asked(bucket, id)
  join conversations c on c.bucket = asked.bucket and c.id = asked.id`;

/** Sends a statement within the batch's transaction: prepared under the name, where statements may be prepared. */
export type BatchQuery = <Row extends QueryResultRow>(
  name: string,
  sql: string,
  values: unknown[],
) => Promise<Row[]>;

/** One kind of change that a conversation sees often, and the one statement that makes many of them. */
export interface BatchKind<Item, Result> {
  conversationOf(item: Item): string;
  /**
   * Stores the items, whose conversations are locked, and gives the result or the refusal of each in its place. The
   * statement has to be sent before the first `await`: statements of all kinds leave together.
   */
  store(query: BatchQuery, items: readonly Item[]): Promise<readonly (Result | ChatError)[]>;
}

/** Resolves after the commit. Rejects with `unavailable` where nothing is known to be stored: a retry is safe. */
export type Enqueue<Item, Result> = (item: Item) => Promise<Result>;

interface Waiting {
  /** In the order of the calls. */
  place: number;
  kind: number;
  conversationId: string;
  item: unknown;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
  /** By the monotonic clock. */
  since: number;
  /** How long it was delayed the last time. */
  delayMs: number;
}

/** A conversation that somebody else keeps locked, and what waits for it in order. */
interface Delayed {
  items: Waiting[];
  retryAt: number;
}

/**
 * Changes of conversations that happen often, in batches: what one turn of the event loop brings, and what arrives while
 * a commit is on its way, is one transaction. It locks the conversations in the order of their ids, runs the statement of
 * each kind, in the order in which the kinds were added, and commits; all of it is sent in one go.
 *
 * The items of a conversation are stored in the order of the calls within their kind. A conversation that stays locked
 * delays only itself.
 */
export class BatchQueue implements OnModuleInit, OnApplicationShutdown {
  private readonly kinds: BatchKind<never, unknown>[] = [];
  private waiting: Waiting[] = [];
  private readonly delayed = new Map<string, Delayed>();
  private running: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private plannedAt = performance.now();
  private placed = 0;

  constructor(
    /** With `BATCH_SETTINGS`. */
    private readonly pipeline: Pipeline,
    /** What began so long ago may be stored although nobody is told. */
    private readonly onUncertain: (sinceMs: number) => void,
  ) {}

  /** Opens the connection, so that it is there however many others are opened later. */
  async onModuleInit(): Promise<void> {
    (await this.pipeline.pool.connect()).release();
  }

  /** Adds a kind; its statement runs after those of the kinds that were added before it. */
  add<Item, Result>(kind: BatchKind<Item, Result>): Enqueue<Item, Result> {
    const index = this.kinds.push(kind as BatchKind<never, unknown>) - 1;
    return (item) => {
      if (this.waiting.length >= WAITING_MAX) return Promise.reject(tooSlow());
      return new Promise<Result>((resolve, reject) => {
        this.push({
          place: (this.placed += 1),
          kind: index,
          conversationId: kind.conversationOf(item),
          item,
          resolve: resolve as (result: unknown) => void,
          reject,
          since: performance.now(),
          delayMs: DELAY_MIN_MS / 2,
        });
      });
    };
  }

  async onApplicationShutdown(): Promise<void> {
    while (this.running ?? this.delayed.size > 0) {
      await (this.running ?? new Promise((resolve) => setTimeout(resolve, DELAY_MIN_MS)));
    }
    await this.pipeline.pool.end();
  }

  private push(one: Waiting): void {
    const delayed = this.delayed.get(one.conversationId);
    if (!delayed) {
      this.waiting.push(one);
      this.start();
    } else if (delayed.items.length < DELAYED_MAX) delayed.items.push(one);
    else one.reject(locked());
  }

  private start(): void {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      // Something may have come after the last look at the queue.
      if (this.waiting.length > 0) this.start();
      else this.scheduleRetry();
    });
  }

  private async run(): Promise<void> {
    // What one turn of the event loop brings is one batch.
    await new Promise(setImmediate);
    for (;;) {
      const due = this.takeDue(performance.now());
      if (due.length > 0) await this.commit(due, true);
      if (this.waiting.length > 0) {
        const batch = this.waiting.splice(0, BATCH_MAX);
        this.refuseOld();
        queued.set(this.waiting.length);
        await this.commit(batch, false);
      } else if (due.length === 0) return;
    }
  }

  /** What is left behind by a batch and has waited too long: told so now, rather than stored when nobody waits. */
  private refuseOld(): void {
    const limit = performance.now() - WAITING_MAX_MS;
    const fresh = this.waiting.findIndex(({ since }) => since >= limit);
    const old = this.waiting.splice(0, fresh < 0 ? this.waiting.length : fresh);
    for (const { reject } of old) reject(tooSlow());
  }

  /** Everything of the conversations whose turn it is to be tried again. */
  private takeDue(now: number): Waiting[] {
    const due: Waiting[] = [];
    for (const [id, { items, retryAt }] of this.delayed) {
      if (retryAt > now) continue;
      this.delayed.delete(id);
      for (const one of items) {
        if (now - one.since > LOCKED_MAX_MS) one.reject(locked());
        else due.push(one);
      }
    }
    return due;
  }

  private scheduleRetry(): void {
    clearTimeout(this.retry);
    const next = Math.min(...[...this.delayed.values()].map(({ retryAt }) => retryAt));
    if (next === Infinity) return;
    this.retry = setTimeout(() => this.start(), Math.max(0, next - performance.now()));
  }

  /** Settles every item of the batch, or delays it; never rejects. */
  private async commit(all: readonly Waiting[], skipsLocked: boolean): Promise<void> {
    const began = performance.now();
    // Where a part of it was delayed already, the rest must not overtake.
    const batch = all.filter(({ conversationId }) => !this.delayed.has(conversationId));
    if (batch.length < all.length) this.hold(all.filter((one) => !batch.includes(one)));
    if (batch.length === 0) return;
    batchItems.observe(batch.length);
    batchAge.observe((began - batch[0]!.since) / 1000);
    try {
      // Only now: a transaction that failed has delayed nobody.
      this.delay(await this.storeWithRetries(batch, skipsLocked));
    } catch (error) {
      if (codeOf(error) === LOCK_NOT_AVAILABLE && !skipsLocked) return this.commit(batch, true);
      const isUnavailable = isDatabaseUnavailable(error) && codeOf(error) !== LOCK_NOT_AVAILABLE;
      // It may be stored all the same, and then a retry finds a duplicate, which is announced to nobody.
      if (isUnavailable) this.onUncertain(performance.now() - began);
      if (batch.length === 1 || isUnavailable) {
        for (const { reject } of batch) reject(error);
      } else {
        // One bad row must not take the others with it.
        const middle = Math.ceil(batch.length / 2);
        await this.commit(batch.slice(0, middle), skipsLocked);
        await this.commit(batch.slice(middle), skipsLocked);
      }
    }
  }

  /** Gives what was left out because its conversation is locked. */
  private async storeWithRetries(batch: readonly Waiting[], skipsLocked: boolean): Promise<Waiting[]> {
    for (let attempt = 1; ; attempt += 1) {
      const began = performance.now();
      try {
        const client = await this.pipeline.pool.connect();
        let failed: unknown;
        try {
          return await this.store(client, batch, skipsLocked);
        } catch (error) {
          failed = error;
          throw error;
        } finally {
          client.release(endsConnection(failed));
        }
      } catch (error) {
        const isBroken = endsConnection(error);
        const mayRetry =
          TRANSIENT.includes(codeOf(error)) || (isBroken && performance.now() - began < BROKEN_RETRY_MS);
        if (!mayRetry || attempt === ATTEMPTS_MAX) throw error;
        // It may be stored already, and then a marker that is moved again does not move: nobody would be told.
        if (isBroken) this.onUncertain(performance.now() - began);
      }
    }
  }

  /**
   * One transaction. Nothing of it is awaited before all of it is sent, unless what is locked is to be left out: then
   * that is what it gives.
   */
  private async store(
    client: PoolClient,
    batch: readonly Waiting[],
    skipsLocked: boolean,
  ): Promise<Waiting[]> {
    const ids = [...new Set(batch.map(({ conversationId }) => conversationId))].sort();
    const sent: Promise<unknown>[] = [];
    const { begin, mayPrepare } = this.pipeline;
    const query: BatchQuery = (name, text, values) => {
      const rows = client
        .query(mayPrepare ? { name, text, values } : { text, values })
        .then((result) => result.rows);
      sent.push(rows);
      return rows as Promise<never[]>;
    };
    if (mayPrepare) this.discardOldPlans(client, sent);
    sent.push(client.query(begin));
    let isLocked: ReadonlySet<string> = new Set();
    try {
      if (skipsLocked) isLocked = await lockUnlocked(query, ids);
      else void query('lock', LOCK, [ids.map(bucketOf), ids]).catch(() => undefined);
    } catch (error) {
      sent.push(client.query('rollback'));
      await Promise.allSettled(sent);
      throw error;
    }
    const stored = batch.filter(({ conversationId }) => !isLocked.has(conversationId));
    const byKind = this.kinds.map((_, kind) => stored.filter((one) => one.kind === kind));
    const results = byKind.map((items, kind) =>
      items.length === 0
        ? []
        : (this.kinds[kind] as BatchKind<unknown, unknown>).store(
            query,
            items.map(({ item }) => item),
          ),
    );
    const all = Promise.all(results);
    all.catch(() => undefined);
    sent.push(client.query('commit'));
    const failure = (await Promise.allSettled(sent)).find(({ status }) => status === 'rejected');
    // The first to fail says why; those after it only say that the transaction is aborted.
    if (failure) throw (failure as PromiseRejectedResult).reason;
    settle(byKind, await all);
    return batch.filter(({ conversationId }) => isLocked.has(conversationId));
  }

  /** Each of the conversations is tried again after a pause, with what waits for it in the queue. */
  private delay(locked: readonly Waiting[]): void {
    for (const id of new Set(locked.map(({ conversationId }) => conversationId))) {
      const isOfIt = ({ conversationId }: Waiting) => conversationId === id;
      const items = locked.filter(isOfIt);
      const delayMs = Math.min(Math.max(...items.map((one) => one.delayMs)) * 2, DELAY_MAX_MS);
      for (const one of items) one.delayMs = delayMs;
      this.delayed.set(id, { items, retryAt: performance.now() + delayMs });
      this.hold(this.waiting.filter(isOfIt));
      this.waiting = this.waiting.filter((one) => !isOfIt(one));
    }
  }

  /** Puts each behind what was called before it for the same conversation, which is delayed. */
  private hold(items: readonly Waiting[]): void {
    for (const one of items) this.delayed.get(one.conversationId)?.items.push(one);
    for (const id of new Set(items.map(({ conversationId }) => conversationId))) {
      this.delayed.get(id)?.items.sort((a, b) => a.place - b.place);
    }
  }

  private discardOldPlans(client: PoolClient, sent: Promise<unknown>[]): void {
    const now = performance.now();
    if (now - this.plannedAt < PLAN_MAX_AGE_MS) return;
    this.plannedAt = now;
    sent.push(client.query('discard plans'));
  }
}

/** Locks what nobody else has locked, and gives the others. */
async function lockUnlocked(query: BatchQuery, ids: readonly string[]): Promise<Set<string>> {
  const [free, existing] = await Promise.all([
    query<{ id: string }>('lock_unlocked', LOCK_UNLOCKED, [ids.map(bucketOf), ids]),
    query<{ id: string }>('existing', EXISTING, [ids.map(bucketOf), ids]),
  ]);
  const isLocked = new Set(existing.map(({ id }) => id));
  for (const { id } of free) isLocked.delete(id);
  return isLocked;
}

function settle(byKind: readonly Waiting[][], results: readonly (readonly unknown[])[]): void {
  byKind.forEach((items, kind) =>
    items.forEach(({ resolve, reject }, at) => {
      const result = results[kind]?.[at];
      if (result instanceof ChatError) reject(result);
      else resolve(result);
    }),
  );
}

/** In the order of the ids, so that batches of two nodes cannot lock each other out. */
function lockStatement(option: '' | 'skip locked'): string {
  return `
    select locked.id from (
      select * from unnest($1::smallint[], $2::uuid[]) as ordered(bucket, id) order by id
    ) asked
    cross join lateral (
      select id from conversations where bucket = asked.bucket and id = asked.id for update ${option}
    ) locked`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function tooSlow(): ChatError {
  return new ChatError('unavailable', 'The database is overloaded: try again shortly.', {
    retryAfterMs: 1000,
  });
}

function locked(): ChatError {
  return new ChatError('unavailable', 'The conversation is locked: try again shortly.', {
    retryAfterMs: 1000,
  });
}
