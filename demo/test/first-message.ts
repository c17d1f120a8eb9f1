import { expect } from '@jest/globals';
import { chromium, type Page } from 'playwright-core';
import { onCleanup } from '../../server/test/harness/cleanup.js';
import { connect } from '../../server/test/harness/connection.js';
import type { ChatNode } from '../../server/test/harness/node.js';
import { createPerson } from '../../server/test/harness/people.js';

const patienceMs = 60_000;

/** The person whom the README's button writes to. */
const johnDoe = { user_id: 123, username: 'johndoe', full_name: 'John Doe' };

/** A page of a browser of its own. Whatever goes wrong on it is in `problems`. */
export async function openBrowser(): Promise<{ page: Page; problems: string[] }> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  onCleanup(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(patienceMs);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  return { page, problems };
}

/** Somebody opens the page, clicks its button and writes to John Doe, who receives it and answers. The site has their token, or gets it by a refresh. */
export async function expectFirstMessage(
  page: Page,
  node: ChatNode,
  url: string,
  session: 'stored' | 'refreshed',
): Promise<void> {
  const john = await connect(node, await createPerson(node, johnDoe));
  const stranger = await createPerson(node);
  if (session === 'stored')
    await page.addInitScript((access) => localStorage.setItem('access', access), stranger.access);
  else
    await page.route('**/api/token/refresh/', (route) =>
      route.fulfill({ json: { access: stranger.access } }),
    );
  await page.goto(url);

  await page.getByRole('button', { name: 'Send Message' }).click();
  await page.getByRole('textbox', { name: 'Message John Doe' }).fill('Hello from a fresh site');
  await page.keyboard.press('Enter');
  const { message } = await john.next('new_message');
  expect(message).toMatchObject({ text: 'Hello from a fresh site', sender: { id: stranger.id } });

  await john.say({ recipient_id: stranger.id, text: 'It works!' });
  await page.getByRole('log').getByText('It works!').waitFor();
}
