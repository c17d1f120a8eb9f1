import { createContext, use, useSyncExternalStore } from 'react';
import type { ChatUser } from '@vikrahub/chat-ui';
import type { Session, SessionStore } from './session-store';

const SessionStoreContext = createContext<SessionStore | null>(null);

export const SessionStoreProvider = SessionStoreContext.Provider;

export function useSessionStore(): SessionStore {
  const store = use(SessionStoreContext);
  if (!store) throw new Error('useSessionStore needs a SessionStoreProvider above it.');
  return store;
}

export function useSession(): Session {
  const store = useSessionStore();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}

/**
 * Opens the sign-in dialog; the sentence says what it is for. With a person, the conversation with them opens once somebody
 * has signed in.
 */
export const AskSignInContext = createContext<(reason: string, partner?: ChatUser) => void>(() => undefined);
