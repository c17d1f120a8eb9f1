import type { Message } from '@vikrahub/chat-protocol';
import type { ChatClient } from '../../client/chat-client.types.js';

/** For the caller alone. Rejects with a `ChatFailure`. */
export function starMessage(
  client: ChatClient,
  { id }: Pick<Message, 'id'>,
  isStarred: boolean,
): Promise<void> {
  return client.use(({ context }) =>
    context.rest.call({ method: isStarred ? 'PUT' : 'DELETE', path: `messaging/messages/${id}/star/` }),
  );
}
