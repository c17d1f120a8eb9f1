import type { ClientId, HistoryPage, MessageId, UserId } from '@vikrahub/chat-protocol';
import type { ChatFailure, ChatState, ChatTarget } from '../store/state.js';
import type { Engine } from './engine.js';

/** Lives outside React: one client per signed-in person and page. */
export interface ChatClient {
  subscribe(listener: () => void): () => void;
  /** The same object until something changed. */
  getSnapshot(): ChatState;

  /** Opens the connection while at least one holder retains it. Returns `release`; the last one closes after 250 ms. */
  retain(): () => void;
  /** Ends everything. The client cannot be used afterwards. */
  close(): void;
  /**
   * Call when the person has signed in, or signed in again: asks `getAccessToken` and connects at once. What they wrote
   * meanwhile is sent. Does nothing where nobody retains the client. A client is for one person: make a new one for another.
   */
  reconnect(): void;

  /** Makes the thread and loads its newest page, if that has not happened yet. */
  open(target: ChatTarget): void;
  /** Loads the page before the loaded ones; does nothing while one is on its way or where there is none. */
  loadBefore(target: ChatTarget): Promise<void>;
  loadAfter(target: ChatTarget): Promise<void>;
  /** Replaces what is loaded by the page around a message, or without `seq` by the newest one. */
  loadAt(target: ChatTarget, seq?: number): Promise<void>;
  /** Loads the first page of conversations, then each time the next one. A failure is in the state: no load rejects. */
  loadInbox(): Promise<void>;

  /** Shows the message at once and sends it. Returns its `client_id`. Never throws: a failure is shown on the row. */
  send(target: ChatTarget, text: string, options?: { replyTo?: MessageId }): ClientId;
  /** Sends a failed message again, with the same `client_id`. */
  retry(clientId: ClientId): void;
  /** Forgets a failed or queued message. */
  discard(clientId: ClientId): void;
  /** Marks everything up to the newest message as read; `seq` limits it. */
  markRead(target: ChatTarget, seq?: number): void;
  /** Call on every keystroke: the client decides when to tell the server. */
  setTyping(target: ChatTarget, isTyping: boolean): void;

  /** The newest page of the direct conversation with somebody, past the store. */
  getMessages(userId: UserId): Promise<HistoryPage>;
  getUnreadMessagesCount(userId: UserId): Promise<number>;
  getTotalUnread(): Promise<number>;

  /**
   * Runs `work` with the client's parts and what they are made of, once they are loaded: what a feature or a host builds
   * its own calls on. Rejects with a retryable `network` failure where they cannot be loaded.
   */
  use<T>(work: (engine: Pick<Engine, 'context' | 'parts'>) => T | Promise<T>): Promise<T>;

  /** Failures that belong to no row and no call: a token provider that throws, a server that answers HTML. */
  onError(listener: (failure: ChatFailure) => void): () => void;
}
