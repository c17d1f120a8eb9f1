import { useEffect, useState } from 'react';
import type { UserPage, UserSummary } from '@vikrahub/chat-protocol';
import { useChat } from '../../react/chat-context.js';

/** Of a word, before the server is asked. */
const MIN_LENGTH = 2;
const PAUSE_MS = 200;

export type PeopleFound =
  | { state: 'idle' }
  | { state: 'searching' }
  | { state: 'found'; people: readonly UserSummary[] }
  | { state: 'failed' };

/** The people with a word in their name or username that begins like each word of `text`. */
export function usePeopleSearch(text: string): PeopleFound {
  const { client } = useChat();
  const words = text.trim();
  const isLongEnough = [...words].length >= MIN_LENGTH;
  const [answer, setAnswer] = useState<{ words: string; found: PeopleFound } | null>(null);
  useEffect(() => {
    if (!isLongEnough) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      let found: PeopleFound;
      try {
        const path = `users/?search=${encodeURIComponent(words)}`;
        const ask = () =>
          client.use(({ context }) => context.rest.call<UserPage>({ method: 'GET', path, field: 'results' }));
        found = { state: 'found', people: (await ask()).results };
      } catch {
        found = { state: 'failed' };
      }
      if (!isLate) setAnswer({ words, found });
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [client, words, isLongEnough]);
  if (!isLongEnough) return { state: 'idle' };
  if (answer?.words === words) return answer.found;
  // What was found for the letters before stays until there is more.
  return answer?.found.state === 'found' && words.startsWith(answer.words)
    ? answer.found
    : { state: 'searching' };
}
