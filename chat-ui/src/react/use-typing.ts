import { useCallback } from 'react';
import type { UserId } from '@vikrahub/chat-protocol';
import { selectThread } from '../store/selectors.js';
import type { ChatTarget } from '../store/state.js';
import { useChat } from './chat-context.js';
import { useStableTarget } from './chat-target.js';
import { useChatState } from './use-chat-state.js';

const nobody: readonly UserId[] = [];

export interface TypingView {
  /** Who types at this moment. */
  typing: readonly UserId[];
  /** Call on every keystroke. */
  setTyping: (isTyping: boolean) => void;
}

export function useTyping(target: ChatTarget): TypingView {
  const { client } = useChat();
  const stable = useStableTarget(target);
  const typing = useChatState((state) => selectThread(state, stable)?.typing ?? nobody);
  const setTyping = useCallback((isTyping: boolean) => client.setTyping(stable, isTyping), [client, stable]);
  return { typing, setTyping };
}
