import { useSyncExternalStore } from 'react';
import type { ChatClient } from '../client/chat-client.types.js';
import { useChat } from './chat-context.js';

/** Why nothing arrives; null where all is well, or where it may mend itself in a moment. */
export type ConnectionNotice = 'reconnecting' | 'offline' | 'signed_out' | 'unauthorized' | null;

/** A short interruption is nobody's business. */
const QUIET_MS = 5_000;

interface Notices {
  get(): ConnectionNotice;
  subscribe(listener: () => void): () => void;
}

const noticesOf = new WeakMap<ChatClient, Notices>();

const isOffline = (): boolean => typeof navigator !== 'undefined' && navigator.onLine === false;

/** One clock for all who show it: no window says it sooner than another. */
function createNotices(client: ChatClient): Notices {
  const listeners = new Set<() => void>();
  let isLate = false;
  let late: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => {};

  function get(): ConnectionNotice {
    const { status } = client.getSnapshot();
    if (status === 'idle' || status === 'signed_out' || status === 'unauthorized')
      return status === 'idle' ? null : status;
    if (status === 'offline' || isOffline()) return 'offline';
    return status !== 'online' && isLate ? 'reconnecting' : null;
  }

  const tell = () => listeners.forEach((listener) => listener());

  function update(): void {
    const { status } = client.getSnapshot();
    const isAway = status === 'connecting' || status === 'reconnecting';
    if (!isAway) {
      clearTimeout(late);
      late = undefined;
      isLate = false;
    } else {
      late ??= setTimeout(() => {
        isLate = true;
        tell();
      }, QUIET_MS);
    }
    tell();
  }

  function start(): void {
    const unsubscribe = client.subscribe(update);
    for (const name of ['online', 'offline']) window.addEventListener(name, update);
    stop = () => {
      unsubscribe();
      for (const name of ['online', 'offline']) window.removeEventListener(name, update);
      clearTimeout(late);
      late = undefined;
    };
    update();
  }

  return {
    get,
    subscribe(listener) {
      if (!listeners.size) start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (!listeners.size) stop();
      };
    },
  };
}

/** What to tell people about the connection: at once where the browser knows it, otherwise after 5 s. */
export function useConnectionNotice(): ConnectionNotice {
  const { client } = useChat();
  let notices = noticesOf.get(client);
  if (!notices) noticesOf.set(client, (notices = createNotices(client)));
  return useSyncExternalStore(notices.subscribe, notices.get, () => null);
}
