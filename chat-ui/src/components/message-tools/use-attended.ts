import { useEffect, useState } from 'react';
import { listen } from '../row-events/listen.js';
import { type Rows, rowOf } from '../row-events/rows.js';

/** The row that the pointer is on, or else that has the focus. */
export function useAttended(rowsRef: Rows): { row: HTMLElement | null; hasFocus: boolean } {
  const [hovered, setHovered] = useState<HTMLElement | null>(() => hoveredIn(rowsRef));
  const [focused, setFocused] = useState<HTMLElement | null>(() => focusedIn(rowsRef));
  useEffect(() => {
    const list = rowsRef.current;
    if (!list) return;
    const handlers = {
      // A finger leaves at once: there, it is the focus that counts.
      pointerover: ({ target, pointerType }: PointerEvent) =>
        pointerType !== 'touch' && setHovered(rowOf(target)),
      pointerleave: () => setHovered(null),
      focusin: ({ target }: FocusEvent) => setFocused(rowOf(target)),
      focusout: ({ relatedTarget }: FocusEvent) => setFocused(rowOf(relatedTarget)),
    };
    return listen(list, handlers);
  }, [rowsRef]);
  const row = [hovered, focused].find((one) => one?.isConnected) ?? null;
  return { row, hasFocus: row === focused };
}

const hoveredIn = ({ current }: Rows) => current?.querySelector<HTMLElement>('[data-key]:hover') ?? null;
const focusedIn = ({ current }: Rows) =>
  current?.querySelector<HTMLElement>('[data-key]:focus-within') ?? null;
