import { beforeAll, expect, test } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { onCleanup } from '../../server/test/harness/cleanup.js';
import { eventually } from '../../server/test/harness/eventually.js';
import { startSite } from './site.js';

const setupPatienceMs = 180_000;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  ({ origin } = await startSite());
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  onCleanup(() => browser.close());
}, setupPatienceMs);

/** A browser of their own at the demo, signed out. Whatever goes wrong on the page fails the test at its end. */
async function openDemo(problems: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`${origin}/#/chat-demo`);
  return page;
}

/** Texts in the order in which they are shown. */
function rowsOf(page: Page): Promise<string[]> {
  return page.getByRole('dialog').getByRole('log').locator('.chat-bubble').allInnerTexts();
}

async function expectRows(page: Page, rows: string[]): Promise<void> {
  await eventually(async () => expect(await rowsOf(page)).toEqual(rows));
}

/** The header's badge; nothing at zero. */
async function expectUnread(page: Page, count: number): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name: 'Messages' });
  await eventually(async () => {
    const shown = /\d+/.exec(await link.innerText())?.[0] ?? '0';
    expect(Number(shown)).toBe(count);
  });
  await eventually(async () => {
    const title = await page.title();
    expect(title).toBe(count > 0 ? `(${count}) Chat demo · VikraHub` : 'Chat demo · VikraHub');
  });
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (focused.endsWith(name)) return;
  }
  throw new Error(`Tab never reached “${name}”.`);
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox').click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('two people talk, one with the keyboard alone, one reloads, and both see the same', async () => {
  const problems: string[] = [];
  const priya = await openDemo(problems);
  const tomas = await openDemo(problems);

  await priya.getByRole('button', { name: 'Priya Nair', exact: true }).click();
  await priya.getByRole('button', { name: 'Sign out' }).waitFor();
  await priya.getByRole('button', { name: 'Message Tomás Ortega' }).click();
  await say(priya, 'Hello Tomás, do you have time on Monday?');
  await say(priya, 'It is about the label shop.');
  await expectRows(priya, ['Hello Tomás, do you have time on Monday?', 'It is about the label shop.']);

  await tabTo(tomas, 'Tomás Ortega');
  await tomas.keyboard.press('Enter');
  await tomas.getByRole('button', { name: 'Sign out' }).waitFor();
  await expectUnread(tomas, 2);

  await tabTo(tomas, 'Message Priya Nair');
  await tomas.keyboard.press('Enter');
  await expectRows(tomas, await rowsOf(priya));
  await expectUnread(tomas, 0);
  await tomas.keyboard.type('Yes, at ten.');
  await tomas.keyboard.press('Enter');
  await expectRows(priya, [...(await rowsOf(tomas))]);

  await priya.reload();
  await priya.getByRole('button', { name: 'Message Tomás Ortega' }).click();
  await expectRows(priya, [
    'Hello Tomás, do you have time on Monday?',
    'It is about the label shop.',
    'Yes, at ten.',
  ]);

  const lines = ['One', 'two', 'three', 'four'];
  await Promise.all([
    (async () => {
      for (const line of lines) await say(priya, `Priya ${line}`);
    })(),
    (async () => {
      for (const line of lines) {
        await tomas.keyboard.type(`Tomás ${line}`);
        await tomas.keyboard.press('Enter');
      }
    })(),
  ]);
  await eventually(async () => {
    const rows = await rowsOf(priya);
    expect(rows).toHaveLength(3 + 2 * lines.length);
    expect(new Set(rows).size).toBe(rows.length);
    expect(await rowsOf(tomas)).toEqual(rows);
  });

  await tomas.keyboard.press('Escape');
  await tomas.getByRole('dialog').waitFor({ state: 'detached' });
  const focused = await tomas.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(focused).toBe('Message Priya Nair');
  await say(priya, 'Are you there?');
  await expectUnread(tomas, 1);
  expect(problems).toEqual([]);
});
