import { Injectable } from '@nestjs/common';
import { notAMember } from '../conversations/membership.js';
import { bucketOf } from '../database/bucket.js';
import { type BatchKind, BatchQueue, type BatchQuery, type Enqueue } from '../database/batch-queue.js';
import type { ChatError } from '../errors/chat-error.js';
import type { WithFields } from './message-field.js';
import { storeFields } from './message-fields.js';

/** A message before it has its place. */
export interface Draft extends WithFields {
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
  /** The conversation's, in the moment of the write. */
  membersRev: number;
  /** The sender's marker may have jumped over messages that they had not read. */
  skippedUnread: boolean;
  duplicate: boolean;
}

/** `place`: which of the drafts it is, from 1. `id` and `text` are null for what was stored now. */
type WrittenRow = Omit<Written, 'id' | 'text' | 'duplicate'> & {
  place: number;
  id: string | null;
  text: string | null;
};

/**
 * One statement for a batch whose conversations are locked: find what is known, allocate `seq` and `rev`, insert, move
 * the heads, move the senders' markers. Only members write.
 */
const WRITE = `
with items as (
  select i.*, head.last_seq, head.rev as head_rev, head.members_rev, me.read_seq as marker, known.seq as known_seq
  from unnest($1::smallint[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::uuid[])
    with ordinality as i(bucket, conversation_id, id, sender_id, client_id, text, reply_to, place)
  cross join lateral (
    select last_seq, rev, members_rev from conversations
    where bucket = i.bucket and id = i.conversation_id offset 0
  ) head
  cross join lateral (
    select read_seq from members
    where bucket = i.bucket and conversation_id = i.conversation_id and user_id = i.sender_id offset 0
  ) me
  left join lateral (
    select m.seq from messages m
    where m.bucket = i.bucket and m.conversation_id = i.conversation_id and m.sender_id = i.sender_id
      and m.client_id = i.client_id
    offset 0
  ) known on true
), fresh as (
  select *, row_number() over (partition by bucket, conversation_id order by place) as step
  from items where known_seq is null
), inserted as (
  insert into messages (bucket, conversation_id, seq, id, sender_id, client_id, text, rev, reply_to)
  select bucket, conversation_id, last_seq + step, id, sender_id, client_id, text, head_rev + step, reply_to from fresh
), moved as (
  update conversations c set last_seq = c.last_seq + n.steps, rev = c.rev + n.steps, updated_at = now(),
    changed_at = now()
  from (select bucket, conversation_id, count(*) as steps from fresh group by 1, 2) n
  where c.bucket = n.bucket and c.id = n.conversation_id
), marked as (
  update members me set
    read_seq = greatest(me.read_seq, own.seq), delivered_seq = greatest(me.delivered_seq, own.seq)
  from (select bucket, conversation_id, sender_id, max(last_seq + step) as seq from fresh group by 1, 2, 3) own
  where me.bucket = own.bucket and me.conversation_id = own.conversation_id and me.user_id = own.sender_id
)
select place, null::uuid as id, null as text, last_seq + step as seq, head_rev + step as rev,
  now()::timestamptz(3) as "createdAt", members_rev as "membersRev", marker < last_seq as "skippedUnread"
from fresh
union all
select place, m.id, m.text, m.seq, m.rev, m.created_at, members_rev, true
from items i cross join lateral (
  select * from messages
  where bucket = i.bucket and conversation_id = i.conversation_id and seq = i.known_seq offset 0
) m where known_seq is not null`;

/** The only place where a message is written. Drafts are stored in the order of the calls. */
@Injectable()
export class MessagesWriter implements BatchKind<Draft, Written> {
  /** Resolves after the commit. Rejects with `unavailable` when nothing is known to be stored: a retry is safe. */
  readonly write: Enqueue<Draft, Written>;

  constructor(queue: BatchQueue) {
    this.write = queue.add(this);
  }

  conversationOf({ conversationId }: Draft): string {
    return conversationId;
  }

  /** Of several drafts with one `clientId` the first is stored, and the others find it. */
  async store(query: BatchQuery, drafts: readonly Draft[]): Promise<(Written | ChatError)[]> {
    const places = new Map<string, number>();
    const unique = drafts.filter((draft) => {
      const key = keyOf(draft);
      if (places.has(key)) return false;
      places.set(key, places.size);
      return true;
    });
    const writing = query<WrittenRow>('write', WRITE, [
      unique.map((draft) => bucketOf(draft.conversationId)),
      unique.map((draft) => draft.conversationId),
      unique.map((draft) => draft.id),
      unique.map((draft) => draft.senderId),
      unique.map((draft) => draft.clientId),
      unique.map((draft) => draft.text),
      unique.map((draft) => draft.replyTo),
    ]);
    storeFields(query, unique);
    const rows = await writing;
    const written: Written[] = [];
    for (const row of rows) {
      const draft = unique[row.place - 1] as Draft;
      written[row.place - 1] = toWritten(row, draft);
    }
    return drafts.map((draft) => {
      const row = written[places.get(keyOf(draft)) as number];
      if (!row) return notAMember();
      // Its own is found where the answer to an earlier attempt was lost after the commit.
      return row.id === draft.id ? row : { ...row, duplicate: true };
    });
  }
}

/** Field by field: at full load, spreading the rest shows. */
function toWritten(row: WrittenRow, draft: Draft): Written {
  return {
    id: row.id ?? draft.id,
    seq: row.seq,
    rev: row.rev,
    createdAt: row.createdAt,
    text: row.text ?? draft.text,
    membersRev: row.membersRev,
    skippedUnread: row.skippedUnread,
    duplicate: false,
  };
}

function keyOf({ conversationId, clientId, senderId }: Draft): string {
  return `${conversationId} ${clientId} ${senderId}`;
}
