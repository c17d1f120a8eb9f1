import type { MessageFields } from '@vikrahub/chat-protocol';
import { bucketOf } from '../database/bucket.js';
import type { BatchQuery } from '../database/batch-queue.js';
import type { Queryable } from '../database/database.js';
import { mentionsField } from '../mentions/mentions.field.js';
import { reactionsField } from '../reactions/reactions.field.js';
import type { FieldItem, MessageField, StoredFields, WithFields } from './message-field.js';

/** What features add to messages: one line for each. */
const FIELDS = [mentionsField, reactionsField] as unknown as readonly MessageField<object>[];

/** `StoredFields` of the message `m`, or null: a message that has none costs no look-up. */
export const SELECT_FIELDS = `
  case when m.has_fields and m.deleted_at is null then json_build_object(
    ${FIELDS.map(({ name, select }) => `'${name}', ${select}`).join(', ')}) end`;

/** What the fields of the message `m` take at most in an answer. */
export const FIELDS_BYTES = `case when m.has_fields then ${FIELDS.map(({ bytes }) => bytes).join(' + ')} else 0 end`;

const MARK = `
  update messages m set has_fields = true
  from unnest($1::smallint[], $2::uuid[], $3::uuid[]) as f(bucket, conversation_id, id)
  where m.bucket = f.bucket and m.conversation_id = f.conversation_id and m.id = f.id`;

/** As they go over the wire; those without rows are absent. */
export function toFields(stored: StoredFields): MessageFields {
  const fields: MessageFields = {};
  for (const { name, toWire } of FIELDS) {
    const rows = stored[name];
    if (rows) Object.assign(fields, toWire(rows));
  }
  return fields;
}

/** Sends what stores the fields of messages, after the statement that stores the messages. */
export function storeFields(query: BatchQuery, messages: readonly WithFields[]): void {
  const extended = messages.filter(({ fields }) => fields !== null);
  if (extended.length === 0) return;
  void query('mark_fields', MARK, [
    extended.map(({ conversationId }) => bucketOf(conversationId)),
    extended.map(({ conversationId }) => conversationId),
    extended.map(({ id }) => id),
  ]);
  for (const { name, ofText } of FIELDS) {
    if (!ofText) continue;
    const items = extended.flatMap(({ conversationId, id, fields }) =>
      (fields?.[name] ?? []).map((row): FieldItem<object> => ({ conversationId, messageId: id, row })),
    );
    if (items.length > 0) ofText.store(query, items);
  }
}

/** Those of the new text in place of those of the old one. */
export async function replaceFields(tx: Queryable, message: WithFields): Promise<void> {
  const { conversationId, id } = message;
  for (const { ofText } of FIELDS) {
    if (ofText) await tx.rows(ofText.remove, [bucketOf(conversationId), conversationId, id]);
  }
  const stored: Promise<unknown>[] = [];
  storeFields(
    (_name, sql, values) => {
      const rows = tx.rows<never>(sql, values);
      stored.push(rows);
      return rows;
    },
    [message],
  );
  await Promise.all(stored);
}
