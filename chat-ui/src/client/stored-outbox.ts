import type { ClientId } from '@vikrahub/chat-protocol';
import type { OutgoingMessage } from '../store/state.js';
import { createOutboxDatabase } from './outbox-database.js';
import type { OutboxPersistence } from './outbox-persistence.types.js';
import type { PartContext } from './part.js';
import { within } from './within.js';

const STORAGE_TIMEOUT_MS = 3_000;

/** Held by a page as long as it lives; free where the browser has no Web Locks. */
const lockOf = (page: string) => `vikrahub-chat page ${page}`;

const isFailed = ({ delivery }: OutgoingMessage): boolean => delivery.state === 'failed';

/** May have been written by the person who came after this one. */
const isDoubtful = ({ delivery }: OutgoingMessage): boolean =>
  delivery.state === 'failed' && delivery.failure.code === 'person_changed';

/** What was on its way when the page died is sent again. */
const toKept = (row: OutgoingMessage): OutgoingMessage =>
  isFailed(row) ? row : { ...row, delivery: { state: 'queued' } };

const signatureOf = (rows: readonly OutgoingMessage[]): string =>
  rows.map((row) => `${row.clientId} ${row.threadKey} ${isFailed(row)}`).join();

/** What was written before anybody was known is for the person to send, who may be another one now. */
const toUnowned = (row: OutgoingMessage): OutgoingMessage => ({
  ...row,
  delivery: {
    state: 'failed',
    failure: { code: 'signed_out', message: 'Written before it was known who signs in.', retryable: true },
  },
});

/** Keeps the unsent rows of the store for each person apart, so that they outlive the page. */
export function createStoredOutbox({
  outbox,
  store,
  page,
  apiUrl,
  onFailure,
}: PartContext): OutboxPersistence {
  const storage = typeof outbox === 'object' ? outbox : createOutboxDatabase();
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  const restored = new Set<ClientId>();
  let owner: string | null = null;
  let isReady = false;
  let isStopped = false;
  let saved = '';
  let hasUnowned = false;
  /** One after the other, so that an older list never replaces a newer one. */
  let writing: Promise<void> = Promise.resolve();
  let release = (): void => {};

  const unownedKey = `vikrahub-chat unsent ${apiUrl}`;

  const rows = () =>
    Object.values(store.get().threads)
      .flatMap(({ outgoing }) => outgoing.map(toKept))
      .filter((row) => !isDoubtful(row));

  /** The messages stay in memory. */
  function report(thrown: unknown): void {
    const message = `Unsent messages cannot be kept: ${String(thrown)}`;
    onFailure({ code: 'internal', message, retryable: false });
  }

  function save(to: string, kept: readonly OutgoingMessage[]): Promise<void> {
    writing = writing.then(() => storage.save(to, page, kept)).catch(report);
    return writing;
  }

  function keep(): Promise<void> {
    const kept = rows();
    const signature = signatureOf(kept);
    if (isStopped || signature === saved || (owner !== null && !isReady)) return writing;
    saved = signature;
    if (owner !== null) return save(owner, kept);
    keepUnowned(kept);
    return writing;
  }

  /** Of this tab only: nobody else may find it. */
  function keepUnowned(kept: readonly OutgoingMessage[]): void {
    if (!kept.length && !hasUnowned) return;
    hasUnowned = kept.length > 0;
    try {
      if (hasUnowned) sessionStorage.setItem(unownedKey, JSON.stringify(kept));
      else sessionStorage.removeItem(unownedKey);
    } catch (thrown) {
      report(thrown);
    }
  }

  function restoreUnowned(): void {
    try {
      const left = JSON.parse(sessionStorage.getItem(unownedKey) ?? '[]') as OutgoingMessage[];
      hasUnowned = left.length > 0;
      if (hasUnowned) store.dispatch({ type: 'outboxRestored', outgoing: left.map(toUnowned) });
    } catch {
      // A page without storage has kept nothing.
    }
  }

  /** Takes over from a page, unless it still lives; then its rows are its own to send. */
  async function adopt(from: string, of: string): Promise<void> {
    const take = async () => {
      const left = (await storage.load(of)).get(from);
      if (!left || of !== owner || isStopped) return;
      for (const { clientId } of left) restored.add(clientId);
      store.dispatch({ type: 'outboxRestored', outgoing: left });
      saved = signatureOf(rows());
      await save(of, rows());
      await storage.save(of, from, []);
    };
    if (!locks) return take();
    await locks.request(lockOf(from), { ifAvailable: true }, (lock) => (lock ? take() : undefined));
  }

  async function restore(of: string): Promise<void> {
    const others = [...(await storage.load(of)).keys()].filter((from) => from !== page);
    for (const from of others) await adopt(from, of);
  }

  function live(): void {
    if (owner !== null || !locks) return;
    // Rejected only where the page has no storage at all, and then there is nothing to take over.
    const held = new Promise<void>((end) => (release = end));
    locks.request(lockOf(page), () => held).catch(report);
  }

  /** The token seemed to be somebody else's: what is theirs stays with them. */
  function part(from: string): void {
    void save(
      from,
      rows().filter(({ clientId }) => restored.has(clientId)),
    );
    for (const clientId of restored) store.dispatch({ type: 'deliveryChanged', clientId, delivery: null });
    restored.clear();
  }

  function open(userId: string | null): void {
    if (userId === null) return;
    const next = `${apiUrl} ${userId}`;
    live();
    if (owner !== next) {
      if (owner !== null) part(owner);
      owner = next;
      isReady = false;
      saved = '';
    }
    within(STORAGE_TIMEOUT_MS, 'The outbox', restore(next))
      .catch(report)
      .finally(() => {
        if (owner !== next) return;
        isReady = true;
        store.wake();
        void keep().then(() => owner === next && keepUnowned([]));
      });
  }

  restoreUnowned();
  // Of what was written while this file was loading.
  void keep();

  return {
    isReady: () => isReady,
    open,
    onStateChange: () => void keep(),
    stop() {
      isStopped = true;
      release();
    },
  };
}
