import { useCallback } from 'react';
import type { ConversationSettings, ConversationSettingsBody } from '@vikrahub/chat-protocol';
import { useChat } from '../../react/chat-context.js';
import { useStableTarget } from '../../react/chat-target.js';
import { useConversation } from '../../react/use-conversation.js';
import type { ChatTarget } from '../../store/state.js';

/** What `useConversationSettings` returns. */
export interface ConversationSettingsView extends Pick<ConversationSettings, 'muted_until' | 'archived'> {
  /** What is left out keeps its value. Rejects with a `ChatFailure`. */
  change: (settings: ConversationSettingsBody) => Promise<void>;
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
  return {
    muted_until: conversation?.muted_until ?? null,
    archived: conversation?.archived ?? false,
    change,
  };
}
