import { useCallback, useState } from 'react';
import type { UserId } from '@vikrahub/chat-protocol';
import type { ChatClient } from '../client/chat-client.types.js';
import { selectConversation } from '../store/selectors.js';
import type { ChatTarget } from '../store/state.js';
import { useChat } from './chat-context.js';
import { findPartner } from './chat-target.js';
import { useChatState } from './use-chat-state.js';

interface Drafts {
  /** Unknown until the server has said who is signed in. */
  me?: UserId | undefined;
  texts: Map<string, string>;
}

const draftsOf = new WeakMap<ChatClient, Drafts>();

/** Those of another person are forgotten. */
function useDrafts(): Map<string, string> {
  const { client } = useChat();
  const me = useChatState((state) => state.me?.id);
  let drafts = draftsOf.get(client);
  if (!drafts || (drafts.me ?? me) !== (me ?? drafts.me)) {
    draftsOf.set(client, (drafts = { texts: new Map() }));
  }
  drafts.me ??= me;
  return drafts.texts;
}

/**
 * The unsent text of a conversation, kept in memory with the client, for one person only. A person's draft is
 * the same whether the conversation was opened by their id or by its own.
 */
export function useDraft(target: ChatTarget): [text: string, setText: (text: string) => void] {
  const texts = useDrafts();
  const key = useChatState((state) => {
    if ('userId' in target) return `u:${target.userId}`;
    const conversation = selectConversation(state, target);
    const partner = conversation && findPartner(conversation, state.me?.id);
    return partner ? `u:${partner.id}` : `c:${target.conversationId}`;
  });
  const [shown, setShown] = useState({ texts, key, text: texts.get(key) ?? '' });
  if (shown.key !== key || shown.texts !== texts) {
    setShown({ texts, key, text: texts.get(key) ?? '' });
  }

  const setText = useCallback(
    (text: string) => {
      texts.set(key, text);
      setShown({ texts, key, text });
    },
    [texts, key],
  );
  return [shown.text, setText];
}
