import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../../react/use-browser-layout-effect.js';
import { extendDown, extendUp, followNewest, stayAt, toRange, windowAround } from './row-window.js';
import type { RowWindow } from './row-window.js';
import { beginAtRow, findAnchor, findNear, goToRow, holdAnchor, measure } from './scroll-anchor.js';
import type { ScrollAnchor } from './scroll-anchor.js';

/** Rows are added this far (px) before the edge of what is there comes into sight. */
const reachPx = 800;
/** Rows this far (px) out of sight leave. More than `reachPx`, or they would come back at once. */
const keptPx = 1000;
/** Nearer to the end than this (px), the reader follows the conversation. */
const followPx = 24;

/** The first row in sight and its distance (px) from the top. */
export type TopRow = Pick<ScrollAnchor, 'key' | 'offsetPx'>;

export interface RowWindowOptions {
  /** One for each entry, oldest first; never another for the same entry. */
  keys: readonly string[];
  canLoadBefore: boolean;
  onLoadBefore: () => void;
  /** The newest of `keys` is not the newest that there is. */
  hasAfter: boolean;
  onLoadAfter: () => void;
  onLoadNewest: () => void;
  /** Of the row with which reading begins; null for the end, undefined while that is not known. */
  beginKey: string | null | undefined;
  /** Of the row to go to, once it is there. */
  soughtKey: string | null;
  onFound: (key: string) => void;
  onFollowChange: (isFollowing: boolean) => void;
  /** With every movement of the scroller. */
  onScroll: (top: TopRow) => void;
}

/** Moves the window of rows with the scroller, and keeps what is in sight where it is. */
export function useRowWindow(scrollerRef: RefObject<HTMLElement | null>, options: RowWindowOptions) {
  const { keys, canLoadBefore, onLoadBefore, hasAfter, onLoadAfter, beginKey, soughtKey, onFollowChange } =
    options;
  const [rowWindow, setRowWindow] = useState<RowWindow>(followNewest);
  const { from, to } = toRange(rowWindow, keys);
  const isFollowing = rowWindow.endKey === null;
  const anchor = useRef<ScrollAnchor | null>(null);
  const lastTopPx = useRef(0);
  const hasBegun = useRef(false);
  /** The newest page was asked for: the list goes to its end when it is there. */
  const awaitsNewest = useRef(false);

  const reach = (scroller: HTMLElement, isMovingDown: boolean) => {
    const { abovePx, belowPx, heightPx } = measure(scroller);
    if (heightPx === 0) return;
    if (isMovingDown && belowPx < reachPx && to < keys.length) setRowWindow((now) => extendDown(now, keys));
    else if (abovePx < reachPx && from > 0) setRowWindow((now) => extendUp(now, keys));
    if (isMovingDown && belowPx < reachPx && to === keys.length && hasAfter) onLoadAfter();
    if (abovePx < reachPx && from === 0 && canLoadBefore) onLoadBefore();
  };
  /** At the end, the reader follows; anywhere else, what is in sight stays. */
  const changesFollowing = (scroller: HTMLElement): boolean => {
    const isAtEnd = measure(scroller).belowPx <= followPx && to === keys.length && !hasAfter;
    if (isAtEnd === isFollowing) return false;
    setRowWindow((now) => (isAtEnd ? { ...now, endKey: null } : stayAt(now, keys)));
    onFollowChange(isAtEnd);
    return true;
  };
  const handleScroll = () => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const isMovingDown = scroller.scrollTop > lastTopPx.current;
    if (scroller.scrollTop < lastTopPx.current) awaitsNewest.current = false;
    lastTopPx.current = scroller.scrollTop;
    anchor.current = findAnchor(scroller);
    if (anchor.current) options.onScroll(anchor.current);
    if (awaitsNewest.current) return;
    if (!changesFollowing(scroller)) reach(scroller, isMovingDown);
  };

  const seek = (scroller: HTMLElement, key: string) => {
    if (!goToRow(scroller, key)) return setRowWindow(windowAround(keys, key));
    options.onFound(key);
    changesFollowing(scroller);
  };
  /** Once, as soon as the list has a size. */
  const begin = (scroller: HTMLElement, key: string | null) => {
    if (key !== null && !beginAtRow(scroller, key)) return setRowWindow(windowAround(keys, key));
    hasBegun.current = true;
    changesFollowing(scroller);
  };
  useBrowserLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    if (awaitsNewest.current && !hasAfter) {
      awaitsNewest.current = false;
      scroller.scrollTop = 0;
    }
    if (beginKey !== undefined && !hasBegun.current && scroller.clientHeight > 0) begin(scroller, beginKey);
    else if (soughtKey !== null && keys.includes(soughtKey)) seek(scroller, soughtKey);
    else if (!isFollowing) holdAnchor(scroller, anchor.current);
    anchor.current = findAnchor(scroller);
    lastTopPx.current = scroller.scrollTop;
    reach(scroller, false);
  });
  useEffect(() => {
    const scroller = scrollerRef.current;
    // Rows leave only when nothing moves: a write to the offset ends the momentum of a touch.
    const trim = () => {
      const near = scroller && findNear(scroller, keptPx);
      setRowWindow((now) => (now.endKey === null ? followNewest : (near ?? now)));
    };
    scroller?.addEventListener('scrollend', trim);
    return () => scroller?.removeEventListener('scrollend', trim);
  }, [scrollerRef]);
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller || typeof ResizeObserver !== 'function') return;
    // After a change of size the old anchor says nothing: the browser keeps the distance to the end.
    const observer = new ResizeObserver(() => (anchor.current = findAnchor(scroller)));
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scrollerRef]);

  const scrollToNewest = () => {
    awaitsNewest.current = hasAfter;
    if (hasAfter) options.onLoadNewest();
    if (scrollerRef.current) scrollerRef.current.scrollTop = 0;
    setRowWindow(followNewest);
    onFollowChange(true);
  };
  return { from, to, isFollowing, handleScroll, scrollToNewest };
}
