import type { Message } from '@vikrahub/chat-protocol';
import type { Part, PartContext } from '../../client/part.js';

export interface Notices extends Part {
  /** Hears of each message of others that comes while this page is open. Returns what ends it. */
  listen(listener: (message: Message) => void): () => void;
}

export function createNotices({ store }: PartContext): Notices {
  const listeners = new Set<(message: Message) => void>();

  const tell = (message: Message | null | undefined) => {
    if (message && String(message.sender.id) !== String(store.get().me?.id))
      for (const listener of listeners) listener(message);
  };
  return {
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onFrame(frame, before) {
      if (frame.type === 'new_message') tell(frame.message);
      // Of what came while there was no connection, the last one of each conversation.
      if (frame.type !== 'resumed') return;
      for (const { conversation } of frame.conversations) {
        const known = before.conversations[conversation.id];
        if (known && conversation.last_seq > known.last_seq) tell(conversation.last_message);
      }
    },
    stop: () => listeners.clear(),
  };
}
