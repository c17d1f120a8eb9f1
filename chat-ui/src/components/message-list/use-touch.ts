import { useRef } from 'react';
import type { PointerEvent } from 'react';

/** A swipe as long as this (px) counts; the row follows the finger no further than `maxPx`. */
const swipePx = 56;
const maxPx = 80;
/** A finger that rests this long (ms), within this distance (px). */
const restMs = 450;
const restPx = 10;

interface TouchActions {
  /** Towards the end of the line: to the right, or to the left in a right-to-left page. */
  onSwipe: () => void;
  onLongPress: () => void;
}

/** What a finger does with a row that has `touch-action: pan-y`. Spread the result on the row. */
export function useTouch({ onSwipe, onLongPress }: TouchActions) {
  const start = useRef<{ id: number; x: number; y: number; rest: ReturnType<typeof setTimeout> } | null>(
    null,
  );

  const end = ({ currentTarget }: PointerEvent<HTMLElement>) => {
    if (start.current) clearTimeout(start.current.rest);
    start.current = null;
    currentTarget.style.translate = '';
  };
  /** Px along the line; 0 for what is no swipe. */
  const measure = ({ clientX, clientY, pointerId, currentTarget }: PointerEvent<HTMLElement>): number => {
    const from = start.current;
    if (!from || from.id !== pointerId) return 0;
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (Math.hypot(x, y) > restPx) clearTimeout(from.rest);
    if (Math.abs(y) > Math.abs(x)) return 0;
    return getComputedStyle(currentTarget).direction === 'rtl' ? -x : x;
  };
  return {
    onPointerDown: ({ pointerType, isPrimary, pointerId, clientX, clientY }: PointerEvent) => {
      if (pointerType !== 'touch' || !isPrimary) return;
      start.current = { id: pointerId, x: clientX, y: clientY, rest: setTimeout(onLongPress, restMs) };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const along = measure(event);
      if (along <= restPx) return;
      const sign = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
      event.currentTarget.style.translate = `${sign * Math.min(along, maxPx)}px`;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const isSwipe = measure(event) >= swipePx;
      end(event);
      if (isSwipe) onSwipe();
    },
    onPointerCancel: end,
  };
}
