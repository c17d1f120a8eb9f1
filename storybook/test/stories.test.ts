import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { serveFolder, type StaticSite } from './static-site.js';

interface IndexEntry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
}

// Made by `npm run build -w storybook`, which `npm test` runs first.
const folder = fileURLToPath(new URL('../storybook-static', import.meta.url));
const index = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {
  entries: Record<string, IndexEntry>;
};
const entries = Object.values(index.entries).map(
  (entry) => [`${entry.title}: ${entry.name}`, entry] as const,
);

const patienceMs = 30_000;
let site: StaticSite;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  site = await serveFolder(folder);
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  // One for all: every story loads the same files.
  context = await browser.newContext();
}, patienceMs * 2);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('there are stories of every component', () => {
  const titles = new Set(entries.map(([, { title }]) => title));
  expect([...titles]).toEqual(
    expect.arrayContaining(['ChatButton', 'ChatModal', 'Conversation', 'Inbox', 'Introduction', 'Theming']),
  );
});

test.each(entries)(
  '%s',
  async (_name, entry) => {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
    });
    await page.goto(`${site.origin}/iframe.html?id=${entry.id}&viewMode=${entry.type}`);
    if (entry.type === 'docs') await expectDocs(page);
    else await finishStory(page);
    expect(problems).toEqual([]);
    if (entry.type === 'story') await expectSomethingShown(page);
    await page.close();
  },
  patienceMs * 2,
);

async function expectDocs(page: Page): Promise<void> {
  const heading = page.locator('#storybook-docs h1').first();
  await heading.waitFor({ timeout: patienceMs });
  expect(await heading.innerText()).not.toBe('');
}

/** Until it is rendered and its `play` function is through; one that throws writes to the console. */
async function finishStory(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const preview = Reflect.get(window, '__STORYBOOK_PREVIEW__') as
        { currentRender?: { phase?: string } } | undefined;
      return ['finished', 'errored', 'aborted'].includes(preview?.currentRender?.phase ?? '');
    },
    null,
    { timeout: patienceMs },
  );
}

async function expectSomethingShown(page: Page): Promise<void> {
  // A modal window stands in the body, beside the root.
  const shown = await page.locator('#storybook-root *:visible, dialog[open]').count();
  expect(shown).toBeGreaterThan(0);
  expect(await page.locator('.sb-errordisplay:visible').count()).toBe(0);
}
