import { listen } from './listen.js';

/** A swipe as long as this (px) counts; the row follows the finger no further than `maxPx`. */
const swipePx = 56;
const maxPx = 80;
/** A finger that rests this long (ms), within this distance (px). */
const restMs = 450;
const restPx = 10;

export interface TouchActions {
  /** Towards the end of the line: to the right, or to the left in a right-to-left page. */
  onSwipe: (row: HTMLElement) => void;
  onLongPress: (row: HTMLElement) => void;
}

/** What a finger does with the rows (`[data-key]`, `touch-action: pan-y`) in a list. Returns what ends it. */
export function watchTouch(list: HTMLElement, { onSwipe, onLongPress }: TouchActions): () => void {
  let start: { id: number; x: number; y: number; row: HTMLElement } | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    clearTimeout(rest);
    if (start) start.row.style.translate = '';
    start = null;
  };
  const signOf = (row: HTMLElement) => (getComputedStyle(row).direction === 'rtl' ? -1 : 1);
  /** Px along the line; 0 for what is no swipe. */
  const measure = ({ clientX, clientY, pointerId }: PointerEvent): number => {
    if (!start || start.id !== pointerId) return 0;
    const [x, y] = [clientX - start.x, clientY - start.y];
    if (Math.hypot(x, y) > restPx) clearTimeout(rest);
    return Math.abs(y) > Math.abs(x) ? 0 : x * signOf(start.row);
  };
  const handlers = {
    pointerdown({ pointerType, isPrimary, pointerId, clientX, clientY, target }: PointerEvent) {
      const row = (target as HTMLElement).closest<HTMLElement>('[data-key]');
      if (!row || pointerType !== 'touch' || !isPrimary) return;
      end();
      start = { id: pointerId, x: clientX, y: clientY, row };
      rest = setTimeout(onLongPress, restMs, row);
    },
    pointermove(event: PointerEvent) {
      const along = measure(event);
      if (!start || along <= restPx) return;
      start.row.style.translate = `${signOf(start.row) * Math.min(along, maxPx)}px`;
    },
    pointerup(event: PointerEvent) {
      const row = measure(event) >= swipePx ? start?.row : undefined;
      end();
      if (row) onSwipe(row);
    },
    pointercancel: end,
  };
  const stop = listen(list, handlers);
  return () => {
    end();
    stop();
  };
}
