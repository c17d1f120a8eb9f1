import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { notAMember } from '../conversations/conversation.entity.js';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { Database } from '../database/database.js';
import { ChatError, toChatError } from '../errors/chat-error.js';

/** A message before it has its place. */
export interface Draft {
  conversationId: string;
  id: string;
  senderId: string;
  clientId: string;
  text: string;
  replyTo: string | null;
}

/** A message in its place. For a known `clientId`: the one that was stored then, with its text. */
export interface Written {
  id: string;
  seq: number;
  rev: number;
  createdAt: Date;
  text: string;
  /** The conversation's, in the moment of the write or later. */
  membersRev: number;
  /** The sender's marker may have jumped over messages that they had not read. */
  skippedUnread: boolean;
  duplicate: boolean;
}

interface Waiting {
  draft: Draft;
  resolve: (written: Written) => void;
  reject: (error: unknown) => void;
  /** By the monotonic clock. */
  since: number;
}

type Keyed = Pick<Draft, 'conversationId' | 'senderId' | 'clientId'>;

type KnownRow = Keyed & Omit<Written, 'duplicate'>;

/** `place`: which of the drafts it is, from 1. */
type InsertedRow = Omit<Written, 'id' | 'text' | 'duplicate'> & { place: number };

const BATCH_MAX = 400;
/** Drafts that wait for a commit. Above this the database is too slow for what comes in. */
const WAITING_MAX = 10_000;
/** A draft that has waited so long and still does not fit into the next batch is refused: its sender tries again. */
const WAITING_MAX_MS = 500;
/** Another node may commit the same `client_id` between the check and the insert: then it is found the next time. */
const ATTEMPTS_MAX = 3;
/** unique_violation, deadlock_detected, serialization_failure: the same batch may succeed at once. */
const TRANSIENT = ['23505', '40P01', '40001'];
/** A connection that breaks quickly was restarted or cut: a new one may work. A slow failure has cost enough time. */
const BROKEN_RETRY_MS = 1000;

/**
 * The statement is planned once a second: to plan it takes longer than to write a few messages. It goes by index in all
 * plans that these settings leave, whatever PostgreSQL knows of the tables; which index it takes depends on their size, so
 * that a plan made on an empty table is bad a few seconds later.
 */
const SETTINGS = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
};
const PLAN_MAX_AGE_MS = 1000;

/**
 * One statement for a batch: drop what is known, lock the heads in id order, allocate `seq` and `rev`, insert,
 * move the heads, move the senders' markers. Only members write.
 */
const WRITE = `
with fresh as (
  select i.*, me.read_seq as marker, head.last_seq, head.rev as head_rev, head.members_rev,
    row_number() over (partition by i.conversation_id order by i.place) as step
  from (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::uuid[])
      with ordinality as t(conversation_id, id, sender_id, client_id, text, reply_to, place)
    order by conversation_id, place
  ) i
  cross join lateral (
    select last_seq, rev, members_rev from conversations where id = i.conversation_id for update
  ) head
  cross join lateral (
    select read_seq from members
    where conversation_id = i.conversation_id and user_id = i.sender_id offset 0
  ) me
  where not exists (
    select 1 from messages m
    where m.conversation_id = i.conversation_id and m.sender_id = i.sender_id and m.client_id = i.client_id
    offset 0)
), inserted as (
  insert into messages (conversation_id, seq, id, sender_id, client_id, text, rev, reply_to)
  select conversation_id, last_seq + step, id, sender_id, client_id, text, head_rev + step, reply_to from fresh
), moved as (
  update conversations c set last_seq = c.last_seq + n.steps, rev = c.rev + n.steps, updated_at = now(),
    changed_at = now()
  from (select conversation_id, count(*) as steps from fresh group by 1) n where c.id = n.conversation_id
), marked as (
  update members me set
    read_seq = greatest(me.read_seq, own.seq), delivered_seq = greatest(me.delivered_seq, own.seq)
  from (select conversation_id, sender_id, max(last_seq + step) as seq from fresh group by 1, 2) own
  where me.conversation_id = own.conversation_id and me.user_id = own.sender_id
)
select place, last_seq + step as seq, head_rev + step as rev, now()::timestamptz(3) as "createdAt",
  members_rev as "membersRev", marker < last_seq as "skippedUnread"
from fresh`;

const KNOWN = `
select m.conversation_id as "conversationId", m.sender_id as "senderId", m.client_id as "clientId",
  m.id, m.seq, m.rev, m.created_at as "createdAt", m.text, c.members_rev as "membersRev", true as "skippedUnread"
from unnest($1::uuid[], $2::text[], $3::uuid[]) as i(conversation_id, sender_id, client_id)
join messages m using (conversation_id, sender_id, client_id)
join conversations c on c.id = i.conversation_id`;

