import type { AttachmentId, ClientId, ConversationId, MessageId, UserId } from './ids.js';

/** Any frame may carry a `ref` of at most 64 characters: exactly one `ack`, answer or `error` repeats it. */
export interface Referable {
  /** Chosen by the client. */
  ref?: string;
}

/** A conversation, or the direct conversation with somebody: exactly one of the two. */
export interface Target {
  conversation_id?: ConversationId;
  recipient_id?: UserId;
}

/**
 * Stores a message and delivers it to every member. Answered by `ack` after the commit.
 * With `recipient_id` the direct conversation is made where there is none.
 */
export interface MessageFrame extends Referable, Target {
  type: 'message';
  /** 1–5,000 code points after trimming; no NUL, no lone surrogate; stored as sent. */
  text: string;
  /** Without one the server makes its own, and a retry becomes a second message. */
  client_id?: ClientId;
  /** A message of the same conversation. */
  reply_to?: MessageId;
  /** At most 10 uploaded files. */
  attachment_ids?: AttachmentId[];
}

/**
 * Moves the caller's read marker to `seq`, forward only. All members receive `read`,
 * the caller's own sockets also `unread`. `seq` beyond the last message counts as the last.
 */
export interface ReadFrame extends Referable {
  type: 'read';
  conversation_id: ConversationId;
  /** The highest that was read. */
  seq: number;
}

/** Says that messages up to `seq` reached this device; forward only. All members receive `delivered`. */
export interface DeliveredFrame extends Referable {
  type: 'delivered';
  conversation_id: ConversationId;
  /** The highest that arrived. */
  seq: number;
}

/**
 * Changes the text of one of the caller's own messages, within the server's edit window. All members receive
 * `message_updated`, for the messages that quote it too.
 */
export interface EditFrame extends Referable {
  type: 'edit';
  conversation_id: ConversationId;
  message_id: MessageId;
  /** As in `message`. */
  text: string;
}

/**
 * For everyone: its author, or an owner or admin of the group, takes a message back. All members receive `message_updated`
 * with `deleted_at` and an empty text, for the messages that quote it too. For the caller alone: their sockets receive
 * `view` with `hidden`. A message that is deleted already stays as it is.
 */
export interface DeleteFrame extends Referable {
  type: 'delete';
  conversation_id: ConversationId;
  message_id: MessageId;
  /** For whom it is gone. */
  for: 'everyone' | 'me';
}

/** Adds or takes back a reaction of the caller; on and on again is once. All members receive `message_updated`. */
export interface ReactFrame extends Referable {
  type: 'react';
  conversation_id: ConversationId;
  message_id: MessageId;
  /** One emoji that Unicode recommends for interchange (RGI). A message has at most 20 different ones. */
  emoji: string;
  /** False: takes it back. */
  on: boolean;
}

/** Not stored. The receiver forgets `is_typing: true` after 6 s; repeat it while the person types. */
export interface TypingFrame extends Referable, Target {
  type: 'typing';
  /** False: stopped. */
  is_typing: boolean;
}

/**
 * Watches people for ten minutes; repeat it for longer. Answered by a `presence` for each, and by another one whenever it
 * changes. A socket watches at most 100 people: of more, the last ones. Whoever shares no conversation with the caller, or
 * hides their presence, is shown as offline; so is everybody to a caller who hides their own.
 */
export interface WatchPresenceFrame extends Referable {
  type: 'presence';
  /** 1–100. */
  user_ids: UserId[];
}

/**
 * Asks for everything that changed since the given `rev` of each conversation (unknown conversations count as 0).
 * Answered by `resumed`.
 */
export interface ResumeFrame extends Referable {
  type: 'resume';
  /** At most 1,000 entries: conversation id → the last `rev` applied. */
  cursors: Record<ConversationId, number>;
  /**
   * For a client with more conversations than that, which asks in slices of its sorted ids: only conversations with a
   * greater id are looked at.
   */
  after?: ConversationId;
  /** Only conversations up to this id are looked at, itself included. */
  until?: ConversationId;
  /** The last `view_rev` applied: `resumed` then brings what changed since in the person's own view. */
  view_rev?: number;
}

/** Renews the session in place before its token expires; the token must belong to the same user. */
export interface AuthFrame extends Referable {
  type: 'auth';
  /** An access token. */
  token: string;
}

/** Answered by `pong`. */
export interface PingFrame extends Referable {
  type: 'ping';
}

/** What a client may send: one JSON object in a text frame of at most 64 KiB. */
export type ClientFrame =
  | MessageFrame
  | EditFrame
  | DeleteFrame
  | ReactFrame
  | ReadFrame
  | DeliveredFrame
  | TypingFrame
  | WatchPresenceFrame
  | ResumeFrame
  | AuthFrame
  | PingFrame;

export type ClientFrameType = ClientFrame['type'];
