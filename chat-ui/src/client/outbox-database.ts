import type { OutgoingMessage } from '../store/state.js';
import type { OutboxStorage } from './client-options.js';

const STORE = 'outbox';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
  });
}

/** The outbox in IndexedDB, one entry for each person and page. */
export function createOutboxDatabase(): OutboxStorage {
  let opened: Promise<IDBDatabase> | null = null;

  async function connect(): Promise<IDBDatabase> {
    const request = indexedDB.open('vikrahub-chat', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    const database = await settled(request);
    const forget = () => (opened = null);
    database.onclose = forget;
    // Another tab brings a newer version of the database: this one must let go of it.
    database.onversionchange = () => {
      database.close();
      forget();
    };
    return database;
  }

  async function within(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    opened ??= connect();
    const database = await opened.catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return database.transaction(STORE, mode).objectStore(STORE);
  }

  return {
    async load(owner) {
      const store = await within('readonly');
      // An array sorts after every string.
      const range = IDBKeyRange.bound([owner], [owner, []]);
      const [keys, entries] = await Promise.all([
        settled(store.getAllKeys(range)),
        settled(store.getAll(range) as IDBRequest<OutgoingMessage[][]>),
      ]);
      return new Map(keys.map((key, index) => [(key as [string, string])[1], entries[index]!]));
    },
    async save(owner, page, messages) {
      const store = await within('readwrite');
      const key = [owner, page];
      if (messages.length) await settled(store.put(messages, key));
      else await settled(store.delete(key));
    },
  };
}