/**
 * The only place where a message is written. What arrives while a commit is on its way makes up the next batch, so there
 * is no timer and one commit carries many messages. Drafts are stored in the order of the calls.
 */
@Injectable()
export class MessagesWriter implements OnApplicationShutdown {
  private readonly waiting: Waiting[] = [];
  private running: Promise<void> | undefined;
  private plannedAt = performance.now();
  private readonly pool: Pool;

  constructor(
    database: Database,
    private readonly broadcaster: Broadcaster,
  ) {
    this.pool = database.openPool({ connections: 1, settings: SETTINGS });
  }

  /** Resolves after the commit. Rejects with `unavailable` when nothing is known to be stored: a retry is safe. */
  write(draft: Draft): Promise<Written> {
    if (this.waiting.length >= WAITING_MAX) throw tooSlow();
    return new Promise((resolve, reject) => {
      this.waiting.push({ draft, resolve, reject, since: performance.now() });
      this.running ??= this.run();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.running;
    await this.pool.end();
  }

  private async run(): Promise<void> {
    // What one turn of the event loop brings is one batch.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH_MAX);
      this.refuseOld();
      await this.commit(batch);
    }
    this.running = undefined;
  }

  /** What is left behind by a batch and has waited too long: told so now, rather than stored when nobody waits. */
  private refuseOld(): void {
    const limit = performance.now() - WAITING_MAX_MS;
    while (this.waiting[0] && this.waiting[0].since < limit) this.waiting.shift()?.reject(tooSlow());
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    const began = performance.now();
    try {
      const written = await this.store(batch.map(({ draft }) => draft));
      batch.forEach(({ draft, resolve, reject }) => {
        const row = written.get(keyOf(draft));
        if (row) resolve(row.id === draft.id ? row : { ...row, duplicate: true });
        else reject(notAMember());
      });
    } catch (error) {
      // It may be stored all the same, and then a retry finds a duplicate, which is announced to nobody.
      this.broadcaster.noteUnpublished(performance.now() - began);
      if (batch.length === 1 || toChatError(error).code === 'unavailable') {
        for (const { reject } of batch) reject(error);
        return;
      }
      // One bad row must not take the others with it.
      for (const one of batch) await this.commit([one]);
    }
  }

  /** What is stored under each draft's key, whoever stored it. */
  private async store(drafts: readonly Draft[]): Promise<Map<string, Written>> {
    const first = new Map<string, Draft>();
    for (const draft of drafts) {
      const key = keyOf(draft);
      if (!first.has(key)) first.set(key, draft);
    }
    const [keys, unique] = [[...first.keys()], [...first.values()]];
    const written = new Map<string, Written>();
    for (const { place, ...row } of await this.insert(unique)) {
      const { id, text } = unique[place - 1] as Draft;
      written.set(keys[place - 1] as string, { id, text, ...row, duplicate: false });
    }
    if (written.size < unique.length) {
      const known = unique.filter((_, at) => !written.has(keys[at] as string));
      const { rows } = await this.pool.query<KnownRow>(KNOWN, [
        known.map((draft) => draft.conversationId),
        known.map((draft) => draft.senderId),
        known.map((draft) => draft.clientId),
      ]);
      // Its own, where the answer to an earlier attempt was lost after the commit.
      for (const row of rows) written.set(keyOf(row), { ...row, duplicate: false });
    }
    return written;
  }

  private async insert(drafts: readonly Draft[]): Promise<InsertedRow[]> {
    const values = [
      drafts.map((draft) => draft.conversationId),
      drafts.map((draft) => draft.id),
      drafts.map((draft) => draft.senderId),
      drafts.map((draft) => draft.clientId),
      drafts.map((draft) => draft.text),
      drafts.map((draft) => draft.replyTo),
    ];
    for (let attempt = 1; ; attempt += 1) {
      const began = performance.now();
      try {
        await this.discardOldPlan(began);
        return (await this.pool.query<InsertedRow>({ name: 'write', text: WRITE, values })).rows;
      } catch (error) {
        const mayRetry =
          isTransient(error) || (isBroken(error) && performance.now() - began < BROKEN_RETRY_MS);
        if (!mayRetry || attempt === ATTEMPTS_MAX) throw error;
      }
    }
  }

  private async discardOldPlan(now: number): Promise<void> {
    if (now - this.plannedAt < PLAN_MAX_AGE_MS) return;
    await this.pool.query('discard plans');
    this.plannedAt = now;
  }
}

function tooSlow(): ChatError {
  return new ChatError('unavailable', 'Too many messages are waiting: send again shortly.', {
    retryAfterMs: 1000,
  });
}

function isTransient(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TRANSIENT.includes(String(error.code));
}

function isBroken(error: unknown): boolean {
  return toChatError(error).code === 'unavailable';
}

function keyOf(of: Keyed): string {
  return `${of.conversationId} ${of.clientId} ${of.senderId}`;
}
