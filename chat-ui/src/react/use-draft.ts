import { useCallback, useSyncExternalStore } from 'react';
import type { Conversation } from '@vikrahub/chat-protocol';
import { selectConversation } from '../store/selectors.js';
import type { ChatTarget } from '../store/state.js';
import { useChat, useChatState } from './chat-context.js';
import { draftKeyOf } from './draft-key.js';
import { getDrafts } from './drafts.js';

function useDraftText(key: string): string {
  const drafts = getDrafts(useChat().client);
  return useSyncExternalStore(
    drafts.subscribe,
    () => drafts.get(key),
    () => '',
  );
}

/**
 * The unsent text of a conversation, for one person only. Survives a reload, in the browser's `localStorage`, and shows in
 * every tab, and on the person's other devices once the conversation has begun and the server offers it.
 */
export function useDraft(target: ChatTarget): [text: string, setText: (text: string) => void] {
  const { client } = useChat();
  const key = useChatState((state) => {
    if ('userId' in target) return `u:${target.userId}`;
    const conversation = selectConversation(state, target);
    return conversation ? draftKeyOf(conversation, state.me?.id) : `c:${target.conversationId}`;
  });
  const setText = useCallback((text: string) => getDrafts(client).set(key, text), [client, key]);
  return [useDraftText(key), setText];
}

/** For a row of the inbox; empty where nothing is left unsent. */
export function useConversationDraft(conversation: Conversation): string {
  const meId = useChatState((state) => state.me?.id);
  return useDraftText(draftKeyOf(conversation, meId));
}
