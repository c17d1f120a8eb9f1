import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { eventually } from './chat-page.js';
import { chromiumOptions } from './chromium.js';
import { openTalk } from './talk-page.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

/** With a long word, a link, a message that was not sent, and more above. */
async function openWindow(options: BrowserContextOptions): Promise<void> {
  page = await openTalk(await browser.newContext(options));
  await page.evaluate(() => {
    const { server, show } = window.talk;
    server.fill(1, 2, 40);
    server.say(2, 1, `Unbreakable${'e'.repeat(400)}`);
    server.say(2, 1, `https://example.com/${'a/'.repeat(200)}`);
    show('site');
  });
  const button = page.getByRole('button', { name: 'Message Priya' });
  await (options.hasTouch ? button.tap() : button.click());
  await page.getByRole('dialog').getByRole('link').waitFor();
  await page.evaluate(() => window.talk.server.failNextSend({ code: 'forbidden' }));
  await page.getByRole('textbox').fill('refused');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('button', { name: 'Discard' }).waitFor();
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('every target of a finger is 44 px', async () => {
  await openWindow(phone);
  await page.evaluate(() => void (document.querySelector('.chat-scroller')!.scrollTop = -600));
  await page.getByRole('button', { name: 'Scroll to the newest message' }).waitFor();
  const small = await page.evaluate(() =>
    // A link in a text is as high as its line.
    [...document.querySelectorAll<HTMLElement>('.chat-root :is(button, textarea), button.chat-root')].flatMap(
      (target) => {
        const field = target.matches('textarea') ? target.closest('.chat-field')! : target;
        const { width, height } = field.getBoundingClientRect();
        return width > 0 && (width < 44 || height < 44) ? [`${target.className}: ${width} × ${height}`] : [];
      },
    ),
  );
  expect(small).toEqual([]);
});

test('a touch opens without a keyboard over the messages, and back closes', async () => {
  await openWindow(phone);
  const before = page.url();
  const box = await page.getByRole('dialog').boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(page.url()).toBe(before);
  await page.getByRole('button', { name: 'Message Priya' }).tap();
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA');
});

describe.each([
  ['320 px', { viewport: { width: 320, height: 568 } }],
  ['1,280 px at 200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
  ['1,280 px at 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
])('%s', (_name, options) => {
  test('all of it is in sight, nothing scrolls sideways', async () => {
    await openWindow(options);
    await eventually(async () => expect(await page.evaluate(() => document.getAnimations().length)).toBe(0));
    const outside = await page.evaluate(() => {
      const isIn = (element: Element) => {
        const { left, right } = element.getBoundingClientRect();
        return left >= -0.5 && right <= innerWidth + 0.5;
      };
      return [...document.querySelectorAll('dialog, dialog :not(.chat-visually-hidden)')]
        .filter((element) => !isIn(element) || element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .filter((element) => !(element instanceof SVGElement))
        .map((element) => `${element.tagName} ${element.className}`);
    });
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    for (const role of ['textbox', 'button'] as const) {
      const box = (await page.getByRole('dialog').getByRole(role).last().boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(options.viewport.height);
    }
  });
});
