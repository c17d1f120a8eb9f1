import { useCallback, useEffect, useState } from 'react';
import type { MessagesView } from '../../react/use-messages.js';
import type { Entry } from './message-rows.js';

const seqOf = (entry: Entry) => (entry.state === 'stored' ? entry.message.seq : undefined);

interface Sought {
  key?: string;
  seq?: number;
}

/** Where the reader has deleted a message for themselves, the one after it stands in its place. */
function findSought(entries: readonly Entry[], { key, seq }: Sought): Entry | undefined {
  const known = entries.find((entry) => entry.key === key || (seq !== undefined && seqOf(entry) === seq));
  if (known || seq === undefined || ((entries[0] && seqOf(entries[0])) ?? Infinity) > seq) return known;
  return entries.find((entry) => (seqOf(entry) ?? 0) > seq);
}

/** Goes from a reply to the message that it quotes, loaded or not, and back. */
export function useQuoteJump({ loadAt }: MessagesView, entries: readonly Entry[]) {
  const [sought, setSought] = useState<Sought | null>(null);
  const [foundKey, setFoundKey] = useState<string | null>(null);
  const [origin, setOrigin] = useState<Entry | null>(null);
  const soughtKey = sought && (findSought(entries, sought)?.key ?? null);

  const isMissing = sought !== null && soughtKey === null;
  useEffect(() => {
    if (isMissing) loadAt(sought.seq);
  }, [isMissing, sought, loadAt]);

  const show = useCallback((reply: Entry) => {
    setOrigin(reply);
    setSought({ seq: reply.quote?.seq });
  }, []);
  const handleFound = (key: string) => {
    setSought(null);
    setFoundKey(key);
  };
  const goBack = () => {
    if (origin) setSought({ key: origin.key, seq: seqOf(origin) });
    setOrigin(null);
  };
  return {
    soughtKey,
    foundKey,
    canGoBack: origin !== null,
    show,
    seek: (seq: number) => setSought({ seq }),
    goBack,
    forgetOrigin: () => setOrigin(null),
    handleFound,
    forgetFound: useCallback((key: string) => setFoundKey((found) => (found === key ? found : null)), []),
  };
}
