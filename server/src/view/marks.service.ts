import { Injectable } from '@nestjs/common';
import type {
  HelloFrame,
  HiddenMessage,
  Message,
  StarredMessage,
  StarredPage,
  ViewChanges,
} from '@vikrahub/chat-protocol';
import { OnHello } from '../chat/on-frame.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import type { Membership } from '../conversations/membership.js';
import { bucketOf } from '../database/bucket.js';
import { Database } from '../database/database.js';
import { ChatError } from '../errors/chat-error.js';
import {
  ANSWER_BYTES_MAX,
  MARK,
  MESSAGE_COLUMNS,
  messageBytes,
  MESSAGE_SOURCE,
  type MessageRow,
  peopleIn,
  toMessage,
} from '../messages/message.entity.js';
import { NEXT_VIEW_REV } from './view-rev.js';
import { ViewService } from './view.service.js';

/** A message that the person sees, and what they have done with it. */
interface SeenMessage {
  conversationId: string;
  id: string;
  seq: number;
  isDeleted: boolean;
  isHidden: boolean;
  isStarred: boolean;
}

interface MarkRow {
  conversationId: string;
  messageId: string;
  seq: number;
  isHidden: boolean;
  isStarred: boolean;
  viewRev: number;
}

type StarredRow = MessageRow & { starredAt: Date; fits: boolean };

const PAGE_SIZE = 30;
/** Messages in an answer to `resume`. */
const CHANGES_MAX = 300;
/** Messages that a person has starred. */
const STARRED_MAX = 1000;
/** What the largest person takes in an answer at most. */
const PERSON_BYTES_MAX = 4000;

const SEEN = `
  select m.conversation_id as "conversationId", m.id, m.seq, m.deleted_at is not null as "isDeleted",
    coalesce(f.is_hidden, false) as "isHidden", f.starred_at is not null as "isStarred"
  from members me
  join messages m on m.bucket = me.bucket and m.conversation_id = me.conversation_id and m.seq > me.joined_seq
  left join message_marks f on f.bucket = me.bucket and f.conversation_id = me.conversation_id
    and f.user_id = me.user_id and f.seq = m.seq`;

