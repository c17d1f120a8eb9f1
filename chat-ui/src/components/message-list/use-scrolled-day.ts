import { useEffect, useRef, useState } from 'react';
import type { TimeFormats } from '../time-formats.js';
import type { Entry } from './message-rows.js';
import type { TopRow } from './use-row-window.js';

/** How long the day stays after the last movement. */
const shownMs = 1_500;

/** The day of what is at the top, while the reader scrolls; null where its own line is in sight. */
export function useScrolledDay(entries: readonly Entry[], formats: TimeFormats) {
  const [day, setDay] = useState<string | null>(null);
  const end = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(end.current), []);

  const handleScroll = ({ key, offsetPx }: TopRow) => {
    const index = entries.findIndex((entry) => entry.key === key);
    const top = entries[index];
    if (!top) return;
    const shown = formats.day(top.sentAt);
    const earlier = entries[index - 1];
    const isLineInSight = offsetPx >= 0 && (!earlier || formats.day(earlier.sentAt) !== shown);
    setDay(isLineInSight ? null : shown);
    clearTimeout(end.current);
    end.current = setTimeout(() => setDay(null), shownMs);
  };
  return { day, handleScroll };
}
