import type { Page } from 'playwright-core';

/** What a finger does on the page, below Playwright's `tap`: coordinates in px of the viewport. */
export async function createFinger(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const send = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number }[],
  ) => {
    await devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  return {
    press: (x: number, y: number) => send('touchStart', [{ x, y }]),
    lift: () => send('touchEnd', []),
    /** In a few steps. */
    async drag(x: number, y: number, byPx: number): Promise<void> {
      for (let step = 1; step <= 8; step += 1) await send('touchMove', [{ x: x + (byPx * step) / 8, y }]);
    },
  };
}
