import { useCallback, useSyncExternalStore } from 'react';
import type { ChatState } from '../store/state.js';
import { useChat } from './chat-context.js';

/**
 * One part of the client's state; renders again only when that part changed.
 * `select` must return the same object for the same state.
 */
export function useChatState<T>(select: (state: ChatState) => T): T {
  const { client } = useChat();
  const subscribe = useCallback((listener: () => void) => client.subscribe(listener), [client]);
  const getSelected = () => select(client.getSnapshot());
  return useSyncExternalStore(subscribe, getSelected, getSelected);
}
