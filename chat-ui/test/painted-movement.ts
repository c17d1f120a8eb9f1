import type { Page } from 'playwright-core';

/** What is followed: the row in the middle of what is in sight, or the end of the list. */
type Followed = 'row' | 'end';

export interface Movement {
  /** The greatest distance (px) between any two places at which it was painted. */
  movedPx: number;
  /** Elements of the conversation, at most. */
  nodes: number;
  frames: number;
  /** `data-key` of the row. */
  key: string | null;
}

declare global {
  interface Window {
    endFollowing: () => Promise<Movement>;
  }
}

/** Frames that must have been painted after the last event. */
export const FRAMES_AFTER = 8;

/**
 * Notes the place in every frame, both when the frame begins and once it has been painted, until the
 * returned function is called. `abovePx` scrolls there first, as the reader's own move.
 */
export async function follow(
  page: Page,
  followed: Followed,
  abovePx?: number,
): Promise<() => Promise<Movement>> {
  await page.evaluate(
    ([what, above, framesAfter]) => {
      const scroller = document.querySelector<HTMLElement>('.chat-scroller')!;
      const boxOf = (element: Element) => element.getBoundingClientRect();
      if (above !== undefined) scroller.scrollTop = above - (scroller.scrollHeight - scroller.clientHeight);
      const { top, height } = boxOf(scroller);
      const rows = () => [...scroller.querySelectorAll<HTMLElement>('[data-key]')];
      const middle = rows().find((row) => boxOf(row).bottom > top + height / 2);
      const key = what === 'row' ? (middle?.dataset.key ?? 'none') : null;
      const placeOf = () => {
        if (key === null) return boxOf(scroller.firstElementChild!).bottom - boxOf(scroller).bottom;
        const row = rows().find((candidate) => candidate.dataset.key === key);
        // A row that has gone has moved as far as can be.
        return row ? boxOf(row).top - boxOf(scroller).top : Infinity;
      };
      const places = [placeOf()];
      const counts = [0];
      let frames = 0;
      let isOver = false;
      const note = () => {
        places.push(placeOf());
        counts.push(document.querySelectorAll('.chat-conversation, .chat-conversation *').length);
      };
      const painted = new MessageChannel();
      painted.port1.onmessage = note;
      const onFrame = () => {
        if (isOver) return;
        frames += 1;
        note();
        painted.port2.postMessage(null);
        requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
      window.endFollowing = async () => {
        const until = frames + framesAfter;
        while (frames < until) await new Promise((resolve) => requestAnimationFrame(resolve));
        isOver = true;
        const movedPx = Math.max(...places) - Math.min(...places);
        return { movedPx, nodes: Math.max(...counts), frames, key };
      };
    },
    [followed, abovePx, FRAMES_AFTER] as const,
  );
  return () => page.evaluate(() => window.endFollowing());
}

/** As on a machine that is so many times slower. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}
