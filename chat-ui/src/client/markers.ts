import type { ConversationId, ErrorFrame } from '@vikrahub/chat-protocol';
import { selectConversation, selectThread, threadKeyOf } from '../store/selectors.js';
import type { ChatState, ChatTarget } from '../store/state.js';
import type { Part, PartContext } from './part.js';

const COALESCE_MS = 100;
const RETRY_MS = 2_000;

type Kind = 'read' | 'delivered';

interface Unconfirmed {
  kind: Kind;
  id: ConversationId;
  seq: number;
  isSent: boolean;
}

export interface Markers extends Part {
  /** Up to the newest message, or up to `seq` where that is less. */
  read(target: ChatTarget, seq?: number): void;
}

/** Moves the caller's markers: at once on this side, soon and once on the other, again until it is confirmed. */
export function createMarkers({ store, connection }: PartContext): Markers {
  /** `read:<conversation id>` → the `seq` that the server has not confirmed. */
  const unconfirmed = new Map<string, Unconfirmed>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen: ChatState['conversations'] | undefined;

  function flush(): void {
    timer = undefined;
    for (const [key, marker] of unconfirmed) {
      const { kind, id, seq } = marker;
      const isCovered = kind === 'delivered' && (unconfirmed.get(`read:${id}`)?.seq ?? 0) >= seq;
      if (isCovered) unconfirmed.delete(key);
      else marker.isSent ||= connection.send({ type: kind, conversation_id: id, seq, ref: `${key}:${seq}` });
    }
  }

  function note(kind: Kind, id: ConversationId, seq: number): void {
    const key = `${kind}:${id}`;
    if ((unconfirmed.get(key)?.seq ?? 0) >= seq) return;
    unconfirmed.set(key, { kind, id, seq, isSent: false });
    timer ??= setTimeout(flush, COALESCE_MS);
    store.dispatch({ type: 'markerMoved', kind, conversationId: id, seq });
  }

  /** What a `ref` of ours confirms, unless the marker has moved on since. */
  function find(ref: string): Unconfirmed | undefined {
    const [kind, id, seq] = ref.split(':');
    const marker = unconfirmed.get(`${kind}:${id}`);
    return marker?.seq === Number(seq) ? marker : undefined;
  }

  const confirm = ({ kind, id }: Unconfirmed) => unconfirmed.delete(`${kind}:${id}`);

  function onError({ ref = '', retryable, retry_after_ms }: ErrorFrame): void {
    const marker = find(ref);
    if (!marker) return;
    if (!retryable) return void confirm(marker);
    marker.isSent = false;
    clearTimeout(timer);
    timer = setTimeout(flush, retry_after_ms ?? RETRY_MS);
  }

  return {
    /** Tells the server what has reached this device. */
    onStateChange() {
      const { conversations, me } = store.get();
      if (!me || conversations === seen) return;
      for (const { id, last_seq, members } of Object.values(conversations)) {
        const own = members.find(({ user }) => String(user.id) === String(me.id));
        if (own && own.delivered_seq < last_seq) note('delivered', id, last_seq);
        const read = unconfirmed.get(`read:${id}`)?.seq ?? 0;
        if (own && own.read_seq < read)
          store.dispatch({ type: 'markerMoved', kind: 'read', conversationId: id, seq: read });
      }
      seen = store.get().conversations;
    },
    read(target, seq = Infinity) {
      const conversation = selectConversation(store.get(), target);
      const lastSeq = conversation?.last_seq ?? selectThread(store.get(), target)?.messages.at(-1)?.seq ?? 0;
      const id = conversation?.id ?? threadKeyOf(store.get(), target).slice(2);
      const upTo = Math.min(seq, lastSeq);
      if (upTo > (conversation?.read_seq ?? 0)) note('read', id, upTo);
    },
    onFrame(frame) {
      if (frame.type === 'hello') {
        for (const marker of unconfirmed.values()) marker.isSent = false;
        timer ??= setTimeout(flush, COALESCE_MS);
      } else if (frame.type === 'ack') {
        const marker = find(frame.ref ?? '');
        if (marker) confirm(marker);
      } else if (frame.type === 'error') onError(frame);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
