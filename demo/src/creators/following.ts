import { useSyncExternalStore } from 'react';

/** A made-up host keeps this on its own server; here each person's list stays in this browser. */
function toKey(userId: number | string): string {
  return `vikrahub.following.${userId}`;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The usernames that somebody follows, in the order of following; with nobody signed in, none. */
export function useFollowing(userId: number | string | null): string[] {
  const names = useSyncExternalStore(subscribe, () =>
    userId === null ? '' : (localStorage.getItem(toKey(userId)) ?? ''),
  );
  return names.split(' ').filter(Boolean);
}

export function setFollowing(userId: number | string, usernames: string[]): void {
  localStorage.setItem(toKey(userId), usernames.join(' '));
  for (const listener of listeners) listener();
}
