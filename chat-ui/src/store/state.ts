import type {
  ClientId,
  Conversation,
  ConversationId,
  ConversationUpdatedFrame,
  DeliveredEventFrame,
  ErrorCode,
  HelloFrame,
  Message,
  MessageId,
  MessageUpdatedFrame,
  NewMessageFrame,
  OwnMarks,
  PresenceFrame,
  PlainAckFrame,
  ReadEventFrame,
  Timestamp,
  User,
  UserId,
} from '@vikrahub/chat-protocol';

/**
 * `online` means that the server's `hello` has come, not that a socket is open; `signed_out` that the host gives no token;
 * `unauthorized` that the server takes none of the host's tokens.
 */
export type ConnectionStatus =
  'idle' | 'connecting' | 'online' | 'reconnecting' | 'offline' | 'signed_out' | 'unauthorized';

/** Who a conversation is with: one person, or a conversation that is known by its id. */
export type ChatTarget = { userId: UserId } | { conversationId: ConversationId };

/**
 * Why something did not work. `code` is the server's, or says that it was not asked: `network` and `timeout` that it was
 * not reached, `signed_out` that there is no token, `person_changed` that the token belongs to another person now.
 */
export interface ChatFailure {
  code: ErrorCode | 'network' | 'timeout' | 'signed_out' | 'person_changed';
  message: string;
  retryable: boolean;
  /** Milliseconds, where the server named them. */
  retryAfterMs?: number;
}

/** A message that is on its way. Its `clientId` stays its identity when it becomes a stored `Message`. */
export interface OutgoingMessage {
  clientId: ClientId;
  threadKey: ThreadKey;
  text: string;
  replyTo?: MessageId;
  /** By the server's clock, as far as it is known. */
  createdAt: Timestamp;
  delivery: { state: 'queued' } | { state: 'sending' } | { state: 'failed'; failure: ChatFailure };
}

/** `c:<conversation id>` once the conversation is known, `u:<user id>` until then. */
export type ThreadKey = `c:${string}` | `u:${string}`;

/** The loaded part of one conversation's history: one unbroken range of `seq`. */
export interface Thread {
  key: ThreadKey;
  /** By `seq`, oldest first, without gaps. */
  messages: readonly Message[];
  /** In the order they were written. Shown after `messages`. */
  outgoing: readonly OutgoingMessage[];
  /** Older messages are not loaded. */
  hasBefore: boolean;
  /** Newer messages are not loaded. */
  hasAfter: boolean;
  /** Of the last page that was asked for. */
  load:
    | { state: 'idle' }
    | { state: 'loading'; direction: 'newest' | 'before' | 'after' | 'around' }
    | { state: 'ready' }
    | { state: 'failed'; failure: ChatFailure };
  /** The caller's `read_seq` when the thread was opened: the unread line stands after it. */
  openedAtReadSeq: number | null;
  /** People who type at this moment. */
  typing: readonly UserId[];
  /** Messages heard of that do not join the range yet: they enter it with the page that closes the gap. */
  detached: readonly Message[];
}

/** A frame that moves a conversation's `rev`. */
export type RevisedFrame =
  | (PlainAckFrame & { conversation_id: ConversationId; rev: number })
  | NewMessageFrame
  | MessageUpdatedFrame
  | ReadEventFrame
  | DeliveredEventFrame
  | ConversationUpdatedFrame;

/**
 * Everything the client knows. Never changed in place. What a page that is open for days keeps is bounded:
 * - threads by the conversations that were opened; their messages by what was loaded or received since, `detached` by 200,
 *   `typing` by the members, `outgoing` by what the person wrote and the server did not take,
 * - conversations by those that the person has; beyond 1,000 a reconnect keeps only those that are shown,
 * - `marks` by the messages that were loaded and those that the person has hidden or starred since,
 * - `presence` by the people that were shown since the last connection,
 * - `outOfOrder` by 100 frames in each conversation, `unlistedUnread` and `removed` by the conversations.
 */
export interface ChatState {
  status: ConnectionStatus;
  me: User | null;
  /** What the server takes; null before its first `hello`. */
  limits: HelloFrame['limits'] | null;
  /** What is switched on there, by name; what is not named is off. */
  features: HelloFrame['features'];
  totalUnread: number;
  /** The last change of the person's own view that was applied. */
  viewRev: number;
  /** With the caller's own view of each: markers, unread count, last message. */
  conversations: Readonly<Record<ConversationId, Conversation>>;
  /** `String(user id)` → the direct conversation with that person. */
  directConversationIds: Readonly<Record<string, ConversationId>>;
  threads: Readonly<Record<ThreadKey, Thread>>;
  inbox: {
    load:
      | { state: 'idle' }
      | { state: 'loading' }
      | { state: 'ready' }
      | { state: 'failed'; failure: ChatFailure };
    nextCursor: string | null;
  };
  /** Frames that came before the `rev` they build on, by `rev`. The client asks `resume` where one stays. */
  outOfOrder: Readonly<Record<ConversationId, readonly RevisedFrame[]>>;
  /** The `rev` at which the person was taken out of a conversation: what is not newer comes too late. */
  removed: Readonly<Record<ConversationId, number>>;
  /** Unread messages in conversations that are not in `conversations`; under '' those not located yet. */
  unlistedUnread: Readonly<Record<ConversationId, number>>;
  /** What the person has done with messages for themselves, as far as it is known. */
  marks: Readonly<Record<MessageId, OwnMarks>>;
  /** Of those who are watched, by `String(user id)`. */
  presence: Readonly<Record<string, Presence>>;
}

/** Whether somebody is there, and when they were last: to the minute, null where it is not known or not shown. */
export type Presence = Pick<PresenceFrame, 'online' | 'last_seen_at'>;
