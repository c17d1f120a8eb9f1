import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { eventually } from './chat-page.js';
import { chromiumOptions } from './chromium.js';
import { openTalk } from './talk-page.js';

/** What only an `!important` of ours could undo: here the look changes, and everything still works. */
const hosts = {
  'an !important reset of every element':
    '* { margin: 0 !important; padding: 0 !important; border: 0 !important; outline: 0 !important; }',
  '!important text everywhere':
    '* { font: 20px/2 serif !important; letter-spacing: 1px !important; text-align: center !important; }',
  'a root of 24 px': 'html { font-size: 24px } body { font-size: 1rem }',
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

describe.each(Object.entries(hosts))('on a page with %s', (_name, styles) => {
  test('a conversation opens, sends, scrolls and closes', async () => {
    page = await openTalk(await browser.newContext({ viewport: { width: 900, height: 900 } }), styles);
    await page.evaluate(() => {
      const { server, show } = window.talk;
      server.fill(1, 2, 60);
      show('site');
    });
    await page.getByRole('button', { name: 'Message Priya' }).click();
    await page.getByRole('textbox').fill('hello');
    await page.getByRole('button', { name: 'Send' }).click();
    const sent = page.locator('.chat-message[data-state=stored]', { hasText: 'hello' });
    await sent.waitFor();
    // Whole, above the field, and inside the window.
    const [row, field, dialog] = await Promise.all(
      [sent, page.getByRole('textbox'), page.getByRole('dialog')].map((part) => part.boundingBox()),
    );
    expect(row!.y + row!.height).toBeLessThanOrEqual(field!.y + 1);
    expect(field!.y + field!.height).toBeLessThanOrEqual(dialog!.y + dialog!.height);
    await page.evaluate(() => void (document.querySelector('.chat-scroller')!.scrollTop = -400));
    await page.getByRole('button', { name: 'Scroll to the newest message' }).click();
    await eventually(async () =>
      expect(await page.evaluate(() => document.querySelector('.chat-scroller')!.scrollTop)).toBe(0),
    );
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
