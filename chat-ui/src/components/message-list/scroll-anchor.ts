import type { RowWindow } from './row-window.js';

/** A row in sight and its distance (px) from the top of the scroller. */
export interface ScrollAnchor {
  row: HTMLElement;
  key: string;
  offsetPx: number;
}

/** Pixels above and below what is in sight. A `column-reverse` scroller counts down from 0 at its end. */
export function measure(scroller: HTMLElement): { abovePx: number; belowPx: number; heightPx: number } {
  const belowPx = Math.abs(scroller.scrollTop);
  const heightPx = scroller.clientHeight;
  return { abovePx: scroller.scrollHeight - heightPx - belowPx, belowPx, heightPx };
}

/** The first message in sight. */
export function findAnchor(scroller: HTMLElement): ScrollAnchor | null {
  const top = scroller.getBoundingClientRect().top;
  for (const row of scroller.querySelectorAll<HTMLElement>('[data-key]')) {
    const box = row.getBoundingClientRect();
    if (box.bottom > top) return { row, key: row.dataset.key ?? '', offsetPx: box.top - top };
  }
  return null;
}

/** The first and the last message that are not further (px) from what is in sight. */
export function findNear(scroller: HTMLElement, distancePx: number): RowWindow | null {
  const { top, bottom } = scroller.getBoundingClientRect();
  const near = [...scroller.querySelectorAll<HTMLElement>('[data-key]')].filter((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > top - distancePx && box.top < bottom + distancePx;
  });
  const [first, last] = [near[0]?.dataset.key, near.at(-1)?.dataset.key];
  return first && last ? { startKey: first, endKey: last } : null;
}

/** Above the row that the reader begins with, px: the unread line, and a little of what was before. */
const beginAbovePx = 72;

/** Puts a row to the top, where it is above it. False where it is not in the document. */
export function beginAtRow(scroller: HTMLElement, key: string): boolean {
  const row = findRow(scroller, key);
  if (!row) return false;
  const abovePx = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - beginAbovePx;
  if (abovePx < 0) scroller.scrollTop += abovePx;
  return true;
}

function findRow(scroller: HTMLElement, key: string): HTMLElement | undefined {
  const rows = [...scroller.querySelectorAll<HTMLElement>('[data-key]')];
  return rows.find((candidate) => candidate.dataset.key === key);
}

/** Puts a row into the middle and focuses it. Null where it is not in the document. */
export function goToRow(scroller: HTMLElement, key: string): HTMLElement | null {
  const row = findRow(scroller, key);
  if (!row) return null;
  const [box, frame] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
  scroller.scrollTop += (box.top + box.bottom - frame.top - frame.bottom) / 2;
  row.focus({ preventScroll: true });
  return row;
}

/** Undoes whatever moved the anchor. Half a pixel is rounding. */
export function holdAnchor(scroller: HTMLElement, anchor: ScrollAnchor | null): void {
  if (!anchor?.row.isConnected) return;
  const offsetPx = anchor.row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  const movedPx = offsetPx - anchor.offsetPx;
  if (Math.abs(movedPx) > 0.5) scroller.scrollTop += movedPx;
}
