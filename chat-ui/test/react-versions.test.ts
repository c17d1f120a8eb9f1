import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { chromiumOptions } from './chromium.js';
import { bundleHost, installHost, type ReactMajor } from './host-page.js';

interface ServerRendering {
  version: string;
  html: Record<string, string>;
  page: string;
  /** Two new messages. */
  arabic: string;
  opened: number;
}

const texts = {
  ChatButton: 'Message',
  ChatModal: '',
  Conversation: 'Priya Nair',
  Inbox: 'Messages',
  UnreadBadge: '',
  Avatar: 'PN',
  ChatDock: '',
  ChatNotices: '',
  Messenger: 'Messages',
};

const patienceMs = 120_000;
let browser: Browser;
let styles: string;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
  styles = await readFile(new URL('../dist/styles.css', import.meta.url), 'utf8');
}, patienceMs);
afterAll(() => browser.close());

describe.each<ReactMajor>([18, 19])('React %i', (major) => {
  let host: Awaited<ReturnType<typeof installHost>>;
  beforeAll(async () => {
    host = await installHost(major);
  }, patienceMs);
  afterAll(() => host.remove());

  const renderOnServer = async (file: string): Promise<ServerRendering> => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], {
      cwd: host.folder,
      env,
    });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as ServerRendering;
  };

  test.each(['host-server.mjs', 'host-server.cjs'])(
    'every component renders in plain Node, %s, and connects to nothing',
    async (file) => {
      const { version, html, arabic, opened } = await renderOnServer(file);
      expect(version).toMatch(new RegExp(`^${major}\\.`, 'u'));
      expect(Object.keys(html)).toEqual(Object.keys(texts));
      for (const [name, text] of Object.entries(texts)) expect(html[name]).toContain(text);
      expect(arabic).toBe('رسالتان جديدتان');
      expect(opened).toBe(0);
    },
    patienceMs,
  );

  test(
    'a browser takes the rendered page over without a warning or a shift, by one socket under StrictMode',
    async () => {
      const { page: html } = await renderOnServer('host-server.mjs');
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text());
      });
      await page.setContent(`<!doctype html><html lang="en"><title>Host</title>
        <style>#host { display: grid; grid-template-rows: 60px 500px 400px 40px } ${styles}</style>
        <div id="host">${html}</div></html>`);
      const heights = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('#host > *')].map((part) => part.getBoundingClientRect().height),
        );
      const before = await heights();
      expect(before.length).toBeGreaterThan(3);
      await page.addScriptTag({ content: await bundleHost(major) });
      await page.getByText('Perfect, I can start on Monday.').first().waitFor({ timeout: patienceMs });
      await page.waitForFunction('isOnline()');
      expect((await heights()).slice(0, 3)).toEqual(before.slice(0, 3));
      expect(problems).toEqual([]);
      expect(await page.evaluate('countSockets()')).toBe(1);
      await page.close();
    },
    patienceMs,
  );
});
