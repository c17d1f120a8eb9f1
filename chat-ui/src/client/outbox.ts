import type { ClientId, ErrorFrame, MessageAckFrame, MessageFrame } from '@vikrahub/chat-protocol';
import { findOutgoing } from '../store/acknowledged.js';
import { selectThread, threadKeyOf } from '../store/selectors.js';
import type { ChatFailure, ChatTarget, OutgoingMessage } from '../store/state.js';
import type { Part, PartContext } from './part.js';

const ACK_TIMEOUT_MS = 10_000;
const RETRY_START_MS = 1_000;
const RETRY_MAX_MS = 30_000;
const TRIES_MAX = 8;

export interface WrittenMessage extends Pick<OutgoingMessage, 'clientId' | 'text' | 'replyTo'> {
  target: ChatTarget;
  /** Milliseconds since 1970, by this device's clock. */
  writtenAt: number;
}

export interface Outbox extends Part {
  /** Shows the message and sends it when its turn has come. */
  send(message: WrittenMessage): void;
  retry(clientId: ClientId): void;
  /** A message that is on its way cannot be called back. */
  discard(clientId: ClientId): void;
  /** Somebody else is here: what was written last may be theirs. */
  refuse(failure: ChatFailure): void;
}

/**
 * The rows of the store are the queue: nothing is kept here but clocks. `isReady`: what earlier pages have left is back,
 * and nothing newer overtakes it.
 */
export function createOutbox(
  { store, connection, toServerTime, confirmPerson }: PartContext,
  isReady: () => boolean,
): Outbox {
  /** For the `ack`, or for the end of a pause. */
  const timers = new Map<ClientId, ReturnType<typeof setTimeout>>();
  /** Queued messages that the server has asked to wait, or of which the host is being asked whose they are. */
  const paused = new Set<ClientId>();
  /** Written, and the host has not said since that it is still the same person. */
  const unconfirmed = new Set<ClientId>();
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

  async function confirm(clientId: ClientId): Promise<boolean> {
    paused.add(clientId);
    const failure = await confirmPerson();
    paused.delete(clientId);
    if (failure?.code !== 'signed_out') unconfirmed.delete(clientId);
    return !failure;
  }

  async function transmit({ clientId }: OutgoingMessage): Promise<void> {
    const isSame = await confirm(clientId);
    const row = isSame && find(clientId);
    if (!row || row.delivery.state !== 'queued') return;
    const { threadKey, text, replyTo } = row;
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

  /** Where the limit is not known yet, the row waits for it with the session. */
  function refuseTooLong({ clientId, text }: OutgoingMessage): boolean {
    const length = store.get().limits?.text_length ?? Infinity;
    if (text.length <= length || [...text.trim()].length <= length) return false;
    const message = `A message may have ${length} characters.`;
    change(clientId, { state: 'failed', failure: { code: 'too_large', message, retryable: false } });
    return true;
  }

  /** In each thread one message at a time, in the order they were written. */
  function flush(outgoing: readonly OutgoingMessage[], isOnline: boolean): void {
    const next = outgoing.find(({ delivery }) => delivery.state !== 'failed');
    if (next?.delivery.state !== 'queued' || paused.has(next.clientId) || refuseTooLong(next)) return;
    if (isOnline) void transmit(next);
  }

  function onAck(ack: MessageAckFrame): void {
    clear(ack.client_id);
    tries.delete(ack.client_id);
    // Without a `ref` it comes from a tab that shares it.
    if (ack.ref === undefined) return;
    const thread = store.get().threads[`c:${ack.conversation_id}`];
    const message = thread?.messages.find(({ id, rev }) => id === ack.message_id && rev > 0);
    connection.share?.(message ? { type: 'new_message', message } : { ...ack, ref: undefined });
  }

  function onError({ client_id, code, message, retryable, retry_after_ms }: ErrorFrame): void {
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
  }

  return {
    send({ target, writtenAt, ...message }) {
      if (!selectThread(store.get(), target)) store.dispatch({ type: 'threadOpened', target });
      const threadKey = threadKeyOf(store.get(), target);
      const createdAt = new Date(toServerTime(writtenAt)).toISOString();
      const outgoing = { ...message, threadKey, createdAt, delivery: { state: 'queued' } } as const;
      store.dispatch({ type: 'messageQueued', outgoing });
      unconfirmed.add(outgoing.clientId);
      void confirm(outgoing.clientId).then(store.wake);
    },
    onStateChange() {
      if (!isReady()) return;
      const { status, threads } = store.get();
      for (const { outgoing } of Object.values(threads)) flush(outgoing, status === 'online');
    },
    onFrame(frame) {
      if (frame.type === 'ack' && 'message_id' in frame) onAck(frame);
      else if (frame.type === 'error') onError(frame);
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
    refuse(failure) {
      for (const clientId of unconfirmed) change(clientId, { state: 'failed', failure });
      unconfirmed.clear();
    },
    stop() {
      timers.forEach(clearTimeout);
      timers.clear();
      paused.clear();
    },
  };
}
