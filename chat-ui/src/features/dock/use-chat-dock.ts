import { useMemo } from 'react';
import { useChat } from '../../react/chat-context.js';
import type { Recipient } from '../../react/chat-target.js';
import { getDock } from './dock-store.js';

/** What `useChatDock` returns. */
export interface ChatDockControl {
  /** Shows the conversation in the `ChatDock` of the page. */
  open: (recipient: Recipient) => void;
}

/** Opens conversations in the `ChatDock` of the page, from anywhere below the same provider. */
export function useChatDock(): ChatDockControl {
  const { client } = useChat();
  return useMemo(() => ({ open: (recipient) => getDock(client).open(recipient) }), [client]);
}
