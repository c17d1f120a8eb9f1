import type {
  ClientId,
  Conversation,
  ConversationId,
  ConversationPage,
  HistoryPage,
  MessageId,
  ServerFrame,
  UnreadSummary,
} from '@vikrahub/chat-protocol';
import type { ChatState, ChatTarget, ConnectionStatus, OutgoingMessage, Thread, ThreadKey } from './state.js';

export type LoadDirection = (Thread['load'] & { state: 'loading' })['direction'];

/** What happened on this side of the wire, or came by REST. */
export type LocalEvent =
  | { type: 'statusChanged'; status: ConnectionStatus }
  | { type: 'threadOpened'; target: ChatTarget }
  | { type: 'loadChanged'; key: ThreadKey; load: Thread['load'] }
  /** `key` is the thread's key when the page was asked for. */
  | { type: 'pageLoaded'; key: ThreadKey; direction: LoadDirection; page: HistoryPage }
  | { type: 'inboxLoadChanged'; load: ChatState['inbox']['load'] }
  | { type: 'inboxLoaded'; page: ConversationPage }
  /** `isCovered`: every frame since its thread was loaded has been heard; otherwise the thread is loaded anew. */
  | { type: 'conversationLoaded'; conversation: Conversation; isCovered: boolean }
  /** What is unread where; only conversations that are not known count. */
  | { type: 'unreadLoaded'; conversations: UnreadSummary['conversations'] }
  | { type: 'messageQueued'; outgoing: OutgoingMessage }
  /** What an earlier page of the same person has not sent: before whatever was written since. */
  | { type: 'outboxRestored'; outgoing: readonly OutgoingMessage[] }
  /** Null: the message is given up. */
  | { type: 'deliveryChanged'; clientId: ClientId; delivery: OutgoingMessage['delivery'] | null }
  /** The caller's own marker, ahead of the server's answer. */
  | { type: 'markerMoved'; kind: 'read' | 'delivered'; conversationId: ConversationId; seq: number };

/** The caller's own reaction, ahead of the server's answer. */
interface Reacted {
  name: 'reacted';
  conversationId: ConversationId;
  messageId: MessageId;
  emoji: string;
  isOn: boolean;
}

/** What happened in a feature, for its own slice: the core makes nothing of it. */
export type FeatureEvent = { type: 'feature' } & Reacted;

export type ChatEvent = ServerFrame | LocalEvent | FeatureEvent;
