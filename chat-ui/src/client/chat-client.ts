import type { ServerFrame } from '@vikrahub/chat-protocol';
import { selectConversation, selectThread, threadKeyOf } from '../store/selectors.js';
import type { ChatFailure, ChatTarget, OutgoingMessage } from '../store/state.js';
import type { ChatClient, ChatClientOptions } from './chat-client.types.js';
import { newClientId } from './client-id.js';
import { createConnection } from './connection.js';
import { createCredentials } from './credentials.js';
import { createLoading } from './loading.js';
import { createMarkers } from './markers.js';
import { createOutbox } from './outbox.js';
import { createRest } from './rest.js';
import { createResuming } from './resuming.js';
import { createStore } from './store.js';
import { createTyping } from './typing.js';

/** A remount, as of React's StrictMode, ends sooner and keeps the connection. */
const RELEASE_GRACE_MS = 250;

/** One for each signed-in person and page, made outside of any component. Opens nothing until it is retained. */
export function createChatClient(options: ChatClientOptions): ChatClient {
  const { apiUrl, wsUrl, getAccessToken, now = () => Date.now() } = options;
  const transport = options.transport ?? ((url) => new WebSocket(url));
  const request: typeof fetch = options.fetch ?? ((...call) => fetch(...call));
  const failureListeners = new Set<(failure: ChatFailure) => void>();
  const onFailure = (failure: ChatFailure) => failureListeners.forEach((listener) => listener(failure));

  const credentials = createCredentials(getAccessToken, now, onFailure);
  const rest = createRest({ apiUrl, fetch: request, credentials, onFailure });
  const store = createStore(() => parts.forEach((part) => part.react()));
  const connection = createConnection({
    wsUrl,
    transport,
    credentials,
    now,
    getTicket: async () => (await rest.ticket()).ticket,
    onStatus: (status) => store.dispatch({ type: 'statusChanged', status }),
    onFailure,
    onFrame,
  });
  const resuming = createResuming(store, rest, connection);
  const loading = createLoading(store, rest, connection);
  const outbox = createOutbox(store, connection);
  const markers = createMarkers(store, connection);
  const typing = createTyping(store, connection, now);
  const parts = [resuming, loading, markers, outbox];

  let textLength = 5_000;
  let holders = 0;
  let isClosed = false;
  let grace: ReturnType<typeof setTimeout> | undefined;

  function onFrame(frame: ServerFrame): void {
    if (frame.type === 'resumed') return resuming.onResumed(frame);
    if (frame.type === 'hello') {
      const { me } = store.get();
      if (me && String(me.id) !== String(frame.user.id)) return refuseStranger();
      textLength = frame.limits.text_length;
    }
    store.dispatch(frame);
    switch (frame.type) {
      case 'hello':
        resuming.onHello(frame);
        return markers.onHello();
      case 'ack':
        if ('message_id' in frame) outbox.onAck(frame);
        return markers.onAck(frame.ref ?? '');
      case 'error':
        resuming.onError(frame);
        markers.onError(frame);
        return outbox.onError(frame);
      case 'typing':
        return typing.onTyping(frame);
      default:
        return;
    }
  }

  /** What one person has read is not shown to the next. */
  function refuseStranger(): void {
    close();
    store.dispatch({ type: 'statusChanged', status: 'unauthorized' });
    const message = 'The access token belongs to another person now: make a new client for them.';
    onFailure({ code: 'forbidden', message, retryable: false });
  }

  function close(): void {
    isClosed = true;
    clearTimeout(grace);
    connection.stop();
    [resuming, loading, markers, outbox, typing].forEach((part) => part.stop());
  }

  function retain(): () => void {
    let isHeld = !isClosed;
    if (!isHeld) return () => {};
    holders++;
    clearTimeout(grace);
    connection.start();
    return () => {
      if (!isHeld) return;
      isHeld = false;
      if (--holders === 0) grace = setTimeout(connection.stop, RELEASE_GRACE_MS);
    };
  }

  function open(target: ChatTarget): void {
    if (!isClosed) store.dispatch({ type: 'threadOpened', target });
  }

  return {
    subscribe: store.subscribe,
    getSnapshot: store.get,
    retain,
    close,
    open,
    async loadBefore(target) {
      const thread = selectThread(store.get(), target);
      if (thread?.hasBefore) await loading.page(thread.key, 'before');
    },
    async loadAfter(target) {
      const thread = selectThread(store.get(), target);
      if (thread?.hasAfter) await loading.page(thread.key, 'after');
    },
    loadInbox: loading.inbox,
    send(target, text, { replyTo } = {}) {
      const clientId = newClientId();
      if (!selectThread(store.get(), target)) open(target);
      const message = `A message may have ${textLength} characters.`;
      const failure: ChatFailure = { code: 'too_large', message, retryable: false };
      const isTooLong = text.length > textLength && [...text.trim()].length > textLength;
      const delivery: OutgoingMessage['delivery'] = isTooLong
        ? { state: 'failed', failure }
        : { state: 'queued' };
      const threadKey = threadKeyOf(store.get(), target);
      const createdAt = new Date(now()).toISOString();
      const outgoing = { clientId, threadKey, text, replyTo, createdAt, delivery };
      store.dispatch({ type: 'messageQueued', outgoing });
      typing.set(threadKey, false);
      return clientId;
    },
    retry: outbox.retry,
    discard: outbox.discard,
    markRead(target, seq = Infinity) {
      const conversation = selectConversation(store.get(), target);
      const lastSeq = conversation?.last_seq ?? selectThread(store.get(), target)?.messages.at(-1)?.seq ?? 0;
      const id = conversation?.id ?? threadKeyOf(store.get(), target).slice(2);
      const upTo = Math.min(seq, lastSeq);
      if (upTo > (conversation?.read_seq ?? 0)) markers.read(id, upTo);
    },
    setTyping: (target, isTyping) => typing.set(threadKeyOf(store.get(), target), isTyping),
    getMessages: (userId) => rest.history({ user_id: String(userId) }),
    getUnreadMessagesCount: async (userId) => (await rest.unreadFrom(userId)).unread_count,
    getTotalUnread: async () => (await rest.unread()).total_unread,
    onError(listener) {
      failureListeners.add(listener);
      return () => void failureListeners.delete(listener);
    },
  };
}
