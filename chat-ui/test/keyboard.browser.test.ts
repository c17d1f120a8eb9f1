import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { eventually } from './chat-page.js';
import { chromiumOptions } from './chromium.js';
import { openTalk } from './talk-page.js';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  page = await openTalk(context);
  await page.evaluate(() => {
    const { server, show } = window.talk;
    for (const text of ['one', 'two', 'three']) server.say(2, 1, text);
    server.say(3, 1, 'from Tomás');
    show('site');
  });
  await page.getByText('from Tomás').waitFor();
});
afterEach(() => context.close());

/** What a screen reader would call it. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return '';
    return (
      element?.getAttribute('aria-label') ??
      element?.querySelector('bdi')?.textContent ??
      element?.textContent
    );
  });
const focusedText = () =>
  page.evaluate(() => document.activeElement?.querySelector('.chat-bubble')?.textContent);
const expectFocus = (name: string | RegExp) => eventually(async () => expect(await focused()).toMatch(name));
const field = 'Message Priya Nair';

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** By Tab alone. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    if (name.test((await focused()) ?? '')) return;
    await press('Tab');
  }
  throw new Error(`Tab never reached ${name}.`);
}

const said = () => page.evaluate(() => window.talk.server.messagesOf(1, 2).map(({ text }) => text));
const bubbles = () => page.getByRole('dialog').locator('.chat-bubble').allTextContents();
const row = (text: string) => page.locator('.chat-message', { hasText: text });

async function openByKeyboard(): Promise<void> {
  await tabTo(/^Message Priya/u);
  await press('Enter');
  await expectFocus(field);
  await row('three').waitFor();
}

test('opens, writes two lines, and comes back to the button', async () => {
  await openByKeyboard();
  await page.keyboard.type('First line');
  await press('Shift+Enter');
  await page.keyboard.type('second line');
  expect(await said()).toEqual(['one', 'two', 'three']);
  await press('Enter');
  await eventually(async () => expect(await said()).toContain('First line\nsecond line'));
  await row('second line').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('');
  await expectFocus(field);
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocus(/^Message Priya/u);
});

test('the list is one stop of Tab, entered at the newest, arrows move within it, and its actions follow', async () => {
  await openByKeyboard();
  await press('Shift+Tab');
  expect(await focusedText()).toBe('three');
  await press('ArrowUp');
  expect(await focusedText()).toBe('two');
  await press('Home');
  expect(await focusedText()).toBe('one');
  await press('ArrowUp');
  expect(await focusedText()).toBe('one');
  await press('End');
  expect(await focusedText()).toBe('three');
  await press('Shift+Tab');
  await expectFocus('Close');
  await press('Tab');
  expect(await focusedText()).toBe('three');
  await row('three').getByRole('button', { name: 'Reply' }).waitFor();
  await press('Tab');
  await expectFocus('React');
  await press('Tab');
  await expectFocus('Reply');
  await press('Tab');
  await expectFocus('More actions');
  await press('Tab');
  await expectFocus(field);
});

test('what was not sent is sent again or discarded, and focus stays in the window', async () => {
  await openByKeyboard();
  for (const text of ['refused', 'refused too']) {
    await page.evaluate(() => window.talk.server.failNextSend({ code: 'forbidden' }));
    await page.keyboard.type(text);
    await press('Enter');
    await row(text).getByRole('button', { name: 'Retry' }).waitFor();
  }
  await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
  expect(await focusedText()).toBe('refused too');
  await press('Shift+Tab');
  await expectFocus('Close');
  await press('Tab', 'ArrowUp', 'Tab');
  await expectFocus('Retry');
  await press('Enter');
  await eventually(async () => expect(await said()).toEqual(['one', 'two', 'three', 'refused']));
  expect(await focusedText()).toBe('refused');

  await press('End', 'Tab', 'Tab');
  await expectFocus('Discard');
  await press('Enter');
  await eventually(async () => expect(await bubbles()).toEqual(['one', 'two', 'three', 'refused']));
  await expectFocus(field);
});

test('a docked window leaves the page usable, and Escape inside it closes it', async () => {
  await tabTo(/^Dock Tomás$/u);
  await press('Enter');
  await expectFocus('Message Tomás Ortega');
  await page.getByRole('dialog').getByText('from Tomás').waitFor();
  await tabTo(/^After$/u);
  await press('Escape');
  await page.getByRole('dialog').waitFor();
  await tabTo(/^Message Tomás Ortega$/u);
  await page.keyboard.type('hello');
  await press('Enter');
  await row('hello').waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the list of conversations is one stop of Tab, and arrows choose in it', async () => {
  await tabTo(/^Tomás Ortega$/u);
  await press('ArrowDown');
  await expectFocus('Priya Nair');
  await press('ArrowDown', 'Home');
  await expectFocus('Tomás Ortega');
  await press('Tab');
  await expectFocus('After');
  await press('Shift+Tab', 'End', 'Enter');
  await expectFocus(field);
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocus('Priya Nair');
});

test('Enter that ends a composition does not send', async () => {
  await openByKeyboard();
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await eventually(async () => expect(await page.getByRole('textbox').inputValue()).toBe('にほん'));
  await press('Enter');
  await session.send('Input.insertText', { text: '日本' });
  await eventually(async () => expect(await page.getByRole('textbox').inputValue()).toContain('日本'));
  expect(await bubbles()).toEqual(['one', 'two', 'three']);
  await press('Enter');
  await eventually(async () => expect(await said()).toEqual(['one', 'two', 'three', '日本']));
});
