import { bucketOf } from '../database/bucket.js';
import { toWireUserId } from '../input/user-id.js';
import type { MessageField } from '../messages/message-field.js';

export interface MentionRow {
  userId: string;
  start: number;
  length: number;
}

const STORE = `
  insert into mentions (bucket, conversation_id, seq, start, length, user_id)
  select i.bucket, i.conversation_id, m.seq, i.start, i.length, i.user_id
  from unnest($1::smallint[], $2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::int[])
    as i(bucket, conversation_id, message_id, user_id, start, length)
  join messages m on m.bucket = i.bucket and m.conversation_id = i.conversation_id and m.id = i.message_id`;

/** In one message. */
export const MENTIONS_MAX = 20;
/** Of an id of 64 characters, and the two numbers. */
const MENTION_BYTES_MAX = 320;

export const mentionsField: MessageField<MentionRow> = {
  name: 'mentions',
  select: `(
    select json_agg(json_build_object('userId', f.user_id, 'start', f.start, 'length', f.length) order by f.start)
    from mentions f
    where f.bucket = m.bucket and f.conversation_id = m.conversation_id and f.seq = m.seq)`,
  toWire: (rows) => ({
    mentions: rows.map(({ userId, start, length }) => ({ user_id: toWireUserId(userId), start, length })),
  }),
  bytes: String(MENTIONS_MAX * MENTION_BYTES_MAX),
  ofText: {
    store: (query, items) =>
      void query('mentions', STORE, [
        items.map(({ conversationId }) => bucketOf(conversationId)),
        items.map(({ conversationId }) => conversationId),
        items.map(({ messageId }) => messageId),
        items.map(({ row }) => row.userId),
        items.map(({ row }) => row.start),
        items.map(({ row }) => row.length),
      ]),
    remove: `
      delete from mentions f using messages m
      where m.bucket = $1 and m.conversation_id = $2 and m.id = $3
        and f.bucket = m.bucket and f.conversation_id = m.conversation_id and f.seq = m.seq`,
  },
};
