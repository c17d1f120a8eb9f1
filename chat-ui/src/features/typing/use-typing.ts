import { useCallback } from 'react';
import type { UserId } from '@vikrahub/chat-protocol';
import { useChat, useChatState } from '../../react/chat-context.js';
import { useStableTarget } from '../../react/chat-target.js';
import { selectThread } from '../../store/selectors.js';
import type { ChatTarget } from '../../store/state.js';

const nobody: readonly UserId[] = [];

/** What `useTyping` returns. */
export interface TypingView {
  /** Who types at this moment. */
  typing: readonly UserId[];
  /** Call on every keystroke. */
  setTyping: (isTyping: boolean) => void;
}

/** Who types in a conversation, and how to tell that one types oneself. */
export function useTyping(target: ChatTarget): TypingView {
  const { client } = useChat();
  const stable = useStableTarget(target);
  const typing = useChatState((state) => selectThread(state, stable)?.typing ?? nobody);
  const setTyping = useCallback((isTyping: boolean) => client.setTyping(stable, isTyping), [client, stable]);
  return { typing, setTyping };
}
