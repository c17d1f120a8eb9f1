import { useEffect, useMemo } from 'react';
import type { ClientId } from '@vikrahub/chat-protocol';
import { selectThread } from '../store/selectors.js';
import type { ChatTarget, Thread } from '../store/state.js';
import { useChat, useChatState } from './chat-context.js';
import { useStableTarget } from './chat-target.js';

/** What `useMessages` returns. */
export type MessagesView = Pick<
  Thread,
  'messages' | 'outgoing' | 'hasBefore' | 'hasAfter' | 'load' | 'openedAtReadSeq'
> & {
  /** The page before the loaded ones; does nothing where there is none. */
  loadBefore(): void;
  /** The page after them, where the newest is not loaded. */
  loadAfter(): void;
  /** Replaces what is loaded by the page around a message, or without `seq` by the newest one. */
  loadAt(seq?: number): void;
  /** Repeats the load that failed. */
  reload(): void;
  /** Sends a failed message again. */
  retry(clientId: ClientId): void;
  /** Forgets a failed or waiting message. */
  discard(clientId: ClientId): void;
  /** Everything up to the newest message, or up to `seq`. */
  markRead(seq?: number): void;
};

const unopened: Pick<MessagesView, keyof Thread & keyof MessagesView> = {
  messages: [],
  outgoing: [],
  hasBefore: false,
  hasAfter: false,
  load: { state: 'idle' },
  openedAtReadSeq: null,
};

/** The loaded history and what is on its way. Opens the conversation on mount. */
export function useMessages(target: ChatTarget): MessagesView {
  const { client } = useChat();
  const stable = useStableTarget(target);
  const thread = useChatState((state) => selectThread(state, stable) ?? unopened);
  useEffect(() => client.open(stable), [client, stable]);

  const actions = useMemo(
    () => ({
      loadBefore: () => void client.loadBefore(stable),
      loadAfter: () => void client.loadAfter(stable),
      loadAt: (seq?: number) => void client.loadAt(stable, seq),
      reload: () => client.open(stable),
      retry: (clientId: ClientId) => client.retry(clientId),
      discard: (clientId: ClientId) => client.discard(clientId),
      markRead: (seq?: number) => client.markRead(stable, seq),
    }),
    [client, stable],
  );
  return useMemo(() => ({ ...thread, ...actions }), [thread, actions]);
}
