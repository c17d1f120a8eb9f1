import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { ChatClient } from '../client/chat-client.types.js';
import type { ChatFailure, ChatState } from '../store/state.js';
import type { ChatClassNames, ChatSlots, LinkPolicy } from './chat-parts.js';
import type { ChatFeature } from './chat-features.js';
import type { ChatStrings } from './chat-strings.types.js';

/** Light, dark, or that of the system. */
export type ChatTheme = 'light' | 'dark' | 'auto';

/** What `ChatProvider` gives to everything below it. */
export interface Chat {
  client: ChatClient;
  /** Texts that replace the English ones. */
  messages: Partial<ChatStrings> | undefined;
  /** BCP 47; the browser's own where it is not set. */
  locale: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  theme: ChatTheme;
  slots: ChatSlots;
  classNames: ChatClassNames;
  linkPolicy: LinkPolicy | undefined;
  formatText: boolean;
  features: Partial<Record<ChatFeature, boolean>> | undefined;
  reportFailure: (failure: ChatFailure) => void;
}

export const ChatContext = createContext<Chat | null>(null);

/** Null outside a `ChatProvider`. */
export function useOptionalChat(): Chat | null {
  return useContext(ChatContext);
}

export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (!chat) throw new Error('Chat components and hooks need a <ChatProvider client={…}> above them.');
  return chat;
}

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

/** What every outermost element of ours carries: class, theme, direction. */
export function useRootProps(): { 'data-theme': ChatTheme; dir: 'ltr' | 'rtl' | undefined } {
  const { theme, dir } = useChat();
  return { 'data-theme': theme, dir };
}
