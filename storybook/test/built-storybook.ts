import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
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
  urlOf(entry: Pick<IndexEntry, 'id' | 'type'>): string;
  close(): Promise<void>;
}

export async function openStorybook(): Promise<OpenStorybook> {
  // Below a path, as on the pages of a project: the build may be published anywhere.
  const site = await serveFolder(dirname(folder));
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  return {
    context: await browser.newContext(),
    // The add-on would check every rendering by itself as well, and nobody would read what it found.
    urlOf: ({ id, type }) =>
      `${site.origin}/${basename(folder)}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Until the story is rendered and its `play` function is through; one that throws writes to the console. */
export async function finishStory(page: Page, id: string): Promise<void> {
  await page.waitForFunction(
    (storyId) => {
      const preview = Reflect.get(window, '__STORYBOOK_PREVIEW__') as
        { currentRender?: { id?: string; phase?: string } } | undefined;
      const { id, phase = '' } = preview?.currentRender ?? {};
      return id === storyId && ['finished', 'errored', 'aborted'].includes(phase);
    },
    id,
    { timeout: patienceMs },
  );
}

/** What Storybook's own menus and toolbar say to the page of stories. */
export async function tell(page: Page, event: string, payload: object): Promise<void> {
  await page.evaluate(
    (told) => {
      const channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__') as {
        emit(event: string, payload: unknown): void;
      };
      channel.emit(told.event, told.payload);
    },
    { event, payload },
  );
}
