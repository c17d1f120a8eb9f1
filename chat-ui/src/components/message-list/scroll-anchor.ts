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

/** Undoes whatever moved the anchor. Half a pixel is rounding. */
export function holdAnchor(scroller: HTMLElement, anchor: ScrollAnchor | null): void {
  if (!anchor?.row.isConnected) return;
  const offsetPx = anchor.row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  const movedPx = offsetPx - anchor.offsetPx;
  if (Math.abs(movedPx) > 0.5) scroller.scrollTop += movedPx;
}
