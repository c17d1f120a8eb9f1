import type { ErrorFrame, HelloFrame, ResumedFrame } from '@vikrahub/chat-protocol';
import { selectGaps } from '../store/selectors.js';
import type { Connection } from './connection.js';
import type { Rest } from './rest.js';
import type { Store } from './store.js';

/** How long a frame may be late before what it waits for is asked for. */
const GAP_PATIENCE_MS = 300;
const ANSWER_TIMEOUT_MS = 10_000;
const RETRY_MS = 2_000;
const CURSORS_MAX = 1_000;
const REF = 'resume';

export interface Resuming {
  /** Notices that something is missing. */
  react(): void;
  onHello(hello: HelloFrame): void;
  onResumed(frame: ResumedFrame): void;
  onError(frame: ErrorFrame): void;
  stop(): void;
}

/** Brings what was missed: after every connection, and where a `rev` is missing. */
export function createResuming(store: Store, rest: Rest, connection: Connection): Resuming {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;

  function later(work: () => void, delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(work, delayMs);
  }

  function resume(): void {
    const known = Object.values(store.get().conversations);
    const newest = known.sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1)).slice(0, CURSORS_MAX);
    const cursors = Object.fromEntries(newest.map(({ id, rev }) => [id, rev]));
    isAsked = connection.send({ type: 'resume', ref: REF, cursors });
    if (isAsked)
      later(() => void connection.probe().then((isAlive) => isAlive && resume()), ANSWER_TIMEOUT_MS);
  }

  async function countUnread(): Promise<void> {
    const session = connection.session();
    try {
      const { conversations } = await rest.unread();
      if (session === connection.session()) store.dispatch({ type: 'unreadLoaded', conversations });
    } catch {
      // The failure stands for no row and no call; `hello` has told the total, and rest reports what is odd.
      if (session === connection.session()) later(() => void countUnread(), RETRY_MS);
    }
  }

  function stop(): void {
    clearTimeout(timer);
    clearTimeout(patience);
    patience = undefined;
    isAsked = false;
  }

  return {
    stop,
    react() {
      const isOnline = connection.session() > 0;
      if (!isOnline) return stop();
      if (isAsked || patience !== undefined || !selectGaps(store.get()).length) return;
      patience = setTimeout(() => {
        patience = undefined;
        if (!isAsked && selectGaps(store.get()).length) resume();
      }, GAP_PATIENCE_MS);
    },
    onHello(hello) {
      stop();
      if (Object.keys(store.get().conversations).length) resume();
      else if (hello.total_unread) void countUnread();
      else store.dispatch({ type: 'unreadLoaded', conversations: [] });
    },
    onResumed(frame) {
      clearTimeout(timer);
      isAsked = false;
      const before = store.get().conversations;
      const hasNews = frame.conversations.some(
        ({ conversation: { id, rev } }) => rev > (before[id]?.rev ?? -1),
      );
      store.dispatch(frame);
      // Without news, asking again would go on for ever.
      if (frame.truncated && hasNews) resume();
      // Every conversation is known now.
      else store.dispatch({ type: 'unreadLoaded', conversations: [] });
    },
    onError({ ref, retryable, retry_after_ms }) {
      if (ref === REF && retryable) later(resume, retry_after_ms ?? RETRY_MS);
    },
  };
}
