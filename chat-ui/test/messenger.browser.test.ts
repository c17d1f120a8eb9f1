import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumOptions } from './chromium.js';
import { openTalk } from './talk-page.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function open(scene: 'messenger' | 'dock', options: BrowserContextOptions = {}) {
  page = await openTalk(await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options }));
  await page.evaluate((shown) => {
    const { server, show } = window.talk;
    server.say(2, 1, 'From Priya');
    server.say(3, 1, 'From Tomás');
    show(shown);
  }, scene);
}

const row = (text: string) => page.locator('.chat-inbox-row', { hasText: text });
const field = (name: string) => page.getByRole('textbox', { name: `Message ${name}` });
const sentTo = (id: number) =>
  page.evaluate((to) => window.talk.server.messagesOf(1, to).map(({ text }) => text), id);
const focusedName = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

describe('the messenger', () => {
  test('shows the list and the chosen conversation side by side, and takes the focus to the field', async () => {
    await open('messenger');
    await row('From Priya').click();
    await page.keyboard.type('Hello');
    expect(await field('Priya Nair').inputValue()).toBe('Hello');
    expect(await row('Priya').getAttribute('aria-current')).toBe('true');
    await row('From Tomás').waitFor();
  });

  test('shows one of the two on a phone, with a way back', async () => {
    await open('messenger', phone);
    await row('From Priya').tap();
    await field('Priya Nair').waitFor();
    expect(await row('From Tomás').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'All conversations' }).tap();
    await row('From Tomás').waitFor();
    expect(await field('Priya Nair').count()).toBe(0);
  });

  test('finds somebody new by keyboard alone, and writes to them', async () => {
    await open('messenger');
    await row('From Priya').waitFor();
    await page.getByRole('button', { name: 'New message' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Recent').waitFor();
    await page.keyboard.type('aiko');
    await row('@aiko').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await field('Aiko Tanaka').waitFor();
    await page.keyboard.type('Nice to meet you');
    await page.keyboard.press('Enter');
    await row('Nice to meet you').waitFor();
    expect(await sentTo(4)).toEqual(['Nice to meet you']);
    expect(await row('Aiko').getAttribute('aria-current')).toBe('true');
  });

  test('says that nobody has such a name, and Escape leads back', async () => {
    await open('messenger');
    await page.getByRole('button', { name: 'New message' }).click();
    await page.getByRole('searchbox').fill('zzz');
    await page.getByText('Nobody is called “zzz”.').waitFor();
    await page.keyboard.press('Escape');
    await row('From Priya').waitFor();
    await expect(focusedName()).resolves.toBe('New message');
  });
});

test('in forced colours the chosen row, the pictures and the counts have a shape', async () => {
  await open('messenger');
  await page.emulateMedia({ forcedColors: 'active' });
  await row('From Priya').click();
  await field('Priya Nair').waitFor();
  const [chosen, other] = await Promise.all(
    ['Priya', 'Tomás'].map((name) => row(name).evaluate((element) => getComputedStyle(element).outlineStyle)),
  );
  expect([chosen, other]).toEqual(['solid', 'none']);
  for (const part of ['.chat-avatar', '.chat-unread-badge']) {
    const border = row('Tomás').locator(part);
    expect(await border.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
  }
});

test('from right to left, English counts and texts read as English', async () => {
  await open('messenger');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    window.talk.server.say(2, 1, `The beginning of it, and ${'more '.repeat(40)}`);
  });
  await row('The beginning').waitFor();
  const readsForward = (selector: string, from: string, to: string) =>
    page.evaluate(
      ([css, first, last]) => {
        const element = document.querySelector(css)!;
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const leftOf = (part: string) => {
          texts.currentNode = element;
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            const at = node.textContent!.indexOf(part);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + part.length);
            return range.getBoundingClientRect().left;
          }
          throw new Error(`no ${part}`);
        };
        return leftOf(first) < leftOf(last);
      },
      [selector, from, to] as const,
    );
  // The beginning is in sight, the end is cut off.
  const preview = '.chat-inbox-row:has-text("The beginning") .chat-inbox-preview';
  const box = (await page.locator(preview).boundingBox())!;
  const begin = await page.locator(preview).evaluate((element) => {
    const range = document.createRange();
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!;
    range.setStart(text, 0);
    range.setEnd(text, 3);
    return range.getBoundingClientRect().left;
  });
  expect(begin).toBeGreaterThanOrEqual(box.x - 1);
  await row('The beginning').click();
  await page.locator('.chat-unread-line').waitFor();
  expect(await readsForward('.chat-unread-line', '2', 'new')).toBe(true);
});

describe('the dock', () => {
  const launcher = () => page.getByRole('button', { name: /^Messages/ });
  const show = async (text: string) => {
    await launcher().click();
    await row(text).click();
  };

  test('has conversations beside each other, minimizes them, and counts what is unread', async () => {
    await open('dock');
    await page.getByText('2 unread').first().waitFor();
    await show('From Priya');
    await field('Priya Nair').waitFor();
    await show('From Tomás');
    await field('Tomás Ortega').fill('a draft');
    await page
      .locator('.chat-dock-panel', { hasText: 'Priya' })
      .getByRole('button', { name: 'Minimize' })
      .click();
    await page.evaluate(() => window.talk.server.say(2, 1, 'Still there?'));
    await page.locator('.chat-dock-bar').getByText('1 unread').waitFor();
    await page.getByRole('button', { name: 'Show the conversation with Priya Nair' }).click();
    await page.locator('.chat-bubble').getByText('Still there?').waitFor();
    expect(await field('Tomás Ortega').inputValue()).toBe('a draft');
  });

  test('leaves the page usable, and Escape closes the window that has the focus', async () => {
    await open('dock');
    await show('From Priya');
    await field('Priya Nair').waitFor();
    await page.getByRole('link', { name: 'Before' }).click();
    await field('Priya Nair').click();
    await page.keyboard.press('Escape');
    await field('Priya Nair').waitFor({ state: 'detached' });
    expect(await focusedName()).toContain('Messages');
  });

  test('is opened from a button of the page, and shows the same person once', async () => {
    await open('dock');
    await page.getByRole('button', { name: 'Write to Priya' }).click();
    await field('Priya Nair').waitFor();
    await show('From Priya');
    expect(await field('Priya Nair').count()).toBe(1);
  });

  test('shows no more windows than fit', async () => {
    await open('dock', { viewport: { width: 800, height: 600 } });
    await show('From Priya');
    await show('From Tomás');
    await field('Tomás Ortega').waitFor();
    expect(await page.locator('.chat-conversation').count()).toBe(1);
  });

  test('fills the screen of a phone, and goes back to the list and to the page', async () => {
    await open('dock', phone);
    await launcher().tap();
    await row('From Priya').tap();
    await field('Priya Nair').waitFor();
    await page.getByRole('button', { name: 'All conversations' }).tap();
    await row('From Tomás').waitFor();
    await page.getByRole('button', { name: 'Close' }).tap();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});
