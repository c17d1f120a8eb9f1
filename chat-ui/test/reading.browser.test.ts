import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { eventually } from './chat-page.js';
import { chromiumOptions } from './chromium.js';
import { openTalk } from './talk-page.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await openTalk(await browser.newContext({ viewport: { width: 900, height: 700 } }));
});
afterEach(() => page.context().close());

/** Priya has written so many messages, the last ones unread. `style` is that of the host's element around the conversation. */
async function open({ read = 0, unread, style = '' }: { read?: number; unread: number; style?: string }) {
  await page.evaluate(
    ({ readCount, unreadCount, css }) => {
      const { server, show } = window.talk;
      for (let seq = 1; seq <= readCount; seq += 1) server.say(2, 1, `Read ${seq} and some more words`);
      server.markRead(1, 2);
      for (let seq = 1; seq <= unreadCount; seq += 1) server.say(2, 1, `Unread ${seq} and some more words`);
      document.querySelector<HTMLElement>('#host')!.style.cssText = css;
      show('conversation');
    },
    { readCount: read, unreadCount: unread, css: style },
  );
  await page.locator('.chat-message').first().waitFor({ state: 'attached' });
  await isOnline();
}

const isOnline = () =>
  eventually(async () =>
    expect(await page.evaluate(() => window.talk.client.getSnapshot().status)).toBe('online'),
  );
const unreadAtServer = () => page.evaluate(() => window.talk.server.totalUnreadOf(1));
const expectUnread = (count: number) => eventually(async () => expect(await unreadAtServer()).toBe(count));
/** Whatever would have been marked was marked before the answer to what is sent now. */
async function expectStillUnread(count: number): Promise<void> {
  await page.waitForTimeout(500);
  expect(await unreadAtServer()).toBe(count);
}

const textsInSight = () =>
  page.evaluate(() => {
    const sight = document.querySelector('.chat-scroller')!.getBoundingClientRect();
    return [...document.querySelectorAll('.chat-bubble, .chat-unread-line')]
      .filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= sight.top && bottom <= sight.bottom;
      })
      .map(({ textContent }) => textContent ?? '');
  });

const style = (css: string) =>
  page.evaluate((text) => void (document.querySelector<HTMLElement>('#host')!.style.cssText = text), css);

describe('a message is read', () => {
  test('once it is on screen', async () => {
    await open({ unread: 2 });
    await expectUnread(0);
  });

  test.each([
    ['in a hidden panel', 'display: none', ''],
    ['in a panel that is folded', 'block-size: 0; overflow: hidden', ''],
    ['far below the fold', 'margin-block-start: 3000px', 'margin: 0'],
  ])('not %s, but once that is shown', async (_where, hidden, shown) => {
    await open({ unread: 2, style: hidden });
    await expectStillUnread(2);
    await style(shown);
    await expectUnread(0);
  });

  test('not while the page does not have the focus, but once it has', async () => {
    await page.evaluate(() => {
      Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => false });
    });
    await open({ unread: 2 });
    await expectStillUnread(2);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => true });
      window.dispatchEvent(new Event('focus'));
    });
    await expectUnread(0);
  });
});

describe('many unread messages', () => {
  test('begin where one has stopped reading, and only what was shown is read', async () => {
    await open({ read: 5, unread: 24 });
    await eventually(async () => expect((await textsInSight())[0]).toMatch(/Read 5|24 new/));
    expect(await textsInSight()).toContain('24 new');
    const shown = (await textsInSight()).filter((text) => text.startsWith('Unread')).length;
    expect(shown).toBeLessThan(20);
    await eventually(async () => expect(await unreadAtServer()).toBeLessThan(24));
    expect(await unreadAtServer()).toBeGreaterThanOrEqual(24 - shown - 1);
    await page.locator('.chat-scroller').hover();
    for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 300);
    await expectUnread(0);
  });

  test('that fit on the screen leave the newest in sight', async () => {
    await open({ read: 20, unread: 3 });
    expect((await textsInSight()).at(-1)).toMatch(/^Unread 3 /);
    await expectUnread(0);
  });

  test('out of reach are counted above, lead to the first of them and back, and none is read before', async () => {
    await open({ read: 5, unread: 45 });
    const count = page.getByRole('button', { name: '45 unread' });
    await count.waitFor();
    expect((await textsInSight()).at(-1)).toMatch(/^Unread 45 /);
    await expectStillUnread(45);
    await count.click();
    await eventually(async () => expect(await textsInSight()).toContain('45 new'));
    await count.waitFor({ state: 'detached' });
    await eventually(async () => expect(await unreadAtServer()).toBeLessThan(45));
    expect(await unreadAtServer()).toBeGreaterThan(25);
    await page.getByRole('button', { name: 'Scroll to the newest message' }).click();
    await eventually(async () => expect((await textsInSight()).at(-1)).toMatch(/^Unread 45 /));
    await expectUnread(0);
  });

  test('are not new any more once one has answered', async () => {
    await open({ read: 20, unread: 3 });
    expect(await textsInSight()).toContain('3 new');
    await page.getByRole('textbox').fill('Yes');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await textsInSight()).not.toContain('3 new'));
  });
});

test('a page that stays open over midnight says yesterday', async () => {
  await page.clock.install({ time: new Date('2026-03-10T23:50:00') });
  await page.evaluate(() => {
    const { server, show } = window.talk;
    server.say(2, 1, 'Late', { at: new Date('2026-03-10T23:40:00').toISOString() });
    show('conversation');
  });
  await page.getByText('Today').waitFor();
  await page.clock.fastForward('30:00');
  await page.getByText('Yesterday').waitFor();
});
