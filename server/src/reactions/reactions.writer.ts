import { Injectable } from '@nestjs/common';
import { bucketOf } from '../database/bucket.js';
import { type BatchKind, BatchQueue, type BatchQuery, type Enqueue } from '../database/batch-queue.js';
import { ChatError } from '../errors/chat-error.js';
import { noSuchMessage } from '../messages/message-changes.service.js';
import { MESSAGE_COLUMNS, type MessageRow } from '../messages/message.entity.js';

/** A reaction of a person is to be there, or not. */
export interface Reacting {
  conversationId: string;
  messageId: string;
  userId: string;
  emoji: string;
  on: boolean;
}

export interface Reacted {
  /** The message after the commit, for one of those who have changed it; null for the others, and where nothing changed. */
  changed: MessageRow | null;
}

interface ReactedRow {
  place: number;
  changes: boolean;
  isRefused: boolean;
}

/** Different emoji on one message. */
const EMOJI_MAX = 20;

/** One statement for a batch whose conversations are locked. A message that changes moves `rev` by one, whoever reacted. */
const REACT = `
with found as (
  select i.*, head.rev as head_rev, m.seq, used.kinds, used.is_known,
    used.is_on <> i.is_wanted as differs
  from unnest($1::smallint[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::boolean[])
    with ordinality as i(bucket, conversation_id, message_id, user_id, emoji, is_wanted, place)
  cross join lateral (
    select c.rev from conversations c where c.bucket = i.bucket and c.id = i.conversation_id offset 0
  ) head
  cross join lateral (
    select joined_seq from members
    where bucket = i.bucket and conversation_id = i.conversation_id and user_id = i.user_id offset 0
  ) me
  cross join lateral (
    select seq from messages
    where bucket = i.bucket and conversation_id = i.conversation_id and id = i.message_id
      and seq > me.joined_seq and deleted_at is null
    offset 0
  ) m
  cross join lateral (
    select count(distinct r.emoji) as kinds, coalesce(bool_or(r.emoji = i.emoji), false) as is_known,
      coalesce(bool_or(r.emoji = i.emoji and r.user_id = i.user_id), false) as is_on
    from reactions r
    where r.bucket = i.bucket and r.conversation_id = i.conversation_id and r.seq = m.seq offset 0
  ) used
), ranked as (
  select *, is_wanted and not is_known and kinds + dense_rank() over (
    partition by bucket, conversation_id, seq, is_wanted and not is_known order by emoji) > ${EMOJI_MAX} as is_refused
  from found
), changes as (
  select * from ranked where differs and not is_refused
), added as (
  insert into reactions (bucket, conversation_id, seq, emoji, user_id)
  select bucket, conversation_id, seq, emoji, user_id from changes where is_wanted
), removed as (
  delete from reactions r using changes n
  where not n.is_wanted and r.bucket = n.bucket and r.conversation_id = n.conversation_id and r.seq = n.seq
    and r.emoji = n.emoji and r.user_id = n.user_id
), changed as (
  select bucket, conversation_id, seq, head_rev,
    row_number() over (partition by bucket, conversation_id order by seq) as step
  from changes group by 1, 2, 3, 4
), marked as (
  update messages m set rev = n.head_rev + n.step, has_fields = true from changed n
  where m.bucket = n.bucket and m.conversation_id = n.conversation_id and m.seq = n.seq
), moved as (
  update conversations c set rev = c.rev + n.steps, changed_at = now()
  from (select bucket, conversation_id, count(*) as steps from changed group by 1, 2) n
  where c.bucket = n.bucket and c.id = n.conversation_id
)
select place, differs and not is_refused as changes, is_refused as "isRefused" from ranked`;

const READ = `
  select ${MESSAGE_COLUMNS}
  from (
    select distinct * from unnest($1::smallint[], $2::uuid[], $3::uuid[]) as i(bucket, conversation_id, message_id)
  ) asked
  cross join lateral (
    select * from messages
    where bucket = asked.bucket and conversation_id = asked.conversation_id and id = asked.message_id offset 0
  ) m
  left join messages q on q.bucket = m.bucket and q.conversation_id = m.conversation_id and q.id = m.reply_to`;

/** The only place where a reaction is stored. */
@Injectable()
export class ReactionsWriter implements BatchKind<Reacting, Reacted> {
  /** Resolves after the commit. */
  readonly react: Enqueue<Reacting, Reacted>;

  constructor(queue: BatchQueue) {
    this.react = queue.add(this);
  }

  conversationOf({ conversationId }: Reacting): string {
    return conversationId;
  }

  /** Of several for the same person, message and emoji the last one counts. */
  async store(query: BatchQuery, items: readonly Reacting[]): Promise<(Reacted | ChatError)[]> {
    const last = new Map(items.map((item) => [keyOf(item), item]));
    const unique = [...last.values()];
    const buckets = unique.map(({ conversationId }) => bucketOf(conversationId));
    const conversationIds = unique.map(({ conversationId }) => conversationId);
    const messageIds = unique.map(({ messageId }) => messageId);
    const [rows, messages] = await Promise.all([
      query<ReactedRow>('react', REACT, [
        buckets,
        conversationIds,
        messageIds,
        unique.map(({ userId }) => userId),
        unique.map(({ emoji }) => emoji),
        unique.map(({ on }) => on),
      ]),
      query<MessageRow>('reacted', READ, [buckets, conversationIds, messageIds]),
    ]);
    const found = new Map(rows.map((row) => [unique[row.place - 1], row]));
    const untold = new Map(messages.map((row) => [row.id, row]));
    return items.map((item) => {
      const maker = last.get(keyOf(item)) as Reacting;
      const row = found.get(maker);
      if (!row) return noSuchMessage();
      if (row.isRefused) {
        return new ChatError('conflict', `A message has at most ${EMOJI_MAX} different reactions.`);
      }
      const changed = (row.changes && untold.get(item.messageId)) || null;
      if (changed) untold.delete(item.messageId);
      return { changed };
    });
  }
}

function keyOf({ messageId, userId, emoji }: Reacting): string {
  return `${messageId} ${emoji} ${userId}`;
}
