import type { UserId } from '@vikrahub/chat-protocol';
import type { ChatState } from './state.js';

/*
 * What a page with a button needs of the store. The reducer and the other selectors come with the client's engine and
 * with the window: bundlers split by file, so nothing else belongs here.
 */

export function initialState(): ChatState {
  return {
    status: 'idle',
    me: null,
    limits: null,
    features: {},
    totalUnread: 0,
    viewRev: 0,
    conversations: {},
    directConversationIds: {},
    threads: {},
    inbox: { load: { state: 'idle' }, nextCursor: null },
    outOfOrder: {},
    removed: {},
    unlistedUnread: {},
    marks: {},
    presence: {},
  };
}

/** Unread messages of the direct conversation with somebody. */
export function selectUnreadFrom(state: ChatState, userId: UserId): number {
  const id = state.directConversationIds[String(userId)];
  if (id === undefined) return 0;
  return state.conversations[id]?.unread_count ?? state.unlistedUnread[id] ?? 0;
}
