import { useCallback } from 'react';
import type { ConversationSettings, ConversationSettingsBody } from '@vikrahub/chat-protocol';
import { failureError } from '../../client/failure.js';
import { useChat } from '../../react/chat-context.js';
import { useStableTarget } from '../../react/chat-target.js';
import { useConversation } from '../../react/use-conversation.js';
import { selectConversation } from '../../store/selectors.js';
import type { ChatTarget } from '../../store/state.js';

/** What `useConversationSettings` returns. */
export interface ConversationSettingsView extends Pick<
  ConversationSettings,
  'muted_until' | 'archived' | 'pinned' | 'marked_unread'
> {
  /** What is left out keeps its value. Rejects with a `ChatFailure`. */
  change: (settings: ConversationSettingsBody) => Promise<void>;
  /** Empties the conversation for the caller alone, as far as it has come. Rejects with a `ChatFailure`. */
  clear: () => Promise<void>;
}

/** The caller's own settings of a conversation, the same on all of their devices; nobody else sees them. */
export function useConversationSettings(target: ChatTarget): ConversationSettingsView {
  const { client } = useChat();
  const stable = useStableTarget(target);
  const conversation = useConversation(stable);
  const change = useCallback(
    (settings: ConversationSettingsBody) =>
      client.use(async ({ context }) => {
        const { changeSettings } = await import('./change-settings.js');
        await changeSettings(context, stable, settings);
      }),
    [client, stable],
  );
  const clear = useCallback(async () => {
    const known = selectConversation(client.getSnapshot(), stable);
    if (!known) throw failureError('not_found', 'There is no conversation yet.', false);
    const { clearConversation } = await import('./clear-conversation.js');
    await clearConversation(client, known.id);
  }, [client, stable]);
  const { muted_until = null, archived = false, pinned = false, marked_unread = false } = conversation ?? {};
  return { muted_until, archived, pinned, marked_unread, change, clear };
}