/** Messages that a person has deleted for themselves or starred. */
@Injectable()
export class MarksService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly view: ViewService,
  ) {
    view.addPart((userId, viewRev) => this.changedSince(userId, viewRev));
  }

  @OnHello()
  async hello(): Promise<Pick<HelloFrame, 'features'>> {
    return { features: { hidden: true, starred: true } };
  }

  /** Takes the star with it. For who has hidden it already nothing changes. */
  async hide(userId: string, conversationId: string, messageId: string): Promise<void> {
    const [message] = await this.database.rows<SeenMessage>(
      `${SEEN} where me.user_id = $1 and me.bucket = $2 and me.conversation_id = $3 and m.id = $4`,
      [userId, bucketOf(conversationId), conversationId, messageId],
    );
    if (!message) throw new ChatError('not_found', 'message_id: no such message in this conversation.');
    if (!message.isHidden) await this.mark(userId, message, { isHidden: true, isStarred: false });
  }

  async star(userId: string, messageId: string, isStarred: boolean): Promise<void> {
    const [message] = await this.database.rows<SeenMessage>(`${SEEN} where me.user_id = $1 and m.id = $2`, [
      userId,
      messageId,
    ]);
    if (!message || message.isHidden || (isStarred && message.isDeleted))
      throw new ChatError('not_found', 'No such message, or you do not see it.');
    if (message.isStarred === isStarred) return;
    if (isStarred) await this.checkStarred(userId);
    await this.mark(userId, message, { isHidden: false, isStarred });
  }

  /** Without those that were deleted since. */
  async starred(userId: string, cursor: string | undefined): Promise<StarredPage> {
    const after = cursor === undefined ? undefined : parseCursor(cursor);
    const rows = await this.database.rows<StarredRow>(
      `select *, sum(bytes) over (order by "starredAt" desc, id desc) <= $4 as fits from (
         select ${MESSAGE_COLUMNS}, ${MARK} as mark, own.starred_at as "starredAt",
           ${messageBytes(String(PERSON_BYTES_MAX))} as bytes
         from message_marks own
         join members me
           on me.bucket = own.bucket and me.conversation_id = own.conversation_id and me.user_id = own.user_id
         join (${MESSAGE_SOURCE})
           on m.bucket = own.bucket and m.conversation_id = own.conversation_id and m.seq = own.seq
         where own.user_id = $1 and own.starred_at is not null and m.seq > me.joined_seq and m.deleted_at is null
           and ($2::timestamptz is null or (own.starred_at, m.id) < ($2::timestamptz, $3::uuid))
         order by own.starred_at desc, m.id desc limit $5
       ) page`,
      [userId, after?.starredAt ?? null, after?.id ?? null, ANSWER_BYTES_MAX, PAGE_SIZE + 1],
    );
    const page = rows.slice(0, PAGE_SIZE).filter(({ fits }, at) => fits || at === 0);
    const last = page.at(-1);
    return {
      results: await this.toMessages(userId, page),
      next_cursor: page.length < rows.length && last ? toCursor(last) : null,
    };
  }

  private async toMessages(userId: string, rows: readonly MessageRow[]): Promise<Message[]> {
    const ids = [...new Set(rows.map(({ conversationId }) => conversationId))];
    const memberships = new Map<string, Membership>();
    // Whoever leaves a conversation meanwhile does not see its messages any more.
    for (const { conversation, membership } of await this.conversations.views(userId, ids)) {
      const own = rows.filter(({ conversationId }) => conversationId === conversation.id);
      memberships.set(conversation.id, await this.conversations.withFormer(membership, peopleIn(own)));
    }
    return rows.flatMap((row) => {
      const membership = memberships.get(row.conversationId);
      return membership ? [toMessage(row, membership)] : [];
    });
  }

  private async mark(
    userId: string,
    { conversationId, id, seq }: SeenMessage,
    { isHidden, isStarred }: Pick<MarkRow, 'isHidden' | 'isStarred'>,
  ): Promise<void> {
    const [row] = await this.database.rows<{ viewRev: number }>(
      `with head as (${NEXT_VIEW_REV}), flagged as (
         update members set has_marks = true
         where bucket = $2 and conversation_id = $3 and user_id = $1 and not has_marks
       )
       insert into message_marks (bucket, conversation_id, user_id, seq, message_id, is_hidden, starred_at, view_rev)
       select $2, $3, $1, $4, $5, $6, case when $7 then now() end, head.view_rev from head
       on conflict (conversation_id, user_id, seq, bucket) do update
         set is_hidden = excluded.is_hidden, starred_at = excluded.starred_at, view_rev = excluded.view_rev
       returning view_rev as "viewRev"`,
      [userId, bucketOf(conversationId), conversationId, seq, id, isHidden, isStarred],
    );
    if (!row) throw new Error('A mark was not stored.');
    const changed = { conversationId, messageId: id, seq, isHidden, isStarred, ...row };
    this.view.publish(userId, { view_rev: row.viewRev, ...toChanges([changed]) });
  }

  private async checkStarred(userId: string): Promise<void> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from message_marks where user_id = $1 and starred_at is not null`,
      [userId],
    );
    if ((row?.count ?? 0) < STARRED_MAX) return;
    throw new ChatError(
      'conflict',
      `At most ${STARRED_MAX} messages can be starred: take a star back first.`,
    );
  }

  private async changedSince(
    userId: string,
    viewRev: number,
  ): Promise<Omit<ViewChanges, 'view_rev'> | undefined> {
    const rows = await this.database.rows<MarkRow>(
      `select f.conversation_id as "conversationId", f.message_id as "messageId", f.seq, f.is_hidden as "isHidden",
         f.starred_at is not null as "isStarred", f.view_rev as "viewRev"
       from message_marks f join members me
         on me.bucket = f.bucket and me.conversation_id = f.conversation_id and me.user_id = f.user_id
       where f.user_id = $1 and f.view_rev > $2 order by f.view_rev limit $3`,
      [userId, viewRev, CHANGES_MAX + 1],
    );
    return rows.length > CHANGES_MAX ? undefined : toChanges(rows);
  }
}

/** What is hidden has no star. */
function toChanges(rows: readonly MarkRow[]): Omit<ViewChanges, 'view_rev'> {
  const hidden: HiddenMessage[] = [];
  const starred: StarredMessage[] = [];
  for (const { conversationId, messageId, seq, isHidden, isStarred } of rows) {
    const message = { conversation_id: conversationId, message_id: messageId, seq };
    if (isHidden) hidden.push(message);
    else starred.push({ ...message, starred: isStarred });
  }
  return { ...(hidden.length > 0 && { hidden }), ...(starred.length > 0 && { starred }) };
}

function toCursor({ starredAt, id }: StarredRow): string {
  return Buffer.from(`${starredAt.toISOString()} ${id}`).toString('base64url');
}

function parseCursor(cursor: string): { starredAt: string; id: string } {
  const [, starredAt, id] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/.exec(
      Buffer.from(cursor, 'base64url').toString('latin1'),
    ) ?? [];
  if (!starredAt || !id || Number.isNaN(Date.parse(starredAt)))
    throw new ChatError('invalid_input', 'cursor: not one that this server has given.');
  return { starredAt, id };
}
