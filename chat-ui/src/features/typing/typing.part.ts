import type { Part, PartContext } from '../../client/part.js';
import { threadKeyOf } from '../../store/selectors.js';
import type { ChatTarget, ThreadKey } from '../../store/state.js';

const REPEAT_MS = 3_000;
const EXPIRY_MS = 6_000;

export interface Typing extends Part {
  /** Call on every keystroke: the server is told every 3 s. */
  set(target: ChatTarget, isTyping: boolean): void;
}

export function createTyping({ store, connection, now }: PartContext): Typing {
  /** When the server was last told that the caller types there. */
  const toldAt = new Map<ThreadKey, number>();
  const expiries = new Map<string, ReturnType<typeof setTimeout>>();

  return {
    set(whom, isTyping) {
      const key = threadKeyOf(store.get(), whom);
      const since = now() - (toldAt.get(key) ?? -Infinity);
      if (isTyping ? since < REPEAT_MS : since > EXPIRY_MS) return;
      const id = key.slice(2);
      const target = key.startsWith('c:') ? { conversation_id: id } : { recipient_id: id };
      const isSent = connection.send({ type: 'typing', ...target, is_typing: isTyping });
      if (isTyping && isSent) toldAt.set(key, now());
      else toldAt.delete(key);
    },
    onFrame(frame) {
      if (frame.type !== 'typing') return;
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
