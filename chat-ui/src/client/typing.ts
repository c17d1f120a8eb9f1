import type { TypingEventFrame } from '@vikrahub/chat-protocol';
import type { ThreadKey } from '../store/state.js';
import type { Connection } from './connection.js';
import type { Store } from './store.js';

const REPEAT_MS = 3_000;
const EXPIRY_MS = 6_000;

export interface Typing {
  set(key: ThreadKey, isTyping: boolean): void;
  onTyping(frame: TypingEventFrame): void;
  stop(): void;
}

export function createTyping(store: Store, connection: Connection, now: () => number): Typing {
  /** When the server was last told that the caller types there. */
  const toldAt = new Map<ThreadKey, number>();
  const expiries = new Map<string, ReturnType<typeof setTimeout>>();

  return {
    set(key, isTyping) {
      const since = now() - (toldAt.get(key) ?? -Infinity);
      if (isTyping ? since < REPEAT_MS : since > EXPIRY_MS) return;
      const id = key.slice(2);
      const target = key.startsWith('c:') ? { conversation_id: id } : { recipient_id: id };
      const isSent = connection.send({ type: 'typing', ...target, is_typing: isTyping });
      if (isTyping && isSent) toldAt.set(key, now());
      else toldAt.delete(key);
    },
    onTyping(frame) {
      const key = `${frame.conversation_id} ${frame.user_id}`;
      clearTimeout(expiries.get(key));
      expiries.delete(key);
      if (!frame.is_typing) return;
      const expire = () => {
        expiries.delete(key);
        store.dispatch({ ...frame, is_typing: false });
      };
      expiries.set(key, setTimeout(expire, EXPIRY_MS));
    },
    stop() {
      expiries.forEach(clearTimeout);
      expiries.clear();
      toldAt.clear();
    },
  };
}
