import { useEffect } from 'react';
import type { UserId } from '@vikrahub/chat-protocol';
import { useChat, useChatState } from '../../react/chat-context.js';
import { useFeature } from '../../react/use-feature.js';
import type { Presence } from '../../store/state.js';

/**
 * Whether somebody is there, and when they were last; null where it is not known: before the server has told, without a
 * connection, or where the host has switched it off. People who share no conversation with the caller, or hide it, are
 * shown as offline.
 */
export function usePresence(userId: UserId | undefined): Presence | null {
  const { client, reportFailure } = useChat();
  const isOffered = useFeature('presence');
  const id = isOffered && userId !== undefined ? String(userId) : null;
  useEffect(() => {
    if (id === null) return;
    let isOver = false;
    let stop = (): void => {};
    client
      .use(({ parts }) => {
        if (!isOver) stop = parts.presence.watch(id);
      })
      .catch(reportFailure);
    return () => {
      isOver = true;
      stop();
    };
  }, [client, id, reportFailure]);
  return useChatState((state) =>
    id !== null && state.status === 'online' ? (state.presence[id] ?? null) : null,
  );
}
