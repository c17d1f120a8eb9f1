import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { eventually } from './chat-page.js';
import { chromiumOptions } from './chromium.js';
import { createFinger } from './finger.js';
import { openTalk } from './talk-page.js';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
});
afterAll(() => browser.close());
afterEach(() => context.close());

async function open(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  context = await browser.newContext(options);
  const page = await openTalk(context);
  await page.evaluate(() => {
    const { server, show } = window.talk;
    server.say(1, 2, 'mine');
    server.say(2, 1, 'theirs');
    show('site');
  });
  await page.getByRole('button', { name: /^Message Priya/u }).click();
  await row(page, 'theirs').waitFor();
  return page;
}

const row = (page: Page, text: string) => page.locator('.chat-message', { hasText: text });
const menu = (page: Page) => page.getByRole('menu');
const reactions = (page: Page) =>
  page.evaluate(() =>
    window.talk.server
      .messagesOf(1, 2)
      .map(({ text, reactions }) => [text, ...reactions.map((one) => one.emoji)]),
  );
const focusedLabel = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
const desktop = { viewport: { width: 900, height: 900 } };

/** The whole of a box is inside of another one. */
async function expectInside(page: Page, inner: string, outer: string): Promise<void> {
  const [box, around] = await Promise.all([inner, outer].map((part) => page.locator(part).boundingBox()));
  if (!box || !around) throw new Error(`${inner} or ${outer} is not shown.`);
  expect(box.x).toBeGreaterThanOrEqual(around.x - 0.5);
  expect(box.y).toBeGreaterThanOrEqual(around.y - 0.5);
  expect(box.x + box.width).toBeLessThanOrEqual(around.x + around.width + 0.5);
  expect(box.y + box.height).toBeLessThanOrEqual(around.y + around.height + 0.5);
}

test('opens by the keyboard, and Escape closes it before the window', async () => {
  const page = await open(desktop);
  await row(page, 'theirs').focus();
  await row(page, 'theirs').getByRole('button', { name: 'Reply' }).waitFor();
  for (const key of ['Shift+F10', 'Enter']) {
    await page.keyboard.press(key);
    await menu(page).waitFor();
    await expectInside(page, '.chat-menu', '.chat-list');
    expect(await focusedLabel(page)).toBe('Reply');
    await page.keyboard.press('Escape');
    await menu(page).waitFor({ state: 'detached' });
    expect(await focusedLabel(page)).toMatch(/^Priya Nair/u);
  }
  await page.keyboard.press('Enter');
  await menu(page).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await reactions(page)).toEqual([['mine'], ['theirs', '❤️']]));
  await page.getByRole('dialog').waitFor();
});

test('opens by the right button and closes by a press elsewhere', async () => {
  const page = await open(desktop);
  await row(page, 'mine').hover();
  await row(page, 'mine').getByRole('button', { name: 'More actions' }).waitFor();
  await row(page, 'mine').locator('.chat-bubble').click({ button: 'right' });
  await menu(page).waitFor();
  await expectInside(page, '.chat-menu', '.chat-list');
  await page.locator('.chat-header').click();
  await menu(page).waitFor({ state: 'detached' });
});

test('opens by a long press on a phone, and a swipe answers', async () => {
  const page = await open({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
  const finger = await createFinger(page);
  const box = await row(page, 'theirs').locator('.chat-bubble').boundingBox();
  const [x, y] = [box!.x + 12, box!.y + 12];
  // What can be done with a message is loaded by then.
  await eventually(async () => {
    await finger.press(x, y);
    await menu(page).waitFor({ timeout: 2_000 });
  });
  await finger.lift();
  await expectInside(page, '.chat-menu', '.chat-list');
  await page.getByRole('menuitemcheckbox', { name: '👍' }).tap();
  await eventually(async () => expect(await reactions(page)).toEqual([['mine'], ['theirs', '👍']]));
  await finger.press(x, y);
  await finger.drag(x, y, 80);
  await finger.lift();
  await page.locator('.chat-replying', { hasText: 'theirs' }).waitFor();
});

test('leads to all emoji, which arrows and Enter choose from', async () => {
  const page = await open(desktop);
  await row(page, 'theirs').hover();
  await row(page, 'theirs').getByRole('button', { name: 'React' }).click();
  await page.getByRole('menuitem', { name: 'More emoji' }).click();
  await page.getByRole('button', { name: 'grinning face', exact: true }).waitFor();
  await expectInside(page, '.chat-emoji', '.chat-list');
  const keys = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft'];
  const passed: (string | null | undefined)[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    passed.push(await focusedLabel(page));
  }
  expect([passed[0], passed[1], passed[3], passed[4]]).toEqual([
    'grinning face',
    'grinning face with big eyes',
    'grinning face with big eyes',
    'grinning face',
  ]);
  await page.keyboard.press('ArrowUp');
  expect(await focusedLabel(page)).toBe('Search emoji');
  await page.keyboard.type('rocket');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await reactions(page)).toEqual([['mine'], ['theirs', '🚀']]));
  await page.locator('.chat-emoji').waitFor({ state: 'detached' });
  await page.getByRole('dialog').waitFor();
});
