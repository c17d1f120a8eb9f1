import type { ErrorCode, ErrorDetail } from './errors.js';
import type { ClientId, ConversationId, MessageId, Timestamp, UserId } from './ids.js';
import type {
  Conversation,
  ConversationSettings,
  Draft,
  HiddenMessage,
  Message,
  MessageFields,
  Preferences,
  StarredMessage,
  User,
} from './models.js';

/** The first frame of every socket: from here on the session is live. */
export interface HelloFrame {
  type: 'hello';
  /** The version of this contract. */
  protocol: 1;
  /** Of this socket; for support and logs. */
  session_id: string;
  user: User;
  server_time: Timestamp;
  /** How often `heartbeat` comes. A client that hears nothing for longer is disconnected. */
  heartbeat_ms: number;
  /** Unread messages over all conversations. */
  total_unread: number;
  /** The head of the person's own view: see `ViewFrame`. */
  view_rev: number;
  /** Which features are switched on here, by name; a feature that is not named is off. */
  features: Readonly<Record<string, boolean>>;
  /** What the server accepts. */
  limits: {
    /** Code points. */
    text_length: number;
    frame_bytes: number;
  };
}

/** To the sending socket alone, after the commit of its message. */
export interface MessageAckFrame extends MessageFields {
  type: 'ack';
  /** The `ref` of the frame that it answers. */
  ref?: string;
  client_id: ClientId;
  message_id: MessageId;
  conversation_id: ConversationId;
  /** The message's place in the conversation. */
  seq: number;
  /** The conversation's `rev` after the send. */
  rev: number;
  timestamp: Timestamp;
  /** True when the `client_id` was known: the fields are those of the message stored then. */
  duplicate: boolean;
}

/** To the calling socket: a frame with a `ref` and without an answer of its own has taken effect. */
export interface PlainAckFrame {
  type: 'ack';
  /** The `ref` of the frame that it answers. */
  ref?: string;
  conversation_id?: ConversationId;
  /** The conversation's `rev` to which the frame led; absent where it changed nothing. */
  rev?: number;
}

/** To every other socket of the members, the sender's own included. */
export interface NewMessageFrame {
  type: 'new_message';
  message: Message;
}

/** To every socket of the members: the message was edited, deleted or reacted to. */
export interface MessageUpdatedFrame {
  type: 'message_updated';
  message: Message;
}

/** To every socket of the members, the reader's own included: `user_id` has read, and so received, up to `seq`. */
export interface ReadEventFrame {
  type: 'read';
  conversation_id: ConversationId;
  user_id: UserId;
  /** The highest that was read. */
  seq: number;
  /** The conversation's `rev` to which the frame led; absent where it changed nothing. */
  rev: number;
}

/** To every socket of the members: messages up to `seq` reached a device of `user_id`. */
export interface DeliveredEventFrame {
  type: 'delivered';
  conversation_id: ConversationId;
  user_id: UserId;
  /** The highest that arrived. */
  seq: number;
  /** The conversation's `rev` to which the frame led; absent where it changed nothing. */
  rev: number;
}

/** To the caller's own sockets, when their read marker moved. */
export interface UnreadFrame {
  type: 'unread';
  conversation_id: ConversationId;
  /** The caller's marker. */
  read_seq: number;
  /** What is left in this conversation. */
  unread_count: number;
  /** What is left over all conversations. */
  total_unread: number;
}

/** To the other members; forget `is_typing: true` after 6 s. */
export interface TypingEventFrame {
  type: 'typing';
  conversation_id: ConversationId;
  user_id: UserId;
  /** False: stopped. */
  is_typing: boolean;
}

/** To the sockets that watch `user_id`. */
export interface PresenceFrame {
  type: 'presence';
  user_id: UserId;
  /** Whether a device of theirs is connected, or was until a few seconds ago. */
  online: boolean;
  /** When they were last connected, to the minute; null where it is not known or not shown. */
  last_seen_at: Timestamp | null;
}

/** To every socket of each member, as that member sees it: created, renamed, members changed. */
export interface ConversationUpdatedFrame {
  type: 'conversation_updated';
  conversation: Conversation;
}

/**
 * The person's last frame of a conversation that they left or were removed from: forget it. Where they are added again,
 * `conversation_updated` with a greater `rev` says so, and may even come first.
 */
export interface ConversationRemovedFrame {
  type: 'conversation_removed';
  conversation_id: ConversationId;
  /** The conversation's `rev` to which the removal led. */
  rev: number;
}

