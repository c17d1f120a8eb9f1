import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../../react/use-browser-layout-effect.js';
import { extendDown, extendUp, followNewest, stayAt, toRange, trimAround } from './row-window.js';
import type { RowWindow } from './row-window.js';
import { findAnchor, holdAnchor, measure } from './scroll-anchor.js';
import type { ScrollAnchor } from './scroll-anchor.js';

/** Rows are added this far (px) before the edge of what is there comes into sight. */
const reachPx = 800;
/** Nearer to the end than this (px), the reader follows the conversation. */
const followPx = 24;

export interface RowWindowOptions {
  /** One for each entry, oldest first; never another for the same entry. */
  keys: readonly string[];
  canLoadBefore: boolean;
  onLoadBefore: () => void;
  canLoadAfter: boolean;
  onLoadAfter: () => void;
  onFollowChange: (isFollowing: boolean) => void;
}

/** Moves the window of rows with the scroller, and keeps what is in sight where it is. */
export function useRowWindow(scrollerRef: RefObject<HTMLElement | null>, options: RowWindowOptions) {
  const { keys, canLoadBefore, onLoadBefore, canLoadAfter, onLoadAfter, onFollowChange } = options;
  const [rowWindow, setRowWindow] = useState<RowWindow>(followNewest);
  const { from, to } = toRange(rowWindow, keys);
  const isFollowing = rowWindow.endKey === null;
  const anchor = useRef<ScrollAnchor | null>(null);
  const lastTopPx = useRef(0);

  const reach = (scroller: HTMLElement, isMovingDown: boolean) => {
    const { abovePx, belowPx, heightPx } = measure(scroller);
    if (heightPx === 0) return;
    if (isMovingDown && belowPx < reachPx && to < keys.length) setRowWindow((now) => extendDown(now, keys));
    else if (abovePx < reachPx && from > 0) setRowWindow((now) => extendUp(now, keys));
    if (isMovingDown && belowPx < reachPx && to === keys.length && canLoadAfter) onLoadAfter();
    if (abovePx < reachPx && from === 0 && canLoadBefore) onLoadBefore();
  };
  const handleScroll = () => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const isAtEnd = measure(scroller).belowPx <= followPx && to === keys.length && !canLoadAfter;
    const isMovingDown = scroller.scrollTop > lastTopPx.current;
    lastTopPx.current = scroller.scrollTop;
    anchor.current = findAnchor(scroller);
    if (isAtEnd === isFollowing) return reach(scroller, isMovingDown);
    setRowWindow((now) => (isAtEnd ? { ...now, endKey: null } : stayAt(now, keys)));
    onFollowChange(isAtEnd);
  };

  useBrowserLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    if (!isFollowing) holdAnchor(scroller, anchor.current);
    anchor.current = findAnchor(scroller);
    lastTopPx.current = scroller.scrollTop;
    reach(scroller, false);
  });
  useEffect(() => {
    const scroller = scrollerRef.current;
    // Rows leave only when nothing moves: a write to the offset ends the momentum of a touch.
    const trim = () =>
      setRowWindow((now) =>
        now.endKey === null ? followNewest : trimAround(now, keys, anchor.current?.key),
      );
    scroller?.addEventListener('scrollend', trim);
    return () => scroller?.removeEventListener('scrollend', trim);
  }, [scrollerRef, keys]);
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller || typeof ResizeObserver !== 'function') return;
    // After a change of size the old anchor says nothing: the browser keeps the distance to the end.
    const observer = new ResizeObserver(() => (anchor.current = findAnchor(scroller)));
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scrollerRef]);

  const scrollToNewest = () => {
    if (scrollerRef.current) scrollerRef.current.scrollTop = 0;
    setRowWindow(followNewest);
    onFollowChange(true);
  };
  return { from, to, isFollowing, handleScroll, scrollToNewest };
}
