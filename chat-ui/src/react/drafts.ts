import type { ChatClient } from '../client/chat-client.types.js';
import type { DraftSync, LocalDrafts } from './sync-drafts.js';

/** Written no sooner than this after the last change. */
const WRITE_AFTER_MS = 300;
/** Characters of all drafts of a person; the storage is the host's. The oldest are forgotten first. */
const KEPT_MAX = 100_000;

/** What a person has written and not sent, by conversation. */
export interface Drafts {
  get(key: string): string;
  set(key: string, text: string): void;
  subscribe(listener: () => void): () => void;
}

const draftsOf = new WeakMap<ChatClient, Drafts>();

/** Of one client, kept in the browser for each person apart, and told to the other tabs. */
export function getDrafts(client: ChatClient): Drafts {
  let drafts = draftsOf.get(client);
  if (!drafts) draftsOf.set(client, (drafts = createDrafts(client)));
  return drafts;
}

interface Entry {
  text: string;
  /** Written here, and not at the server yet. */
  isNew: boolean;
}

type Entries = Map<string, Entry>;

/** Empty where there is no storage, or none of ours in it. */
function read(name: string): Entries {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    if (!Array.isArray(stored)) return new Map();
    return new Map(
      (stored as [string, string, 1?][]).map(([key, text, isNew]) => [key, { text, isNew: !!isNew }]),
    );
  } catch {
    return new Map();
  }
}

function write(name: string, entries: Entries): void {
  const kept: [string, string, 1?][] = [];
  let left = KEPT_MAX;
  for (const [key, { text, isNew }] of [...entries].reverse())
    if ((left -= text.length) >= 0) kept.unshift(isNew ? [key, text, 1] : [key, text]);
  try {
    if (kept.length) localStorage.setItem(name, JSON.stringify(kept));
    else localStorage.removeItem(name);
  } catch {
    // Full or forbidden: drafts last as long as the page.
  }
}

function createDrafts(client: ChatClient): Drafts {
  const listeners = new Set<() => void>();
  /** Null until it is known who is signed in. */
  let name: string | null = null;
  let personId: string | null = null;
  let entries: Entries = new Map();
  /** Not written yet. */
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => {};
  /** Where the server keeps drafts for all devices of the person. */
  let sync: DraftSync | 'loading' | null = null;
  let starts = 0;

  const tell = () => listeners.forEach((listener) => listener());

  function put(key: string, entry: Entry | undefined): void {
    // The newest last.
    entries.delete(key);
    if (entry && (entry.text || (entry.isNew && sync))) entries.set(key, entry);
  }

  function change(key: string, entry: Entry): void {
    put(key, entry);
    changed.add(key);
    clearTimeout(timer);
    timer = setTimeout(save, WRITE_AFTER_MS);
  }

  /** Another tab may have written others meanwhile. */
  function save(): void {
    clearTimeout(timer);
    if (name === null || !changed.size) return;
    const own = entries;
    entries = read(name);
    for (const key of changed) put(key, own.get(key));
    changed.clear();
    write(name, entries);
  }

  /** What was written before stays with whoever signs in; nobody sees the drafts of another. */
  async function adopt(): Promise<void> {
    const id = client.getSnapshot().me?.id;
    if (id === undefined || String(id) === personId) return;
    save();
    const isFirst = personId === null;
    personId = String(id);
    name = null;
    if (!isFirst) {
      entries = new Map();
      changed.clear();
      tell();
    }
    const apiUrl = await client.use(({ context }) => context.apiUrl).catch(() => null);
    if (apiUrl === null || String(id) !== personId) return;
    name = `vikrahub-chat drafts ${apiUrl} ${personId}`;
    const written = entries;
    entries = read(name);
    for (const key of changed) put(key, written.get(key));
    save();
    tell();
    void startSync();
  }

  const local: LocalDrafts = {
    get: (key) => entries.get(key)?.text ?? '',
    keys: () => [...entries.keys()],
    unsynced: () => [...entries].filter(([, { isNew }]) => isNew).map(([key]) => key),
    accept(key, text) {
      const known = entries.get(key);
      if (known?.isNew || (known?.text ?? '') === text) return;
      change(key, { text, isNew: false });
      tell();
    },
    settle(key, text) {
      const known = entries.get(key);
      if (known?.isNew && known.text === text) change(key, { text, isNew: false });
    },
  };

  async function startSync(): Promise<void> {
    if (sync || name === null || !listeners.size || !client.getSnapshot().features.drafts) return;
    sync = 'loading';
    const start = ++starts;
    const isCurrent = () => sync === 'loading' && start === starts;
    try {
      const { syncDrafts } = await import('./sync-drafts.js');
      if (!isCurrent()) return;
      const started = await syncDrafts(client, local);
      if (isCurrent()) sync = started;
      else started.stop();
    } catch {
      if (isCurrent()) sync = null;
    }
  }

  function hear({ key }: StorageEvent): void {
    if (key !== name || name === null) return;
    save();
    entries = read(name);
    tell();
  }

  function start(): void {
    const unsubscribe = client.subscribe(() => {
      void adopt();
      void startSync();
    });
    window.addEventListener('storage', hear);
    window.addEventListener('pagehide', save);
    stop = () => {
      unsubscribe();
      window.removeEventListener('storage', hear);
      window.removeEventListener('pagehide', save);
      save();
      if (sync && sync !== 'loading') sync.stop();
      sync = null;
    };
    void adopt();
    void startSync();
  }

  return {
    get: local.get,
    set(key, text) {
      change(key, { text, isNew: true });
      if (sync && sync !== 'loading') sync.note(key);
      tell();
    },
    subscribe(listener) {
      if (!listeners.size) start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (!listeners.size) stop();
      };
    },
  };
}
