import type { ChatClient } from '../../client/chat-client.types.js';
import { type Recipient, toTarget } from '../../react/chat-target.js';
import { threadKeyOf } from '../../store/selectors.js';

/** More would leave nothing of the page. */
const WINDOWS_MAX = 3;
const STORAGE_KEY = 'vikrahub-chat dock';

export interface DockWindow {
  id: string;
  recipient: Recipient;
  isMinimized: boolean;
}

export interface DockState {
  isListOpen: boolean;
  /** Latest first. */
  windows: readonly DockWindow[];
  /** Of the window that was opened last, on this page. */
  latestId: string | null;
}

export interface DockStore {
  get(): DockState;
  subscribe(listener: () => void): () => void;
  setListOpen(isOpen: boolean): void;
  open(recipient: Recipient): void;
  minimize(id: string): void;
  close(id: string): void;
}

const stores = new WeakMap<ChatClient, DockStore>();

/** One for each client: whoever opens a conversation in the dock need not be near it. */
export function getDock(client: ChatClient): DockStore {
  let store = stores.get(client);
  if (!store) stores.set(client, (store = createDock(client)));
  return store;
}

interface Kept {
  personId: string;
  windows: DockWindow[];
}

function read(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function createDock(client: ChatClient): DockStore {
  const listeners = new Set<() => void>();
  let state: DockState = { isListOpen: false, windows: [], latestId: null };
  let personId: string | null = null;

  const keyOf = ({ recipient }: Pick<DockWindow, 'recipient'>) => {
    const target = toTarget(recipient);
    return target && threadKeyOf(client.getSnapshot(), target);
  };

  function change(next: Partial<DockState>): void {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
    if (personId === null || !next.windows) return;
    const kept: Kept = { personId, windows: [...state.windows] };
    try {
      sessionStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
    } catch {
      // Full or forbidden: the windows last as long as the page.
    }
  }

  /** What was open on the page before is open on this one, for the same person. */
  function restore(): void {
    const { me } = client.getSnapshot();
    if (!me || personId !== null) return;
    personId = String(me.id);
    const kept = read();
    const own = kept?.personId === personId ? kept.windows : [];
    const opened = state.windows;
    const others = own.filter((window) => !opened.some((other) => keyOf(other) === keyOf(window)));
    change({ windows: [...opened, ...others].slice(0, WINDOWS_MAX) });
  }

  return {
    get: () => state,
    subscribe(listener) {
      const unsubscribe = client.subscribe(restore);
      listeners.add(listener);
      restore();
      return () => {
        listeners.delete(listener);
        unsubscribe();
      };
    },
    setListOpen: (isListOpen) => change({ isListOpen }),
    open(recipient) {
      const key = keyOf({ recipient });
      if (key === null) return;
      const known = state.windows.find((window) => keyOf(window) === key);
      // One that is in sight stays where it is.
      if (known && !known.isMinimized) return change({ isListOpen: false, latestId: known.id });
      const opened = { id: known?.id ?? key, recipient, isMinimized: false };
      const others = state.windows.filter((window) => window !== known);
      change({
        isListOpen: false,
        latestId: opened.id,
        windows: [opened, ...others].slice(0, WINDOWS_MAX),
      });
    },
    minimize(id) {
      const windows = state.windows.map((window) =>
        window.id === id ? { ...window, isMinimized: true } : window,
      );
      change({ windows, latestId: null });
    },
    close: (id) => change({ windows: state.windows.filter((window) => window.id !== id), latestId: null }),
  };
}
