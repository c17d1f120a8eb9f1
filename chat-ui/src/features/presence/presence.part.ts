import type { UserId } from '@vikrahub/chat-protocol';
import type { Part, PartContext } from '../../client/part.js';

const GATHER_MS = 50;
/** The server forgets after ten minutes. */
const REPEAT_MS = 4 * 60_000;
const FRAME_MAX = 100;

export interface PresenceWatch extends Part {
  /** Until the function that it returns is called. */
  watch(userId: UserId): () => void;
}

export function createPresence({ store, connection }: PartContext): PresenceWatch {
  /** How many want to know. */
  const wanted = new Map<string, number>();
  /** Since the last frame. */
  const unasked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let repeat: ReturnType<typeof setTimeout> | undefined;
  let direct = store.get().directConversationIds;

  function flush(): void {
    timer = undefined;
    const { status, features } = store.get();
    if (status !== 'online' || !features.presence) return;
    const user_ids = [...unasked].slice(0, FRAME_MAX);
    if (user_ids.length && connection.send({ type: 'presence', user_ids })) unasked.clear();
  }

  function askAll(): void {
    clearTimeout(repeat);
    repeat = setTimeout(askAll, REPEAT_MS);
    for (const id of wanted.keys()) unasked.add(id);
    timer ??= setTimeout(flush, GATHER_MS);
  }

  return {
    watch(userId) {
      const id = String(userId);
      wanted.set(id, (wanted.get(id) ?? 0) + 1);
      if (wanted.get(id) === 1) {
        unasked.add(id);
        timer ??= setTimeout(flush, GATHER_MS);
      }
      return () => {
        const left = (wanted.get(id) ?? 0) - 1;
        if (left > 0) wanted.set(id, left);
        else wanted.delete(id);
      };
    },
    onStateChange() {
      // Whoever one has begun to talk with may be seen from then on.
      const { directConversationIds } = store.get();
      if (directConversationIds === direct) return;
      direct = directConversationIds;
      if (wanted.size > 0) askAll();
    },
    onFrame(frame) {
      if (frame.type === 'hello') askAll();
    },
    stop() {
      clearTimeout(timer);
      clearTimeout(repeat);
    },
  };
}
