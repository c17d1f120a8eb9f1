import { useEffect } from 'react';
import type { UserId } from '@vikrahub/chat-protocol';
import { selectUnreadFrom } from '../store/first-load.js';
import { useChat, useChatState } from './chat-context.js';

/** Unread messages from one person, or from everybody. The first use with a person loads the inbox. */
export function useUnreadCount(userId?: UserId): number {
  const { client } = useChat();
  const isOfPerson = userId !== undefined;
  useEffect(() => {
    if (isOfPerson && client.getSnapshot().inbox.load.state === 'idle') void client.loadInbox();
  }, [client, isOfPerson]);
  return useChatState((state) =>
    userId === undefined ? state.totalUnread : selectUnreadFrom(state, userId),
  );
}
