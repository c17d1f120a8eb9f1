import type { ClientId, ErrorFrame, MessageAckFrame, MessageFrame } from '@vikrahub/chat-protocol';
import type { OutgoingMessage } from '../store/state.js';
import { findOutgoing } from '../store/acknowledged.js';
import type { Connection } from './connection.js';
import type { Store } from './store.js';

const ACK_TIMEOUT_MS = 10_000;
const RETRY_START_MS = 1_000;
const RETRY_MAX_MS = 30_000;
const TRIES_MAX = 8;

export interface Outbox {
  /** Sends what may be sent: in each thread one message at a time, in the order they were written. */
  react(): void;
  onAck(frame: MessageAckFrame): void;
  onError(frame: ErrorFrame): void;
  retry(clientId: ClientId): void;
  /** A message that is on its way cannot be called back. */
  discard(clientId: ClientId): void;
  stop(): void;
}

/** The rows of the store are the queue: nothing is kept here but clocks. */
export function createOutbox(store: Store, connection: Connection): Outbox {
  /** For the `ack`, or for the end of a pause. */
  const timers = new Map<ClientId, ReturnType<typeof setTimeout>>();
  /** Queued messages that the server has asked to wait. */
  const paused = new Set<ClientId>();
  const tries = new Map<ClientId, number>();

  const find = (clientId: ClientId) => findOutgoing(store.get(), clientId);

  const change = (clientId: ClientId, delivery: OutgoingMessage['delivery'] | null) =>
    store.dispatch({ type: 'deliveryChanged', clientId, delivery });

  function clear(clientId: ClientId): void {
    clearTimeout(timers.get(clientId));
    timers.delete(clientId);
    paused.delete(clientId);
  }

  function setTimer(clientId: ClientId, delayMs: number, work: () => void): void {
    clear(clientId);
    const timer = setTimeout(() => {
      clear(clientId);
      work();
    }, delayMs);
    timers.set(clientId, timer);
  }

  function transmit({ clientId, threadKey, text, replyTo }: OutgoingMessage): void {
    const id = threadKey.slice(2);
    const target = threadKey.startsWith('c:') ? { conversation_id: id } : { recipient_id: id };
    const frame: MessageFrame = { type: 'message', ...target, text, client_id: clientId, reply_to: replyTo };
    if (!connection.send(frame)) return;
    change(clientId, { state: 'sending' });
    setTimer(clientId, ACK_TIMEOUT_MS, () => void resend(clientId));
  }

  /** The answer may be lost, or the session: in the second case the next session sends it. */
  async function resend(clientId: ClientId): Promise<void> {
    const isAlive = await connection.probe();
    if (isAlive && find(clientId)?.delivery.state === 'sending') change(clientId, { state: 'queued' });
  }

  return {
    react() {
      const { status, threads } = store.get();
      if (status !== 'online') return;
      for (const { outgoing } of Object.values(threads)) {
        const next = outgoing.find(({ delivery }) => delivery.state !== 'failed');
        if (next?.delivery.state === 'queued' && !paused.has(next.clientId)) transmit(next);
      }
    },
    onAck({ client_id }) {
      clear(client_id);
      tries.delete(client_id);
    },
    onError({ client_id, code, message, retryable, retry_after_ms }) {
      // An expired session is closed by the server; the next one sends the message.
      if (client_id === undefined || code === 'unauthorized' || !find(client_id)) return;
      clear(client_id);
      const tried = (tries.get(client_id) ?? 0) + 1;
      tries.set(client_id, tried);
      if (retryable && tried < TRIES_MAX) {
        const pauseMs = retry_after_ms ?? Math.min(RETRY_MAX_MS, RETRY_START_MS * 2 ** (tried - 1));
        setTimer(client_id, pauseMs, store.wake);
        paused.add(client_id);
        change(client_id, { state: 'queued' });
      } else {
        const failure = { code, message, retryable, retryAfterMs: retry_after_ms };
        change(client_id, { state: 'failed', failure });
      }
    },
    retry(clientId) {
      if (find(clientId)?.delivery.state !== 'failed') return;
      tries.delete(clientId);
      change(clientId, { state: 'queued' });
    },
    discard(clientId) {
      if (find(clientId)?.delivery.state === 'sending') return;
      clear(clientId);
      tries.delete(clientId);
      change(clientId, null);
    },
    stop() {
      timers.forEach(clearTimeout);
      timers.clear();
      paused.clear();
    },
  };
}
