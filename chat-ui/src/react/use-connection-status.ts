import { useChatState } from './chat-context.js';
import type { ConnectionStatus } from '../store/state.js';

/** `online` means that messages flow, not that a socket is open. */
export function useConnectionStatus(): ConnectionStatus {
  return useChatState((state) => state.status);
}
