import { useState } from 'react';
import type { Conversation } from '@vikrahub/chat-protocol';
import type { MessagesView } from '../../react/use-messages.js';
import type { UnreadSpan } from './message-rows.js';

/** What was unread when this list appeared. It stays what it was, so that the line does not move while one reads. */
export function useUnreadSpan(view: MessagesView, conversation: Conversation | null): UnreadSpan | null {
  const isReady = view.load.state === 'ready';
  const [readSeqAtMount] = useState(isReady ? (conversation?.read_seq ?? null) : null);
  const [span, setSpan] = useState<UnreadSpan | null>(null);
  if (span === null && isReady) {
    setSpan({
      afterSeq: readSeqAtMount ?? view.openedAtReadSeq ?? 0,
      toSeq: view.messages.at(-1)?.seq ?? 0,
    });
  }
  return span;
}
