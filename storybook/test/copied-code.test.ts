import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { openStorybook, patienceMs } from './built-storybook.js';

const folder = dirname(fileURLToPath(import.meta.url));
const styles = createRequire(import.meta.url).resolve('@vikrahub/chat-ui/styles.css');

/** What the first story of each page renders, wherever its code is pasted. */
const pages: [page: string, shown: string][] = [
  ['chatbutton', 'button:has-text("Message")'],
  ['chatmodal', 'button:has-text("Open the window")'],
  ['conversation', 'textarea'],
  ['inbox', 'section:has-text("Hello from Priya")'],
  ['messenger', 'section:has-text("Hello from Priya")'],
  ['chatdock', 'button:has-text("Messages")'],
  ['unreadbadge', 'a:has-text("1 unread")'],
  ['avatar', '.chat-avatar'],
];

/** The page that it is pasted into: a provider, and a server on which somebody has written. */
const host = `
import { createRoot } from 'react-dom/client';
import { ChatProvider, createChatClient } from '@vikrahub/chat-ui';
import { buildPerson, createFakeServer } from '@vikrahub/chat-ui/testing';
import { Example } from './pasted';

const people = [1, 101].map((id) => buildPerson({ id }));
const server = createFakeServer({ people });
server.say(101, 1, 'Hello from Priya');
const client = createChatClient(server.clientOptions(1));
createRoot(document.body.appendChild(document.createElement('div'))).render(
  <ChatProvider client={client}><div className="chat-root" style={{ blockSize: 500 }}><Example /></div></ChatProvider>,
);`;

async function compile(pasted: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: host, resolveDir: folder, loader: 'tsx' },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
    plugins: [
      {
        name: 'pasted',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\/pasted$/ }, () => ({ path: 'pasted.tsx', namespace: 'pasted' }));
          onLoad({ filter: /.*/, namespace: 'pasted' }, () => ({
            contents: pasted,
            loader: 'tsx',
            resolveDir: folder,
          }));
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

let storybook: Awaited<ReturnType<typeof openStorybook>>;
beforeAll(async () => {
  storybook = await openStorybook();
}, patienceMs * 2);
afterAll(() => storybook.close());

async function copyFirst(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  const button = page.getByRole('button', { name: 'Copy code' }).first();
  // The page makes the code after it has shown the button.
  for (let tries = 0; tries < 50; tries += 1) {
    await button.click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    if (code) return code;
    await page.waitForTimeout(100);
  }
  return '';
}

test.each(pages)(
  'the code of the first story of %s compiles and renders where it is pasted',
  async (title, shown) => {
    const docs = await storybook.context.newPage();
    await docs.goto(storybook.urlOf({ id: `${title}--docs`, type: 'docs' }));
    const code = await copyFirst(docs);
    await docs.close();
    expect(code).toMatch(/^import \{[^}]+\} from '@vikrahub\/chat-ui';/u);

    const page = await storybook.context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.setContent(`<style>${await readFile(styles, 'utf8')}</style>`);
    await page.addScriptTag({ content: await compile(code) });
    await page.locator(shown).first().waitFor({ timeout: patienceMs });
    expect(problems).toEqual([]);
    await page.close();
  },
  patienceMs * 4,
);
