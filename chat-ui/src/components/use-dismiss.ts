import { useEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

/**
 * Calls `onDismiss` for Escape inside the element, and for a press anywhere but on it and on what has opened it. Spread the
 * result on the element: the key then belongs to it, and not to a window around it.
 */
export function useDismiss(
  ref: RefObject<HTMLElement | null>,
  onDismiss: () => void,
  openerRef?: RefObject<HTMLElement | null>,
) {
  const latest = useRef(onDismiss);
  useEffect(() => {
    latest.current = onDismiss;
  });
  useEffect(() => {
    const handlePress = (event: PointerEvent) => {
      const own = [ref.current, openerRef?.current];
      if (!event.composedPath().some((target) => own.includes(target as HTMLElement))) latest.current();
    };
    document.addEventListener('pointerdown', handlePress, true);
    return () => document.removeEventListener('pointerdown', handlePress, true);
  }, [ref, openerRef]);
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      onDismiss();
    },
  };
}
