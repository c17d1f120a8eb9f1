import type { Message } from '@vikrahub/chat-protocol';
import type { Part, PartContext } from '../../client/part.js';

/** What came before anybody listened is kept so long, and so many: who listens is loaded after the connection is there. */
const KEPT_MS = 10_000;
const KEPT_MAX = 20;

export interface Notices extends Part {
  /** Hears of each message of others that comes, or has just come, to this page. Returns what ends it. */
  listen(listener: (message: Message) => void): () => void;
}

export function createNotices({ store, now }: PartContext): Notices {
  const listeners = new Set<(message: Message) => void>();
  let kept: { message: Message; at: number }[] = [];

  const tell = (message: Message | null | undefined) => {
    if (!message || String(message.sender.id) === String(store.get().me?.id)) return;
    for (const listener of listeners) listener(message);
    if (listeners.size === 0) kept = [...kept, { message, at: now() }].slice(-KEPT_MAX);
  };
  return {
    listen(listener) {
      listeners.add(listener);
      for (const { message, at } of kept) if (now() - at < KEPT_MS) listener(message);
      kept = [];
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
