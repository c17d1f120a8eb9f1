import { useMemo } from 'react';
import type { ChatFailure } from '../store/state.js';
import { useChat } from './chat-context.js';
import type { ChatStrings, FeatureStrings } from './chat-strings.types.js';
import { firstLoadStrings } from './first-load-strings.js';

export const englishStrings: ChatStrings = {
  ...firstLoadStrings,
  inboxTitle: 'Messages',
  inboxEmpty: 'No conversations yet',
  inboxEmptyHint: 'When you write to somebody, it shows up here.',
  inboxFailed: 'Your conversations could not be loaded.',
  loadMore: 'Show more',
  you: 'You',
  close: 'Close',
  conversationWith: (name) => `Conversation with ${name}`,
  messagesWith: (name) => `Messages with ${name}`,
  loading: 'Loading messages',
  emptyTitle: (name) => `Say hello to ${name}`,
  emptyHint: 'Messages are private between you two.',
  loadFailed: 'The messages could not be loaded.',
  unavailable: 'This conversation is not available.',
  loadBeforeFailed: 'Older messages could not be loaded.',
  retry: 'Retry',
  discard: 'Discard',
  notSent: 'Not sent',
  queued: 'Waiting for the connection',
  sending: 'Sending',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  deleted: 'This message was deleted',
  edited: 'edited',
  unreadLine: (count) => `${count} new`,
  newMessages: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  scrollToNewest: 'Scroll to the newest message',
  reply: 'Reply',
  reactions: 'Reactions',
  cancelReply: 'Cancel the reply',
  inReplyTo: 'In reply to',
  backToReply: 'Back to the reply',
  placeholder: (name) => `Message ${name}`,
  writeMessage: 'Write a message',
  send: 'Send',
  insertEmoji: 'Insert an emoji',
  charactersLeft: (count) => (count === 1 ? '1 character left' : `${count} characters left`),
  charactersOver: (count) => (count === 1 ? '1 character too many' : `${count} characters too many`),
  reconnecting: 'Reconnecting…',
  offline: 'You are offline. Messages are sent when you are back.',
  unauthorized: 'Your session has ended. Sign in again to continue.',
  signedOut: 'Sign in to send and receive messages.',
  retryNow: 'Retry now',
  draft: 'Draft:',
  textOnly: 'Only text can be sent here.',
  failureReasons: {
    network: 'no connection',
    timeout: 'no answer',
    rate_limited: 'too many at once',
    forbidden: 'not allowed',
    not_found: 'this person cannot be reached',
    invalid_input: 'the text was not accepted',
    too_large: 'the message is too long',
    signed_out: 'you were not signed in',
    other: 'something went wrong',
  },
};

/** Why something did not happen, in a few words. */
export function toReason({ code }: Pick<ChatFailure, 'code'>, { failureReasons }: ChatStrings): string {
  return code in failureReasons
    ? failureReasons[code as keyof ChatStrings['failureReasons']]
    : failureReasons.other;
}

/** The texts of the nearest `ChatProvider`; a feature gives its own in English. */
export function useStrings<Strings extends Partial<FeatureStrings> = object>(
  english?: Strings,
): ChatStrings & Strings {
  const { messages } = useChat();
  return useMemo(
    () => ({ ...englishStrings, ...english, ...messages }) as ChatStrings & Strings,
    [english, messages],
  );
}
