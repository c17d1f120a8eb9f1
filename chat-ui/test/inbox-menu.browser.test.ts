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
    server.say(2, 1, 'from Priya');
    server.say(3, 1, 'from Tomás');
    show('site');
  });
  await row(page, 'Tomás Ortega').waitFor();
  return page;
}

const row = (page: Page, name: string) => page.locator('.chat-inbox-row', { hasText: name });
const menu = (page: Page) => page.getByRole('menu');
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('by the keyboard: mutes, and the focus is on the conversation again', async () => {
  const page = await open({ viewport: { width: 900, height: 700 } });
  await row(page, 'Tomás Ortega').focus();
  await eventually(async () => {
    await page.keyboard.press('Shift+F10');
    await menu(page).waitFor({ timeout: 1_000 });
  });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Always' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await row(page, 'Tomás Ortega').getByText('Muted').waitFor();
  expect(await row(page, 'Tomás Ortega').evaluate((it) => it === document.activeElement)).toBe(true);
});

test('by a finger: a long press opens the menu and no conversation, and a swipe archives', async () => {
  const page = await open(phone);
  const finger = await createFinger(page);
  const box = await row(page, 'Tomás Ortega').boundingBox();
  const [x, y] = [box!.x + 60, box!.y + 30];
  await eventually(async () => {
    await finger.press(x, y);
    await menu(page).waitFor({ timeout: 2_000 });
  });
  await finger.lift();
  await page.waitForTimeout(300);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.locator('.chat-inbox-title').tap();
  await menu(page).waitFor({ state: 'detached' });

  await finger.press(x, y);
  await finger.drag(x, y, 80);
  await finger.lift();
  await row(page, 'Tomás Ortega').waitFor({ state: 'detached' });
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await row(page, 'Tomás Ortega').waitFor();
});
