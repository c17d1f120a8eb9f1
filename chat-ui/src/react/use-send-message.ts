import { useCallback } from 'react';
import type { ClientId, MessageId } from '@vikrahub/chat-protocol';
import type { ChatTarget } from '../store/state.js';
import { useChat } from './chat-context.js';
import { useStableTarget } from './chat-target.js';

/** The message appears at once; the returned id is its identity for ever. */
export function useSendMessage(
  target: ChatTarget,
): (text: string, options?: { replyTo?: MessageId }) => ClientId {
  const { client } = useChat();
  const stable = useStableTarget(target);
  return useCallback((text, options) => client.send(stable, text, options), [client, stable]);
}
