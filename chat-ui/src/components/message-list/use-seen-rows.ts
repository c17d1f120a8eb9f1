import { useEffect } from 'react';
import type { RefObject } from 'react';

/** Of a row, or of the screen where the row is taller. */
const shownShare = 0.5;
const thresholds = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

const hasAttention = () => document.visibilityState === 'visible' && document.hasFocus();

function isShown({
  isIntersecting,
  intersectionRatio,
  intersectionRect,
}: IntersectionObserverEntry): boolean {
  return (
    isIntersecting &&
    (intersectionRatio >= shownShare || intersectionRect.height >= window.innerHeight * shownShare)
  );
}

/**
 * Tells which messages somebody sees: rows with `data-seq` that are on screen, not hidden and not out of sight, in a page
 * that has their attention. `onSeen` gets the lowest and the highest `seq` each time that changes.
 */
export function useSeenRows(
  scrollerRef: RefObject<HTMLElement | null>,
  onSeen: (fromSeq: number, toSeq: number) => void,
): void {
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller || typeof IntersectionObserver !== 'function') return;
    const shown = new Map<Element, number>();
    const tell = () => {
      const seqs = [...shown.values()];
      if (seqs.length && hasAttention()) onSeen(Math.min(...seqs), Math.max(...seqs));
    };
    const observer = new IntersectionObserver(
      (changes) => {
        for (const change of changes) {
          const { seq } = (change.target as HTMLElement).dataset;
          if (seq !== undefined && isShown(change)) shown.set(change.target, Number(seq));
          else shown.delete(change.target);
        }
        tell();
      },
      { threshold: thresholds },
    );
    const observed = new Set<Element>();
    const observe = () => {
      const rows = new Set<Element>(scroller.querySelectorAll('[data-seq]'));
      for (const row of rows) if (!observed.has(row)) observer.observe(row);
      for (const row of observed) {
        if (rows.has(row)) continue;
        observer.unobserve(row);
        shown.delete(row);
      }
      observed.clear();
      rows.forEach((row) => observed.add(row));
    };
    observe();
    // Rows come and go with the window of rows, and get their `seq` when they are stored.
    const changes = new MutationObserver(observe);
    changes.observe(scroller, { childList: true, subtree: true, attributeFilter: ['data-seq'] });
    document.addEventListener('visibilitychange', tell);
    window.addEventListener('focus', tell);
    return () => {
      observer.disconnect();
      changes.disconnect();
      document.removeEventListener('visibilitychange', tell);
      window.removeEventListener('focus', tell);
    };
  }, [scrollerRef, onSeen]);
}
