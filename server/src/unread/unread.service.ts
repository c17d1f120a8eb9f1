import { Injectable, Logger } from '@nestjs/common';
import type { HelloFrame, UnreadFrame, UnreadSummary } from '@vikrahub/chat-protocol';
import type { Principal } from '../auth/principal.js';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { OnHello } from '../chat/on-frame.js';
import { reasonOf } from '../errors/reason-of.js';
import { bucketOf } from '../database/bucket.js';
import { BatchLoader } from '../database/batch-loader.js';
import { Database } from '../database/database.js';

/**
 * Unread is worked out, never stored: messages of others, not deleted, above the reader's own marker. `seq` has no gaps
 * and sending moves the sender's marker, so above it every `seq` is a message of somebody else: what is not deleted is
 * the distance to the head. It takes as long with ten unread messages as with ten million.
 *
 * `me` is the reader's row of `members`, `c` the conversation, both of one statement.
 */
export const UNREAD_COUNT = `(c.last_seq - me.read_seq - (
  select count(*) from messages u
  where u.bucket = me.bucket and u.conversation_id = me.conversation_id and u.seq > me.read_seq and u.deleted_at is not null))`;

/** The head of `me`'s conversation, as `c`. */
export const JOIN_HEAD = 'join conversations c on c.bucket = me.bucket and c.id = me.conversation_id';

/** From one statement to the next: planned each time, it takes as long as fifty answers of it. */
const ANNOUNCING_MS = 25;

/** A conversation that goes on being read is told of again after this, with what it has come to by then. */
const TELLING_AGAIN_MS = 500;
const SWEEP_MS = 50;

/** Somebody, and the one of their conversations that is asked about. */
interface Reader {
  userId: string;
  conversationId: string;
}

interface Told {
  reader: Reader;
  /** By the monotonic clock. */
  atMs: number;
  /** Whether it has changed since. */
  changed: boolean;
}

type UnreadState = Omit<UnreadFrame, 'type'>;

@Injectable()
export class UnreadService {
  private readonly logger = new Logger(UnreadService.name);
  private readonly totals = new BatchLoader((userIds: readonly string[]) => this.countTotals(userIds));
  private readonly announcements = new BatchLoader(
    (readers: readonly Reader[]) => this.announceAll(readers),
    () => 1,
    ANNOUNCING_MS,
  );
  /** Who was told lately of what, oldest first. */
  private readonly told = new Map<string, Told>();

  constructor(
    private readonly database: Database,
    private readonly broadcaster: Broadcaster,
  ) {}

  total(userId: string): Promise<number> {
    return this.totals.load(userId);
  }

  /** Conversations with something unread, by id, after `cursor`; the total is that of all of them. */
  async summary(userId: string, limit: number, cursor?: string): Promise<UnreadSummary> {
    const [row] = await this.database.rows<Omit<UnreadSummary, 'next_cursor'>>(
      `with counted as materialized (
         select me.conversation_id, ${UNREAD_COUNT} as unread_count
         from members me ${JOIN_HEAD}
         where me.user_id = $1 and c.last_seq > me.read_seq
       ), page as (
         select conversation_id, unread_count from counted
         where unread_count > 0 and ($2::uuid is null or conversation_id > $2)
         order by conversation_id limit $3
       )
       select (select coalesce(sum(unread_count), 0)::bigint from counted) as total_unread,
         (select coalesce(json_agg(page order by conversation_id), '[]') from page) as conversations`,
      [userId, cursor ?? null, limit + 1],
    );
    if (!row) throw new Error('A statement that always returns a row returned none.');
    const conversations = row.conversations.slice(0, limit);
    const isLast = row.conversations.length <= limit;
    return {
      total_unread: row.total_unread,
      conversations,
      next_cursor: isLast ? null : (conversations.at(-1)?.conversation_id ?? null),
    };
  }

