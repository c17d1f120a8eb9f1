import { useCallback, useSyncExternalStore } from 'react';
import type { Conversation, UserId } from '@vikrahub/chat-protocol';
import { selectConversation } from '../store/selectors.js';
import type { ChatTarget } from '../store/state.js';
import { useChat, useChatState } from './chat-context.js';
import { findPartner } from './chat-target.js';
import { getDrafts } from './drafts.js';

/** A person's draft is the same whether the conversation was opened by their id or by its own. */
function draftKeyOf(conversation: Conversation, meId: UserId | undefined): string {
  const partner = findPartner(conversation, meId);
  return partner ? `u:${partner.id}` : `c:${conversation.id}`;
}

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
 * every tab.
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
