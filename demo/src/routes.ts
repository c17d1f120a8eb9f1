import { useSyncExternalStore } from 'react';

export type Route =
  | { page: 'creators' }
  | { page: 'profile'; username: string }
  | { page: 'following' }
  | { page: 'messages'; conversationId: string | null }
  | { page: 'chat-demo' }
  | { page: 'missing' };

export function toHash(route: Route): string {
  switch (route.page) {
    case 'creators':
    case 'missing':
      return '#/';
    case 'profile':
      return `#/u/${encodeURIComponent(route.username)}`;
    case 'following':
      return '#/following';
    case 'messages':
      return route.conversationId ? `#/messages/${encodeURIComponent(route.conversationId)}` : '#/messages';
    case 'chat-demo':
      return '#/chat-demo';
    default:
      return route satisfies never;
  }
}

function toRoute(hash: string): Route {
  const [first = '', second, ...rest] = hash
    .replace(/^#?\/?/, '')
    .replace(/\/$/, '')
    .split('/');
  if (rest.length > 0) return { page: 'missing' };
  if (first === 'u' && second) return { page: 'profile', username: decode(second) };
  if (first === 'messages') return { page: 'messages', conversationId: second ? decode(second) : null };
  if (second !== undefined) return { page: 'missing' };
  if (first === '') return { page: 'creators' };
  if (first === 'following' || first === 'chat-demo') return { page: first };
  return { page: 'missing' };
}

/** A hash that a person typed may hold a stray `%`: then it is taken as it stands. */
function decode(part: string): string {
  return /%(?![0-9a-f]{2})/i.test(part) ? part : decodeURIComponent(part);
}

export function navigate(route: Route): void {
  window.location.hash = toHash(route);
}

export function useRoute(): Route {
  return toRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
