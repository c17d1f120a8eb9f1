import type { ConversationId, ErrorFrame } from '@vikrahub/chat-protocol';
import type { ChatState } from '../store/state.js';
import type { Connection } from './connection.js';
import type { Store } from './store.js';

const COALESCE_MS = 100;
const RETRY_MS = 2_000;

type Kind = 'read' | 'delivered';

interface Unconfirmed {
  kind: Kind;
  id: ConversationId;
  seq: number;
  isSent: boolean;
}

export interface Markers {
  /** Tells the server what has reached this device. */
  react(): void;
  read(conversationId: ConversationId, seq: number): void;
  onHello(): void;
  /** `ref` of an `ack`. */
  onAck(ref: string): void;
  onError(frame: ErrorFrame): void;
  stop(): void;
}

/** Moves the caller's markers: at once on this side, soon and once on the other, again until it is confirmed. */
export function createMarkers(store: Store, connection: Connection): Markers {
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

  return {
    react() {
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
    read: (id, seq) => note('read', id, seq),
    onHello() {
      for (const marker of unconfirmed.values()) marker.isSent = false;
      timer ??= setTimeout(flush, COALESCE_MS);
    },
    onAck(ref) {
      const marker = find(ref);
      if (marker) confirm(marker);
    },
    onError({ ref = '', retryable, retry_after_ms }) {
      const marker = find(ref);
      if (!marker) return;
      if (!retryable) return void confirm(marker);
      marker.isSent = false;
      clearTimeout(timer);
      timer = setTimeout(flush, retry_after_ms ?? RETRY_MS);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
