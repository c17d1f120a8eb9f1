import { useChat, useChatState } from './chat-context.js';
import type { ChatFeature } from './chat-features.js';

/** Whether the server offers it and the host has not switched it off. */
export function useFeature(feature: ChatFeature): boolean {
  const { features } = useChat();
  const isOffered = useChatState((state) => state.features[feature] ?? false);
  return isOffered && features?.[feature] !== false;
}
