import type { DockStrings } from '../features/dock/dock-strings.js';
import type { EditsStrings } from '../features/edits/edits-strings.js';
import type { EmojiStrings } from '../features/emoji/emoji-strings.js';
import type { MarksStrings } from '../features/marks/marks-strings.js';
import type { MessengerStrings } from '../features/messenger/messenger-strings.js';
import type { NoticesStrings } from '../features/notices/notices-strings.js';
import type { PeopleStrings } from '../features/people/people-strings.js';
import type { PresenceStrings } from '../features/presence/presence-strings.js';
import type { ReactionsStrings } from '../features/reactions/reactions-strings.js';
import type { SettingsStrings } from '../features/settings/settings-strings.js';
import type { TypingStrings } from '../features/typing/typing-strings.js';
import type { ToolsStrings } from './tools-strings.js';

/** The texts of features: they come with the feature's interface, in English where a language lacks them. */
export type FeatureStrings = DockStrings &
  EditsStrings &
  EmojiStrings &
  MarksStrings &
  MessengerStrings &
  NoticesStrings &
  PeopleStrings &
  PresenceStrings &
  ReactionsStrings &
  SettingsStrings &
  ToolsStrings &
  TypingStrings;

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
  reactions: string;
  cancelReply: string;
  /** Before the quoted text, for those who do not see the block. */
  inReplyTo: string;
  backToReply: string;
  placeholder: (name: string) => string;
  writeMessage: string;
  send: string;
  insertEmoji: string;
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
