import { useCallback, useEffect, useMemo } from 'react';
import type { Conversation } from '@vikrahub/chat-protocol';
import { selectInbox } from '../store/selectors.js';
import type { ChatState } from '../store/state.js';
import { useChat, useChatState } from './chat-context.js';

/** What `useInbox` returns. */
export interface InboxView {
  /** Newest activity first. */
  conversations: readonly Conversation[];
  /** Of the last page that was asked for. */
  load: ChatState['inbox']['load'];
  /** There are older ones that are not loaded. */
  hasMore: boolean;
  /** The next page, or the failed one again. */
  loadMore: () => void;
}

/** The caller's conversations: those that are not archived, or those that are. Loads the first page on mount. */
export function useInbox({ archived = false }: { archived?: boolean } = {}): InboxView {
  const { client } = useChat();
  const { load, nextCursor } = useChatState((state) => state.inbox);
  const all = useChatState((state) => state.conversations);
  const loadMore = useCallback(() => void client.loadInbox(), [client]);
  useEffect(() => {
    if (client.getSnapshot().inbox.load.state === 'idle') void client.loadInbox();
  }, [client]);
  const conversations = useMemo(() => selectInbox({ conversations: all }, archived), [all, archived]);
  const isUnderway = load.state === 'ready' && !conversations.length && nextCursor !== null;
  useEffect(() => {
    // None of the pages so far has one for this list.
    if (isUnderway) loadMore();
  }, [isUnderway, loadMore]);
  return { conversations, load, hasMore: nextCursor !== null, loadMore };
}
