import type { MessageFields } from '@vikrahub/chat-protocol';
import type { BatchQuery } from '../database/batch-queue.js';

/** What features keep beside a message, by the name of their field. */
export type StoredFields = Readonly<Record<string, readonly object[]>>;

/** A message that is being stored, and what is stored with it. */
export interface WithFields {
  conversationId: string;
  id: string;
  /** Null for nearly all. */
  fields: StoredFields | null;
}

/** One row of a field, and the message that it belongs to. */
export interface FieldItem<Row> {
  conversationId: string;
  messageId: string;
  row: Row;
}

/**
 * What a feature adds to messages: rows in a table of its own, read together with the message and only where
 * `messages.has_fields` is set. `Row` is JSON, the same whether it is about to be stored or was read.
 */
export interface MessageField<Row extends object> {
  /** Never changes. */
  name: string;
  /** SQL: the rows of the message `m` as a JSON array, null where there are none. */
  select: string;
  toWire(rows: readonly Row[]): MessageFields;
  /** SQL: what `toWire` gives at most for the message `m`, as JSON: pages are cut by it before they are read. */
  bytes: string;
  /** For a field that comes with the text, such as mentions. */
  ofText?: {
    /**
     * Sends one set-based statement that stores the rows of a batch of messages, in their transaction. A message that
     * turns out to be stored already is not there under its id.
     */
    store(query: BatchQuery, items: readonly FieldItem<Row>[]): void;
    /** SQL: removes the rows of the message `$3` of the conversation `$2` in the bucket `$1`, whose text changes. */
    remove: string;
  };
}
