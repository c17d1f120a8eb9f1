import type { ConversationId } from '@vikrahub/chat-protocol';
import type { ChatClient } from '../../client/chat-client.types.js';

/** Empties it for the caller alone. Rejects with a `ChatFailure`. */
export function clearConversation(client: ChatClient, id: ConversationId): Promise<void> {
  return client.use(({ context }) =>
    context.rest.call({ method: 'DELETE', path: `messaging/conversations/${id}/` }),
  );
}
