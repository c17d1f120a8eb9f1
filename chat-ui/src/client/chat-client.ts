import { selectConversation, selectThread, threadKeyOf } from '../store/selectors.js';
import type { ChatFailure, OutgoingMessage } from '../store/state.js';
import type { ChatClient, ChatClientOptions } from './chat-client.types.js';
import { newClientId } from './client-id.js';
import type { Engine } from './engine.js';
import { failureError, toFailure } from './failure.js';
import { createStore } from './store.js';

/** A remount, as of React's StrictMode, ends sooner and keeps the connection. */
const RELEASE_GRACE_MS = 250;
const RELOAD_START_MS = 5_000;
const RELOAD_MAX_MS = 60_000;
/** Until the server has told its own. */
const TEXT_LENGTH = 5_000;

/** One for each signed-in person and page, made outside of any component. Opens nothing until it is retained. */
export function createChatClient(options: ChatClientOptions): ChatClient {
  const { now = () => Date.now() } = options;
  const failureListeners = new Set<(failure: ChatFailure) => void>();
  const onFailure = (failure: ChatFailure) => failureListeners.forEach((listener) => listener(failure));
  const store = createStore(() => engine?.react());
  let engine: Engine | undefined;
  let loading: Promise<Engine> | undefined;
  let holders = 0;
  let isClosed = false;
  let reloads = 0;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let reload: ReturnType<typeof setTimeout> | undefined;

  const load = (): Promise<Engine> => (loading ??= loadEngine());

  async function loadEngine(): Promise<Engine> {
    try {
      const { createEngine } = await import('./engine.js');
      engine = createEngine({ client: options, store, now, onFailure });
    } catch (thrown) {
      loading = undefined;
      throw failureError('network', `A part of the chat did not load: ${String(thrown)}`, true);
    }
    if (isClosed) engine.close();
    else store.wake();
    return engine;
  }

  /** At once where the engine is there. */
  function use(work: (engine: Engine) => void): void {
    if (engine) work(engine);
    else load().then(work, (thrown) => onFailure(toFailure(thrown)));
  }

  /** Until it works or nobody holds the client any more. */
  function connect(): void {
    if (engine) return engine.start();
    store.dispatch({ type: 'statusChanged', status: 'connecting' });
    const start = (loaded: Engine) => holders > 0 && !isClosed && loaded.start();
    load().then(start, (thrown) => {
      onFailure(toFailure(thrown));
      const pauseMs = Math.min(RELOAD_MAX_MS, RELOAD_START_MS * 2 ** reloads++);
      if (holders > 0) reload = setTimeout(connect, pauseMs);
    });
  }

  function disconnect(): void {
    clearTimeout(reload);
    if (engine) engine.stop();
    else store.dispatch({ type: 'statusChanged', status: 'idle' });
  }

  function retain(): () => void {
    let isHeld = !isClosed;
    if (!isHeld) return () => {};
    clearTimeout(grace);
    if (holders++ === 0) connect();
    return () => {
      if (!isHeld) return;
      isHeld = false;
      if (--holders === 0) grace = setTimeout(disconnect, RELEASE_GRACE_MS);
    };
  }

  const open: ChatClient['open'] = (target) => {
    if (isClosed) return;
    store.dispatch({ type: 'threadOpened', target });
    use(() => {});
  };

  return {
    subscribe: store.subscribe,
    getSnapshot: store.get,
    retain,
    close() {
      isClosed = true;
      [grace, reload].forEach(clearTimeout);
      engine?.close();
    },
    open,
    async loadBefore(target) {
      const thread = selectThread(store.get(), target);
      if (thread?.hasBefore) await engine?.loading.page(thread.key, 'before');
    },
    async loadAfter(target) {
      const thread = selectThread(store.get(), target);
      if (thread?.hasAfter) await engine?.loading.page(thread.key, 'after');
    },
    async loadAt(target, seq) {
      const { loading } = await load();
      await loading.page(threadKeyOf(store.get(), target), seq === undefined ? 'newest' : 'around', seq);
    },
    loadInbox: () =>
      load().then(
        (loaded) => loaded.loading.inbox(),
        (thrown) => {
          const failed = { state: 'failed', failure: toFailure(thrown) } as const;
          store.dispatch({ type: 'inboxLoadChanged', load: failed });
        },
      ),
    send(target, text, { replyTo } = {}) {
      const clientId = newClientId();
      if (!selectThread(store.get(), target)) open(target);
      const textLength = engine?.textLength() ?? TEXT_LENGTH;
      const message = `A message may have ${textLength} characters.`;
      const failure: ChatFailure = { code: 'too_large', message, retryable: false };
      const isTooLong = text.length > textLength && [...text.trim()].length > textLength;
      const delivery: OutgoingMessage['delivery'] = isTooLong
        ? { state: 'failed', failure }
        : { state: 'queued' };
      const threadKey = threadKeyOf(store.get(), target);
      const createdAt = new Date(engine?.serverNow() ?? now()).toISOString();
      const outgoing = { clientId, threadKey, text, replyTo, createdAt, delivery };
      store.dispatch({ type: 'messageQueued', outgoing });
      engine?.typing.set(threadKey, false);
      return clientId;
    },
    retry: (clientId) => use(({ outbox }) => outbox.retry(clientId)),
    discard: (clientId) => use(({ outbox }) => outbox.discard(clientId)),
    markRead(target, seq = Infinity) {
      const conversation = selectConversation(store.get(), target);
      const lastSeq = conversation?.last_seq ?? selectThread(store.get(), target)?.messages.at(-1)?.seq ?? 0;
      const id = conversation?.id ?? threadKeyOf(store.get(), target).slice(2);
      const upTo = Math.min(seq, lastSeq);
      if (upTo > (conversation?.read_seq ?? 0)) engine?.markers.read(id, upTo);
    },
    setTyping: (target, isTyping) => engine?.typing.set(threadKeyOf(store.get(), target), isTyping),
    getMessages: async (userId) => (await load()).rest.history({ user_id: String(userId) }),
    getUnreadMessagesCount: async (userId) => (await (await load()).rest.unreadFrom(userId)).unread_count,
    getTotalUnread: async () => (await (await load()).rest.unread()).total_unread,
    onError(listener) {
      failureListeners.add(listener);
      return () => void failureListeners.delete(listener);
    },
  };
}
