import { useCallback, useState } from 'react';
import { selectConversation } from '../store/selectors.js';
import type { ChatTarget } from '../store/state.js';
import { useChat } from './chat-context.js';
import { findPartner } from './chat-target.js';
import { useChatState } from './use-chat-state.js';

/**
 * The unsent text of a conversation, kept in memory while the provider is mounted. A person's draft is
 * the same whether the conversation was opened by their id or by its own.
 */
export function useDraft(target: ChatTarget): [text: string, setText: (text: string) => void] {
  const { drafts } = useChat();
  const key = useChatState((state) => {
    if ('userId' in target) return `u:${target.userId}`;
    const conversation = selectConversation(state, target);
    const partner = conversation && findPartner(conversation, state.me?.id);
    return partner ? `u:${partner.id}` : `c:${target.conversationId}`;
  });
  const [shown, setShown] = useState({ key, text: drafts.get(key) ?? '' });
  if (shown.key !== key) setShown({ key, text: drafts.get(key) ?? '' });

  const setText = useCallback(
    (text: string) => {
      if (text === '') drafts.delete(key);
      else drafts.set(key, text);
      setShown({ key, text });
    },
    [drafts, key],
  );
  return [shown.text, setText];
}
