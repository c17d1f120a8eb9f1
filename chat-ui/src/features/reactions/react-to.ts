import type { Message } from '@vikrahub/chat-protocol';
import type { ChatClient } from '../../client/chat-client.types.js';

/** Adds the caller's reaction, or takes it back. It shows at once, and is gone again where the server refuses. */
export function reactTo(
  client: ChatClient,
  { id: messageId, conversation_id: conversationId }: Message,
  emoji: string,
  isOn: boolean,
): Promise<void> {
  return client.use(async ({ context: { store }, parts }) => {
    const show = (on: boolean) =>
      store.dispatch({ type: 'feature', name: 'reacted', conversationId, messageId, emoji, isOn: on });
    show(isOn);
    try {
      await parts.requests.request({
        type: 'react',
        conversation_id: conversationId,
        message_id: messageId,
        emoji,
        on: isOn,
      });
    } catch (thrown) {
      show(!isOn);
      throw thrown;
    }
  });
}
