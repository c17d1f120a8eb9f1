import type { ConversationSettings, ConversationSettingsBody } from '@vikrahub/chat-protocol';
import type { PartContext } from '../../client/part.js';
import { selectConversation } from '../../store/selectors.js';
import type { ChatTarget } from '../../store/state.js';
import { failureError } from '../../client/failure.js';

/** Rejects with a `ChatFailure`. */
export async function changeSettings(
  { rest, store }: PartContext,
  target: ChatTarget,
  body: ConversationSettingsBody,
): Promise<void> {
  const conversation = selectConversation(store.get(), target);
  if (!conversation)
    throw failureError('not_found', 'A conversation has settings once its first message is sent.', false);
  const settings = await rest.call<ConversationSettings>({
    method: 'PATCH',
    path: `messaging/conversations/${conversation.id}/settings/`,
    field: 'view_rev',
    body,
  });
  store.dispatch({ type: 'view', view_rev: settings.view_rev, settings: [settings] });
}
