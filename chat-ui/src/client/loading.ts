import type { ConversationId } from '@vikrahub/chat-protocol';
import type { LoadDirection } from '../store/events.js';
import { selectBehind, selectThread, selectUnknown, threadKeyOf } from '../store/selectors.js';
import type { ChatTarget, Thread, ThreadKey } from '../store/state.js';
import { toFailure } from './failure.js';
import type { Part, PartContext } from './part.js';

const RETRY_MS = 5_000;
/** How long a first load waits for the session that is being opened. */
const SESSION_WAIT_MS = 2_000;

export interface Loading extends Part {
  /** Makes the thread, or loads again what has failed. */
  open(target: ChatTarget): void;
  /** The page beside the loaded ones, where there is one. */
  more(target: ChatTarget, direction: 'before' | 'after'): Promise<void>;
  /** The page around a message in place of what is loaded; without `seq` the newest one. */
  at(target: ChatTarget, seq?: number): Promise<void>;
  inbox(): Promise<void>;
}

export function createLoading({ store, rest, connection }: PartContext): Loading {
  /** Conversations that are being loaded, could not be loaded a moment ago, or never will be. */
  const asked = new Set<ConversationId>();
  /** The session in which a thread's page was asked for: since then no frame of it was missed. */
  const loadedIn = new Map<ConversationId, number>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  /** What is loaded within a session needs no resume when the session begins. */
  function settled(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(late);
        unsubscribe();
        resolve();
      };
      const late = setTimeout(done, SESSION_WAIT_MS);
      const unsubscribe = store.subscribe(() => store.get().status !== 'connecting' && done());
      if (store.get().status !== 'connecting') done();
    });
  }

  /** Reads again where the person's own view changed meanwhile: nobody can tell whether the answer is of before or after. */
  async function unchanged<T>(read: () => Promise<T>): Promise<T> {
    for (;;) {
      const { viewRev } = store.get();
      const answer = await read();
      if (store.get().viewRev === viewRev) return answer;
    }
  }

  /** `seq`: of the message that an `around` page is about. */
  async function page(key: ThreadKey, direction: LoadDirection, seq?: number): Promise<void> {
    const thread = store.get().threads[key];
    if (!thread || thread.load.state === 'loading') return;
    const load: Thread['load'] = { state: 'loading', direction };
    store.dispatch({ type: 'loadChanged', key, load });
    /** The thread may have moved to another key; with another load, this page is of no use any more. */
    const current = () => Object.values(store.get().threads).find((other) => other.load === load);
    try {
      await Promise.resolve();
      await settled();
      const session = connection.session();
      const result = await rest.history(queryOf(thread, direction, seq));
      const id = result.conversation_id;
      if (!current()) return;
      if (id && !(id in store.get().conversations)) loadedIn.set(id, session);
      store.dispatch({ type: 'pageLoaded', key, direction, page: result });
    } catch (thrown) {
      const failed = current();
      const load = { state: 'failed', failure: toFailure(thrown) } as const;
      if (failed) store.dispatch({ type: 'loadChanged', key: failed.key, load });
    }
  }

  async function conversation(id: ConversationId): Promise<void> {
    asked.add(id);
    try {
      const conversation = await unchanged(() => rest.conversation(id));
      const session = loadedIn.get(id);
      const isCovered = session === undefined || (session > 0 && session === connection.session());
      loadedIn.delete(id);
      asked.delete(id);
      store.dispatch({ type: 'conversationLoaded', conversation, isCovered });
    } catch (thrown) {
      if (!toFailure(thrown).retryable) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        asked.delete(id);
        store.wake();
      }, RETRY_MS);
      timers.add(timer);
    }
  }

  async function inbox(): Promise<void> {
    const { load, nextCursor } = store.get().inbox;
    if (load.state === 'loading' || (load.state === 'ready' && !nextCursor)) return;
    store.dispatch({ type: 'inboxLoadChanged', load: { state: 'loading' } });
    try {
      await Promise.resolve();
      await settled();
      const page = await unchanged(() => rest.conversations(nextCursor));
      store.dispatch({ type: 'inboxLoaded', page });
    } catch (thrown) {
      const failure = toFailure(thrown);
      store.dispatch({ type: 'inboxLoadChanged', load: { state: 'failed', failure } });
    }
  }

  return {
    open: (target) => store.dispatch({ type: 'threadOpened', target }),
    async more(target, direction) {
      const thread = selectThread(store.get(), target);
      if (thread?.[direction === 'before' ? 'hasBefore' : 'hasAfter']) await page(thread.key, direction);
    },
    at: (target, seq) => page(threadKeyOf(store.get(), target), seq === undefined ? 'newest' : 'around', seq),
    inbox,
    onFrame({ type }) {
      if (type !== 'hello') return;
      // A server that is back may give the inbox that it could not give before.
      if (store.get().inbox.load.state === 'failed') void inbox();
    },
    /** Loads what the state lacks: opened threads, ends of ranges, conversations that are only spoken of. */
    onStateChange() {
      for (const { key, load } of Object.values(store.get().threads))
        if (load.state === 'idle') void page(key, 'newest');
      for (const { key, messages } of selectBehind(store.get()))
        void page(key, messages.length ? 'after' : 'newest');
      for (const id of selectUnknown(store.get())) if (!asked.has(id)) void conversation(id);
    },
    stop: () => timers.forEach(clearTimeout),
  };
}

function queryOf(
  { key, messages }: Thread,
  direction: LoadDirection,
  aroundSeq?: number,
): Record<string, string> {
  const target = { [key.startsWith('c:') ? 'conversation_id' : 'user_id']: key.slice(2) };
  const seq = direction === 'around' ? aroundSeq : messages.at(direction === 'before' ? 0 : -1)?.seq;
  return seq !== undefined && direction !== 'newest' ? { ...target, [direction]: String(seq) } : target;
}
