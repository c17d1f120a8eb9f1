import { useEffect } from 'react';
import type { RefObject } from 'react';

const scrollKeys = new Set([' ', 'PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown']);
const fields = 'input, textarea, select, [contenteditable]';

/** Whether something between the target and the window scrolls. It keeps the movement to itself, at its end too. */
function scrollsInside(event: Event, dialog: HTMLElement): boolean {
  const path = event.composedPath();
  return path.slice(0, path.indexOf(dialog)).some((node) => {
    if (!(node instanceof HTMLElement)) return false;
    const hasMore = node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth;
    return hasMore && /auto|scroll/u.test(getComputedStyle(node).overflow);
  });
}

/** Whether a key, on its way out of the window, would scroll the page. */
export function isPageKey(event: KeyboardEvent, dialog: HTMLElement): boolean {
  const [target] = event.composedPath();
  if (event.defaultPrevented || !scrollKeys.has(event.key) || !(target instanceof HTMLElement)) return false;
  const usesKey = event.key === ' ' ? `button, a, summary, ${fields}` : fields;
  return !target.closest(usesKey) && !scrollsInside(event, dialog);
}

/** Wheel and fingers over a modal window move nothing behind it. The page itself is not changed, so nothing shifts. */
export function useHeldPage(dialogRef: RefObject<HTMLElement | null>, isHeld: boolean): void {
  useEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog || !isHeld) return;
    const hold = (event: WheelEvent | TouchEvent) => {
      // With Ctrl, or with two fingers, it zooms.
      const zooms = event.ctrlKey || ('touches' in event && event.touches.length > 1);
      if (zooms || !event.cancelable || !event.composedPath().includes(dialog)) return;
      if (!scrollsInside(event, dialog)) event.preventDefault();
    };
    // On the document: Chromium does not ask a listener of the dialog about its backdrop.
    const types = ['wheel', 'touchmove'] as const;
    const options = { passive: false, capture: true };
    types.forEach((type) => document.addEventListener(type, hold, options));
    return () => types.forEach((type) => document.removeEventListener(type, hold, options));
  }, [dialogRef, isHeld]);
}
