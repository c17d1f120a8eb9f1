import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { serveFolder } from './static-site.js';

export interface IndexEntry {
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

/** Every story and every page of documentation. */
export const entries = Object.values(index.entries);

/** How long a slow machine may take for one thing. */
export const patienceMs = 30_000;

interface OpenStorybook {
  /** One for all: every story loads the same files. */
  context: BrowserContext;
  urlOf(entry: IndexEntry): string;
  close(): Promise<void>;
}

export async function openStorybook(): Promise<OpenStorybook> {
  const site = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  return {
    context: await browser.newContext(),
    urlOf: ({ id, type }) => `${site.origin}/iframe.html?id=${id}&viewMode=${type}`,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Until it is rendered and its `play` function is through; one that throws writes to the console. */
export async function finishStory(page: Page): Promise<void> {
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
