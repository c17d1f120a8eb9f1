import { useEffect, useState } from 'react';
import { useChat } from './chat-context.js';

/** What is loaded when it is first wanted; null until then. A failure is reported, and `onFailure` hears of it. */
export function useLoaded<T>(load: () => Promise<T>, isWanted: boolean, onFailure: () => void): T | null {
  const { reportFailure } = useChat();
  const [loaded, setLoaded] = useState<{ value: T } | null>(null);
  useEffect(() => {
    if (!isWanted || loaded) return;
    let isLate = false;
    load().then(
      (value) => {
        if (!isLate) setLoaded({ value });
      },
      () => {
        if (isLate) return;
        reportFailure({ code: 'network', message: 'A part of the chat did not load.', retryable: true });
        onFailure();
      },
    );
    return () => {
      isLate = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each time that it is wanted
  }, [isWanted, loaded]);
  return loaded && loaded.value;
}
