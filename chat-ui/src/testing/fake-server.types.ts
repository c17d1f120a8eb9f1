import type {
  ClientFrame,
  ConversationId,
  ErrorCode,
  Message,
  MessageId,
  ServerFrame,
  User,
  UserId,
} from '@vikrahub/chat-protocol';
import type { ChatClientOptions } from '../client/client-options.js';

/** What `createFakeServer` takes. */
export interface FakeServerOptions {
  people: readonly User[];
  /** Before every REST answer and every frame. Default 0: in the next task, never at once. */
  latencyMs?: number;
  /** How often sockets hear `heartbeat`. Default 25,000. */
  heartbeatMs?: number;
  /** Code points that a text may have. Default 5,000. */
  textLength?: number;
  now?: () => number;
}

/** How the next send is refused. */
export interface FailedSend {
  code: ErrorCode;
  message?: string;
  retryAfterMs?: number;
}

/** A server in memory that speaks the contract to any number of clients. */
export interface FakeServer {
  /** What `createChatClient` needs to be this person. */
  clientOptions(userId: UserId): ChatClientOptions;
  addPerson(person: User): void;

  /** Somebody sends a message, as if from another device. */
  say(from: UserId, to: UserId, text: string, options?: { at?: string; replyTo?: MessageId }): Message;
  /** Fills a conversation with messages by both in turn; the last ones may stay unread. */
  fill(a: UserId, b: UserId, count: number, text?: (index: number) => string): Message[];
  markRead(reader: UserId, other: UserId, seq?: number): void;
  markDelivered(receiver: UserId, other: UserId, seq?: number): void;
  setTyping(from: UserId, to: UserId, isTyping: boolean): void;
  /** Changes the text of a stored message, as its author would. */
  edit(message: Message, text: string): Message;
  /** Deletes a stored message for everyone, as its author would. */
  remove(message: Message): Message;
  /** Somebody reacts to a stored message, or with `false` takes it back. */
  react(message: Message, from: UserId, emoji: string, on?: boolean): Message;

  /** Whether somebody is there, whatever their clients do; null ends that. */
  setPresence(userId: UserId, presence: { online: boolean; last_seen_at: string | null } | null): void;

  /** The stored messages of two people, oldest first. */
  messagesOf(a: UserId, b: UserId): Message[];
  totalUnreadOf(userId: UserId): number;

  latencyMs: number;
  failNextSend(failure: FailedSend): void;
  /** The next REST call answers this instead: an outage, a proxy's HTML page. */
  failNextRequest(answer: { status: number; body?: string }): void;
  /** Frames for which this returns true are lost on their way to a client; null ends it. */
  loseFrames(isLost: ((frame: ServerFrame, userId: UserId) => boolean) | null): void;
  /** Every socket hears where its person's conversations stand (or `revs`), as after a failure between nodes. */
  tellHeads(revs?: Record<ConversationId, number>): void;
  /** Every socket (of one person) closes; without a code as if the network broke. */
  disconnect(userId?: UserId, code?: number): void;
  /** No call and no socket gets through until `goOnline`. */
  goOffline(): void;
  goOnline(): void;
  /** Access tokens given out until now stop counting: 401, and 4401 on open sockets. */
  expireTokens(): void;
  /** All frames that came from this person's clients. */
  framesFrom(userId: UserId): readonly ClientFrame[];
  /** How many sockets this person's clients ever opened, and how many are open. */
  socketsOf(userId: UserId): { opened: number; open: number };
  /** Ends timers and sockets. */
  close(): void;
}
