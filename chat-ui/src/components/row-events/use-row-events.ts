import { useEffect, useRef } from 'react';
import { listen } from './listen.js';
import { type Rows, rowOf } from './rows.js';
import { watchTouch } from './touch.js';

interface RowActions {
  /** By the right button, the menu key, Enter on a row that is no button, or a long press. False: there is no menu. */
  onOpen: (row: HTMLElement) => boolean;
  /** Towards the end of the line. */
  onSwipe: (row: HTMLElement) => void;
}

/** The ways to the menu of a row, and the swipe. The browser's own menu stays for links and for text that is marked. */
export function useRowEvents(rowsRef: Rows, actions: RowActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const rows = rowsRef.current;
    if (!rows) return;
    /** A finger that has done something else does not click when it leaves. */
    let hasActed = false;
    const act = (work: (row: HTMLElement) => unknown) => (row: HTMLElement) => {
      hasActed = true;
      work(row);
    };
    const handlers = {
      pointerdown: () => (hasActed = false),
      contextmenu(event: MouseEvent) {
        const target = event.target as Element;
        const row = rowOf(target);
        // The key that asks for it comes again once the menu has the focus.
        if (target.closest('[role=menu]')) event.preventDefault();
        if (!row || target.closest('a') || getSelection()?.type === 'Range') return;
        if (latest.current.onOpen(row)) event.preventDefault();
      },
      keydown(event: KeyboardEvent) {
        const { key, shiftKey, target } = event;
        const row = rowOf(target);
        const asksForMenu = key === 'ContextMenu' || (key === 'F10' && shiftKey);
        const isEnter = key === 'Enter' && row === target && !row?.matches('button');
        if (row && (asksForMenu || isEnter) && latest.current.onOpen(row)) event.preventDefault();
      },
    };
    const handleClick = (event: Event) => {
      if (hasActed) event.stopPropagation();
      hasActed = false;
    };
    const stop = listen(rows, handlers);
    const stopTouch = watchTouch(rows, {
      onSwipe: act((row) => latest.current.onSwipe(row)),
      onLongPress: act((row) => latest.current.onOpen(row)),
    });
    rows.addEventListener('click', handleClick, true);
    return () => {
      stop();
      stopTouch();
      rows.removeEventListener('click', handleClick, true);
    };
  }, [rowsRef]);
}
