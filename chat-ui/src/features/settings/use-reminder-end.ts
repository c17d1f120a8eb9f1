import { useEffect, useRef } from 'react';
import type { Conversation } from '@vikrahub/chat-protocol';
import { useChat } from '../../react/chat-context.js';

/** Whoever opens a conversation that they have marked as unread needs the reminder no longer. */
export function useReminderEnd(conversation: Conversation | null): void {
  const { client } = useChat();
  const isOpened = useRef(false);
  useEffect(() => {
    if (!conversation || isOpened.current) return;
    isOpened.current = true;
    if (!conversation.marked_unread) return;
    const conversationId = conversation.id;
    client
      .use(async ({ context }) => {
        const { changeSettings } = await import('./change-settings.js');
        await changeSettings(context, { conversationId }, { marked_unread: false });
      })
      // The reminder stays then, and the next opening takes it back.
      .catch(() => undefined);
  }, [client, conversation]);
}
