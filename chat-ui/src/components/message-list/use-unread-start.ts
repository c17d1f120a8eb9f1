import { useCallback, useState } from 'react';
import type { Conversation } from '@vikrahub/chat-protocol';
import type { MessagesView } from '../../react/use-messages.js';
import type { UnreadSpan } from './message-rows.js';

export interface UnreadStart {
  /** What was unread when this list appeared. It stays what it was, so that the line does not move while one reads. */
  span: UnreadSpan | null;
  /** How many there were, while the first of them is not loaded and has not been seen: 0 otherwise. */
  missedCount: number;
  /** Marks what is seen as read, unless what is unread before it was not shown. */
  handleSeen: (fromSeq: number, toSeq: number) => void;
  /** The reader goes to the end on purpose. */
  skip: () => void;
}

/** Where the unread part begins, and whether the reader has come to it. */
export function useUnreadStart(view: MessagesView, conversation: Conversation | null): UnreadStart {
  const { messages, markRead } = view;
  const isReady = view.load.state === 'ready';
  const [readSeqAtMount] = useState(isReady ? (conversation?.read_seq ?? null) : null);
  const [span, setSpan] = useState<UnreadSpan | null>(null);
  const [missedCount, setMissedCount] = useState(0);
  if (span === null && isReady) {
    const afterSeq = readSeqAtMount ?? view.openedAtReadSeq ?? 0;
    const toSeq = messages.at(-1)?.seq ?? 0;
    const isMissing = (messages[0]?.seq ?? 0) > afterSeq + 1;
    const count = isMissing ? (conversation?.unread_count ?? toSeq - afterSeq) : null;
    setSpan({ afterSeq, toSeq, count });
    setMissedCount(count ?? 0);
  }
  // On another device, or by an answer.
  if (missedCount > 0 && conversation?.unread_count === 0) setMissedCount(0);
  const firstSeq = (span?.afterSeq ?? 0) + 1;
  const isMissed = missedCount > 0;
  const isKnown = span !== null;
  const handleSeen = useCallback(
    (fromSeq: number, toSeq: number) => {
      if (isMissed && fromSeq <= firstSeq) setMissedCount(0);
      if (isKnown && (!isMissed || fromSeq <= firstSeq)) markRead(toSeq);
    },
    [isKnown, isMissed, firstSeq, markRead],
  );
  const skip = useCallback(() => setMissedCount(0), []);
  return { span, missedCount, handleSeen, skip };
}
