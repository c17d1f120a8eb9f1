import type { ChatClient } from '../client/chat-client.types.js';

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

type Texts = Map<string, string>;

/** Empty where there is no storage, or none of ours in it. */
function read(name: string): Texts {
  try {
    const entries: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return new Map(Array.isArray(entries) ? (entries as [string, string][]) : []);
  } catch {
    return new Map();
  }
}

function write(name: string, texts: Texts): void {
  const kept: [string, string][] = [];
  let left = KEPT_MAX;
  for (const entry of [...texts].reverse()) if ((left -= entry[1].length) >= 0) kept.unshift(entry);
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
  let texts: Texts = new Map();
  /** Not written yet. */
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => {};

  const tell = () => listeners.forEach((listener) => listener());

  function put(key: string, text: string): void {
    // The newest last.
    texts.delete(key);
    if (text) texts.set(key, text);
  }

  /** Another tab may have written others meanwhile. */
  function save(): void {
    clearTimeout(timer);
    if (name === null || !changed.size) return;
    const own = texts;
    texts = read(name);
    for (const key of changed) put(key, own.get(key) ?? '');
    changed.clear();
    write(name, texts);
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
      texts = new Map();
      changed.clear();
      tell();
    }
    const apiUrl = await client.use(({ context }) => context.apiUrl).catch(() => null);
    if (apiUrl === null || String(id) !== personId) return;
    name = `vikrahub-chat drafts ${apiUrl} ${personId}`;
    const written = texts;
    texts = read(name);
    for (const key of changed) put(key, written.get(key) ?? '');
    save();
    tell();
  }

  function hear({ key }: StorageEvent): void {
    if (key !== name || name === null) return;
    save();
    texts = read(name);
    tell();
  }

  function start(): void {
    const unsubscribe = client.subscribe(() => void adopt());
    window.addEventListener('storage', hear);
    window.addEventListener('pagehide', save);
    stop = () => {
      unsubscribe();
      window.removeEventListener('storage', hear);
      window.removeEventListener('pagehide', save);
      save();
    };
    void adopt();
  }

  return {
    get: (key) => texts.get(key) ?? '',
    set(key, text) {
      put(key, text);
      changed.add(key);
      clearTimeout(timer);
      timer = setTimeout(save, WRITE_AFTER_MS);
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