  /** In one conversation of the person's. */
  async countIn(userId: string, conversationId: string): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select ${UNREAD_COUNT} as count from members me ${JOIN_HEAD}
       where me.bucket = $1 and me.conversation_id = $2 and me.user_id = $3`,
      [bucketOf(conversationId), conversationId, userId],
    );
    return row?.count ?? 0;
  }

  async stateOf(userId: string, conversationId: string): Promise<UnreadState> {
    const [state] = await this.countStates([{ userId, conversationId }]);
    if (!state) throw new Error('State requested but not provided.');
    return state;
  }

  /**
   * Tells the person's own sockets, after their marker moved. Of what is announced while an earlier count is under way,
   * only the latest state is told.
   */
  announce(userId: string, conversationId: string): Promise<UnreadState> {
    return this.announcements.load({ userId, conversationId });
  }

  /**
   * The same for whoever needs no answer: at once, and of what follows within half a second only the last state. The
   * next move or a resume repairs a failure.
   */
  publish(userId: string, conversationId: string): void {
    const reader = { userId, conversationId };
    const told = this.told.get(keyOf(reader));
    if (told) told.changed = true;
    else this.tell(reader);
  }

  @OnHello()
  async hello({ user }: Principal): Promise<Pick<HelloFrame, 'total_unread'>> {
    return { total_unread: await this.total(user.id) };
  }

  private tell(reader: Reader): void {
    if (this.told.size === 0) setTimeout(() => this.sweep(), SWEEP_MS).unref();
    this.told.set(keyOf(reader), { reader, atMs: performance.now(), changed: false });
    this.announcements
      .load(reader)
      .catch((error: unknown) =>
        this.logger.warn(`An unread count could not be announced: ${reasonOf(error)}`),
      );
  }

  private sweep(): void {
    const before = performance.now() - TELLING_AGAIN_MS;
    const due: Told[] = [];
    for (const [key, told] of this.told) {
      if (told.atMs > before) break;
      this.told.delete(key);
      if (told.changed) due.push(told);
    }
    if (this.told.size > 0) setTimeout(() => this.sweep(), SWEEP_MS).unref();
    for (const { reader } of due) this.tell(reader);
  }

  private async countTotals(userIds: readonly string[]): Promise<number[]> {
    const rows = await this.database.rows<{ userId: string; total: number }>(
      `select me.user_id as "userId", sum(${UNREAD_COUNT})::bigint as total
       from members me ${JOIN_HEAD}
       where me.user_id = any($1::text[]) and c.last_seq > me.read_seq group by me.user_id`,
      [userIds],
    );
    const totals = new Map(rows.map(({ userId, total }) => [userId, total]));
    return userIds.map((userId) => totals.get(userId) ?? 0);
  }

  private async announceAll(readers: readonly Reader[]): Promise<UnreadState[]> {
    const latest = new Map(readers.map((reader) => [keyOf(reader), reader]));
    const asked = [...latest.values()];
    const states = new Map<Reader, UnreadState>();
    for (const [at, state] of (await this.countStates(asked)).entries()) {
      const reader = asked[at] as Reader;
      states.set(reader, state);
      this.broadcaster.publish({
        userIds: [reader.userId],
        frame: { type: 'unread', ...state },
        kind: 'durable',
      });
    }
    return readers.map((reader) => states.get(latest.get(keyOf(reader)) as Reader) as UnreadState);
  }

  /** Of each in its place: marker, count and total are of one moment. */
  private countStates(readers: readonly Reader[]): Promise<UnreadState[]> {
    return this.database.rows<UnreadState>(
      `select conversation_id, coalesce(max(read_seq) filter (where is_asked), 0) as read_seq,
         coalesce(sum(unread_count) filter (where is_asked), 0)::bigint as unread_count,
         coalesce(sum(unread_count), 0)::bigint as total_unread
       from (
         select asked.place, asked.conversation_id, me.read_seq, ${UNREAD_COUNT} as unread_count,
           me.conversation_id = asked.conversation_id as is_asked
         from unnest($1::text[], $2::uuid[]) with ordinality as asked(user_id, conversation_id, place)
         left join (members me ${JOIN_HEAD}) on me.user_id = asked.user_id
           and (c.last_seq > me.read_seq or me.conversation_id = asked.conversation_id)
       ) counted group by place, conversation_id order by place`,
      [readers.map(({ userId }) => userId), readers.map(({ conversationId }) => conversationId)],
    );
  }
}

function keyOf({ userId, conversationId }: Reader): string {
  return `${conversationId} ${userId}`;
}
