import type { ChatFailure, ConnectionStatus } from '../store/state.js';
import type { ChatClient } from './chat-client.types.js';
import { newClientId } from './client-id.js';
import type { ChatClientOptions } from './client-options.js';
import type { Engine } from './engine.js';
import { failureError, toFailure } from './failure.js';
import { createStore } from './store.js';

/** A remount, as of React's StrictMode, ends sooner and keeps the connection. */
const RELEASE_GRACE_MS = 250;
const RELOAD_START_MS = 5_000;
const RELOAD_MAX_MS = 60_000;

/** One for each signed-in person and page, made outside of any component. Opens nothing until it is retained. */
export function createChatClient(options: ChatClientOptions): ChatClient {
  const { now = () => Date.now() } = options;
  const failureListeners = new Set<(failure: ChatFailure) => void>();
  const onFailure = (failure: ChatFailure) => failureListeners.forEach((listener) => listener(failure));
  const store = createStore(() => engine?.onStateChange());
  let engine: Engine | undefined;
  let loading: Promise<Engine> | undefined;
  /** What waits for the engine, in order. */
  let waiting: ((engine: Engine) => void)[] = [];
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
    if (isClosed) {
      engine.close();
      return engine;
    }
    const works = waiting;
    waiting = [];
    for (const work of works) work(engine);
    store.wake();
    return engine;
  }

  /** At once where the engine is there, otherwise as soon as it can be loaded. */
  function run(work: (engine: Engine) => void): void {
    if (engine) return work(engine);
    waiting.push(work);
    load().catch((thrown) => onFailure(toFailure(thrown)));
  }

  /** Before there is an engine to tell it. */
  const setStatus = (status: ConnectionStatus) => store.set({ ...store.get(), status });

  /** Until it works or nobody holds the client any more. */
  function connect(): void {
    if (engine) return engine.start();
    setStatus('connecting');
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
    else setStatus('idle');
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

  return {
    subscribe: store.subscribe,
    getSnapshot: store.get,
    retain,
    close() {
      isClosed = true;
      [grace, reload].forEach(clearTimeout);
      engine?.close();
    },
    reconnect: () => engine?.reconnect(),
    open(target) {
      if (isClosed) return;
      run(({ parts, recover }) => {
        parts.loading.open(target);
        recover();
      });
    },
    loadBefore: async (target) => engine?.parts.loading.more(target, 'before'),
    loadAfter: async (target) => engine?.parts.loading.more(target, 'after'),
    loadAt: async (target, seq) => (await load()).parts.loading.at(target, seq),
    loadInbox: () =>
      load().then(
        ({ parts }) => parts.loading.inbox(),
        (thrown) => {
          const { inbox } = store.get();
          const failed = { state: 'failed', failure: toFailure(thrown) } as const;
          store.set({ ...store.get(), inbox: { ...inbox, load: failed } });
        },
      ),
    send(target, text, { replyTo } = {}) {
      const clientId = newClientId();
      const writtenAt = now();
      run(({ parts, recover }) => {
        parts.outbox.send({ clientId, target, text, replyTo, writtenAt });
        parts.typing.set(target, false);
        recover();
      });
      return clientId;
    },
    retry: (clientId) => run(({ parts }) => parts.outbox.retry(clientId)),
    discard: (clientId) => run(({ parts }) => parts.outbox.discard(clientId)),
    markRead: (target, seq) => engine?.parts.markers.read(target, seq),
    setTyping: (target, isTyping) => engine?.parts.typing.set(target, isTyping),
    getMessages: async (userId) => (await load()).context.rest.history({ user_id: String(userId) }),
    getUnreadMessagesCount: async (userId) =>
      (await (await load()).context.rest.unreadFrom(userId)).unread_count,
    getTotalUnread: async () => (await (await load()).context.rest.unread()).total_unread,
    use: async (work) => work(await load()),
    onError(listener) {
      failureListeners.add(listener);
      return () => void failureListeners.delete(listener);
    },
  };
}
