import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { listen } from './listen.js';
import { type TouchActions, watchTouch } from './touch.js';

type List = RefObject<HTMLElement | null>;

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;

/** The row that the pointer is on, or else that has the focus. */
export function useAttended(listRef: List): { row: HTMLElement | null; hasFocus: boolean } {
  const [hovered, setHovered] = useState<HTMLElement | null>(() => hoveredIn(listRef));
  const [focused, setFocused] = useState<HTMLElement | null>(() => focusedIn(listRef));
  useEffect(() => {
    const list = listRef.current;
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
  }, [listRef]);
  const row = [hovered, focused].find((one) => one?.isConnected) ?? null;
  return { row, hasFocus: row === focused };
}

const hoveredIn = ({ current }: List) => current?.querySelector<HTMLElement>('[data-key]:hover') ?? null;
const focusedIn = ({ current }: List) =>
  current?.querySelector<HTMLElement>('[data-key]:focus-within') ?? null;

interface ListActions extends Pick<TouchActions, 'onSwipe'> {
  /** False where there is nothing to open. */
  onOpen: (row: HTMLElement) => boolean;
}

/** The ways to a message's menu, and the swipe that answers it. */
export function useListEvents(listRef: List, actions: ListActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const list = listRef.current;
    if (!list) return;
    const handlers = {
      // The browser's own stays for links and for text that is marked.
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
        const asksForMenu = key === 'ContextMenu' || (key === 'F10' && shiftKey);
        const row = rowOf(target);
        if (!row || !(asksForMenu || (key === 'Enter' && row === target))) return;
        if (latest.current.onOpen(row)) event.preventDefault();
      },
    };
    const stop = listen(list, handlers);
    const stopTouch = watchTouch(list, {
      onSwipe: (row) => latest.current.onSwipe(row),
      onLongPress: (row) => void latest.current.onOpen(row),
    });
    return () => {
      stop();
      stopTouch();
    };
  }, [listRef]);
}
