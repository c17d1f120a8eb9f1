const KEY = 'vikrahub-chat notices';

export interface NoticePreferences {
  /** A short sound with each notice. */
  sound: boolean;
  /** Notifications of the browser while the page is open and somewhere else has the focus. */
  notifications: boolean;
}

const initial: NoticePreferences = { sound: false, notifications: false };
const listeners = new Set<() => void>();
let preferences: NoticePreferences | null = null;

function read(): NoticePreferences {
  try {
    const { sound, notifications } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    return { sound: sound === true, notifications: notifications === true };
  } catch {
    return initial;
  }
}

function hear({ key }: StorageEvent): void {
  if (key !== KEY) return;
  preferences = read();
  for (const listener of listeners) listener();
}

/** Of this browser, whoever is signed in. */
export const noticePreferences = {
  get: (): NoticePreferences => (preferences ??= read()),
  set(changes: Partial<NoticePreferences>): void {
    preferences = { ...noticePreferences.get(), ...changes };
    try {
      localStorage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // Full or forbidden: they last as long as the page.
    }
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    if (listeners.size === 0) window.addEventListener('storage', hear);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener('storage', hear);
    };
  },
  initial: (): NoticePreferences => initial,
};