/** What changed in a person's own view. Lists that are absent did not change. */
export interface ViewChanges {
  /** The number to which the change led. It is the person's: nobody else's numbers move with it. */
  view_rev: number;
  /** The conversations whose settings changed. */
  settings?: ConversationSettings[];
  /** The conversations whose draft changed. */
  drafts?: Draft[];
  /** Messages that the person has deleted for themselves. */
  hidden?: HiddenMessage[];
  /** Messages that the person has starred, or not any more. */
  starred?: StarredMessage[];
  /** Where they changed: all of them. */
  preferences?: Preferences;
}

/**
 * To all sockets of one person: their own view changed. Where `view_rev` jumps by more than one, `resume` with the last
 * one applied brings what is missing.
 */
export interface ViewFrame extends ViewChanges {
  type: 'view';
}

/** The person's own view in the answer to `resume`. */
export interface ResumedView extends ViewChanges {
  /** More changed than fits, or the cursor is not of this database: load the inbox anew. */
  reset: boolean;
}

/** One conversation that changed since the cursor. */
export interface ResumedConversation {
  conversation: Conversation;
  /** Changed since the cursor, oldest `seq` first, at most 200; empty when `reset`. */
  messages: Message[];
  /** More changed than fits: drop what is known of this conversation and load its newest page. */
  reset: boolean;
}

/** The answer to `resume`. */
export interface ResumedFrame {
  type: 'resumed';
  /** The `ref` of the frame that it answers. */
  ref?: string;
  /** At most 50. */
  conversations: ResumedConversation[];
  /** Conversations among the cursors that are not, or no longer, the caller's: forget them. Absent where there are none. */
  removed?: ConversationId[];
  /** There is more: apply these, then ask again with the new cursors. */
  truncated: boolean;
  /** Where the frame had a `view_rev` that is not the head. */
  view?: ResumedView;
}

/**
 * To a socket that may have missed events: conversations of its person that have changed lately. Where `rev` is above
 * the client's own, or the conversation is not known, `resume` brings what is missing.
 */
export interface HeadsFrame {
  type: 'heads';
  /** At most 500; more come in further frames. */
  revs: Record<ConversationId, number>;
  /** The head of the person's own view, where it has changed lately. */
  view_rev?: number;
}

/** Every `heartbeat_ms`, together with a WebSocket ping. */
export interface HeartbeatFrame {
  type: 'heartbeat';
}

/** The answer to `ping`. */
export interface PongFrame {
  type: 'pong';
  /** The `ref` of the frame that it answers. */
  ref?: string;
}

/** A frame was refused; nothing changed. */
export interface ErrorFrame {
  type: 'error';
  /** The `ref` of the frame that it answers. */
  ref?: string;
  client_id?: ClientId;
  code: ErrorCode;
  /** For a developer: says what to do. */
  message: string;
  /** Which fields, where it was about fields. */
  details?: ErrorDetail[];
  /** Whether the same frame may succeed later. */
  retryable: boolean;
  /** Where it is known when a retry may succeed. */
  retry_after_ms?: number;
}

/** What a server may send: one JSON object in a text frame. Ignore types you do not know. */
export type ServerFrame =
  | HelloFrame
  | MessageAckFrame
  | PlainAckFrame
  | NewMessageFrame
  | MessageUpdatedFrame
  | ReadEventFrame
  | DeliveredEventFrame
  | UnreadFrame
  | TypingEventFrame
  | PresenceFrame
  | ConversationUpdatedFrame
  | ConversationRemovedFrame
  | ViewFrame
  | ResumedFrame
  | HeadsFrame
  | HeartbeatFrame
  | PongFrame
  | ErrorFrame;

/**
 * Why the server closed a socket. The client decides by the number alone.
 *
 * | code | meaning | the client |
 * | --- | --- | --- |
 * | 1008 | protocol violated | stops |
 * | 1009 | frame too large | stops |
 * | 1012 | the server restarts | reconnects after a random delay |
 * | 1013 | it read too slowly | reconnects and resumes |
 * | 4401 | credentials expired | renews them, then reconnects |
 * | 4403 | refused | stops |
 * | 4408 | no answer to pings | reconnects |
 * | 4429 | too many connections or frames | reconnects after a pause |
 */
export type CloseCode = 1008 | 1009 | 1012 | 1013 | 4401 | 4403 | 4408 | 4429;
