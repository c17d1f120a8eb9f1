import type { Conversation } from '@vikrahub/chat-protocol';
import { useChatState } from './chat-context.js';
import { selectConversation } from '../store/selectors.js';
import type { ChatTarget } from '../store/state.js';

/** Members, markers and unread count. Null until the conversation is known, or before the first message. */
export function useConversation(target: ChatTarget): Conversation | null {
  return useChatState((state) => selectConversation(state, target) ?? null);
}
