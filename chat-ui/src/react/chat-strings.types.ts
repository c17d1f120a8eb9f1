import type { DockStrings } from '../features/dock/dock-strings.js';
import type { MessengerStrings } from '../features/messenger/messenger-strings.js';
import type { PeopleStrings } from '../features/people/people-strings.js';
import type { TypingStrings } from '../features/typing/typing-strings.js';

/** The texts of features: they come with the feature's interface, in English where a language lacks them. */
export type FeatureStrings = DockStrings & MessengerStrings & PeopleStrings & TypingStrings;

/** Every text that the components show. Replace any of them through `ChatProvider messages`. */
export interface ChatStrings extends Partial<FeatureStrings> {
  inboxTitle: string;
  inboxEmpty: string;
  inboxEmptyHint: string;
  inboxFailed: string;
  loadMore: string;
  you: string;
  close: string;
  conversationWith: (name: string) => string;
  messagesWith: (name: string) => string;
  loading: string;
  emptyTitle: (name: string) => string;
  emptyHint: string;
  loadFailed: string;
  unavailable: string;
  loadBeforeFailed: string;
  retry: string;
  discard: string;
  notSent: string;
  queued: string;
  sending: string;
  sent: string;
  delivered: string;
  read: string;
  deleted: string;
  edited: string;
  unreadLine: (count: number) => string;
  newMessages: (count: number) => string;
  scrollToNewest: string;
  unreadCount: (count: number) => string;
  reply: string;
  cancelReply: string;
  /** Before the quoted text, for those who do not see the block. */
  inReplyTo: string;
  backToReply: string;
  placeholder: (name: string) => string;
  writeMessage: string;
  send: string;
  charactersLeft: (count: number) => string;
  charactersOver: (count: number) => string;
  reconnecting: string;
  offline: string;
  unauthorized: string;
  signedOut: string;
  retryNow: string;
  /** Before the unsent text of a conversation, in the inbox. */
  draft: string;
  /** To whoever pastes a picture. */
  textOnly: string;
  failureReasons: {
    network: string;
    timeout: string;
    rate_limited: string;
    forbidden: string;
    not_found: string;
    invalid_input: string;
    too_large: string;
    signed_out: string;
    other: string;
  };
}
