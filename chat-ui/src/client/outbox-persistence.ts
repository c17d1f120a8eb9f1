import type { OutboxPersistence } from './outbox-persistence.types.js';
import type { PartContext } from './part.js';

/** Loads `stored-outbox.ts` where unsent messages outlive the page; connecting does not wait for it. */
export function createOutboxPersistence(context: PartContext): OutboxPersistence {
  const { outbox, store, onFailure } = context;
  const isKept = typeof outbox === 'object' || (outbox === 'persistent' && typeof indexedDB !== 'undefined');
  let stored: OutboxPersistence | undefined;
  let loading: Promise<void> | undefined;
  let hasFailed = false;
  let isStopped = false;

  async function load(): Promise<void> {
    try {
      const { createStoredOutbox } = await import('./stored-outbox.js');
      if (!isStopped) stored = createStoredOutbox(context);
    } catch (thrown) {
      // The messages stay in memory; the next session tries again.
      loading = undefined;
      hasFailed = true;
      const message = `A part of the chat did not load, unsent messages are not kept: ${String(thrown)}`;
      onFailure({ code: 'network', message, retryable: true });
      store.wake();
    }
  }

  function open(userId: string | null): void {
    if (!isKept) return;
    loading ??= load();
    void loading.then(() => stored?.open(userId));
  }

  return {
    isReady: () => stored?.isReady() ?? (!isKept || hasFailed),
    open,
    onFrame(frame) {
      if (frame.type === 'hello') open(String(frame.user.id));
    },
    onStateChange: () => stored?.onStateChange?.(),
    /** What was kept stays. */
    stop() {
      isStopped = true;
      stored?.stop();
    },
  };
}
