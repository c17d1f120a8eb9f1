import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { eventually } from './chat-page.js';
import { chromiumOptions } from './chromium.js';
import { openTalk } from './talk-page.js';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 900, height: 700 } });
});
afterEach(() => context.close());

declare global {
  interface Window {
    shownNotifications: { title: string; body: string; tag: string; click(): void }[];
  }
}

async function open(): Promise<Page> {
  const page = await openTalk(context);
  await page.evaluate(() => {
    const { server, show } = window.talk;
    server.say(2, 1, 'from Priya');
    server.say(3, 1, 'an earlier one');
    server.markRead(1, 3);
    show('notices');
  });
  await page.getByText('from Priya').waitFor();
  // What was there before is no news.
  await page.evaluate(() => window.talk.client.loadInbox());
  await eventually(async () => {
    expect(await page.evaluate(() => window.talk.client.getSnapshot().status)).toBe('online');
  });
  return page;
}

const say = (page: Page, from: number, text: string) =>
  page.evaluate(([id, said]) => void window.talk.server.say(id, 1, said), [from, text] as const);
const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
/** A notice waits for about a second whether the message is seen. */
const waitedFor = (page: Page) => page.waitForTimeout(2_000);
const countCards = (page: Page) => page.locator('.chat-notice-card').count();

test('a card tells of a message that is not on screen, and opens its conversation', async () => {
  const page = await open();
  expect(await countCards(page)).toBe(0);
  await say(page, 3, 'Are you there?');
  await card(page, 'Tomás Ortega').getByText('Are you there?').waitFor();
  await say(page, 3, 'Hello?');
  await card(page, 'Tomás Ortega').getByText('Hello?').waitFor();
  expect(await countCards(page)).toBe(1);
  await page.getByRole('button', { name: /^Tomás Ortega/u }).click();
  await card(page, 'Tomás Ortega').waitFor({ state: 'detached' });
  const id = await page.evaluate(() => window.talk.server.messagesOf(1, 3)[0]!.conversation_id);
  expect(await page.locator('output').textContent()).toBe(id);
});

test('none is there for what is on screen, muted, or read elsewhere', async () => {
  const page = await open();
  await say(page, 2, 'on screen');
  await page.getByText('on screen', { exact: true }).waitFor();
  await waitedFor(page);
  expect(await countCards(page)).toBe(0);

  await page.evaluate(async () => {
    const { client, server } = window.talk;
    const id = server.messagesOf(1, 3)[0]!.conversation_id;
    await client.use(({ context: { rest } }) =>
      rest.call({
        method: 'PATCH',
        path: `messaging/conversations/${id}/settings/`,
        field: 'view_rev' as never,
        body: { muted_until: '2100-01-01T00:00:00.000Z' },
      }),
    );
  });
  await say(page, 3, 'muted');
  await say(page, 4, 'read on the phone');
  await page.evaluate(() => window.talk.server.markRead(1, 4));
  await waitedFor(page);
  expect(await countCards(page)).toBe(0);
});

test('a card answers, goes by itself, and stays while somebody writes', async () => {
  const page = await open();
  await say(page, 4, 'First time I write to you');
  await card(page, 'Aiko Tanaka').waitFor();
  await say(page, 3, 'And I');
  await card(page, 'Tomás Ortega').getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('In a minute');
  await card(page, 'Aiko Tanaka').waitFor({ state: 'detached' });
  expect(await countCards(page)).toBe(1);
  await page.keyboard.press('Enter');
  await card(page, 'Tomás Ortega').waitFor({ state: 'detached' });
  await eventually(async () => {
    const texts = await page.evaluate(() => window.talk.server.messagesOf(1, 3).map(({ text }) => text));
    expect(texts).toEqual(['an earlier one', 'And I', 'In a minute']);
  });
  expect(await page.evaluate(() => window.talk.server.totalUnreadOf(1))).toBe(1);
});

test('what comes while the page is still loading is told of too', async () => {
  const page = await openTalk(context);
  await page.evaluate(() => {
    const { server, show } = window.talk;
    server.say(2, 1, 'from Priya');
    show('notices');
    const { client } = window.talk;
    const stop = client.subscribe(() => {
      if (client.getSnapshot().status !== 'online') return;
      stop();
      server.say(3, 1, 'at once');
    });
  });
  await card(page, 'Tomás Ortega').waitFor();
});

test('the title counts what is unread, whatever title the page takes meanwhile', async () => {
  const page = await open();
  await say(page, 3, 'One');
  await eventually(async () => expect(await page.title()).toBe('(1) Host'));
  await page.evaluate(() => (document.title = 'Another page'));
  await eventually(async () => expect(await page.title()).toBe('(1) Another page'));
  await say(page, 3, 'Two');
  await eventually(async () => expect(await page.title()).toBe('(2) Another page'));
  await page.evaluate(() => window.talk.server.markRead(1, 3));
  await eventually(async () => expect(await page.title()).toBe('Another page'));
});

test('one of several tabs speaks', async () => {
  const pages = [await open(), await open(), await open()];
  await Promise.all(pages.map((page) => say(page, 3, 'the same message in all tabs')));
  await Promise.all(pages.map(waitedFor));
  const counts = await Promise.all(pages.map(countCards));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
});

test('the browser notifies once it may, while the person is elsewhere', async () => {
  await context.grantPermissions(['notifications']);
  await context.addInitScript(() => {
    window.shownNotifications = [];
    class Recorded {
      static permission = 'granted';
      static requestPermission = async () => 'granted';
      onclick = (): void => {};
      constructor(title: string, { body, tag }: { body: string; tag: string }) {
        window.shownNotifications.push({ title, body, tag, click: () => this.onclick() });
      }
      close(): void {}
    }
    Object.assign(window, { Notification: Recorded });
    document.hasFocus = () => false;
  });
  const page = await open();
  await say(page, 3, 'before it was wanted');
  await card(page, 'Tomás Ortega').waitFor();
  expect(await page.evaluate(() => window.shownNotifications)).toEqual([]);
  await page.getByRole('button', { name: 'Notifications off' }).click();
  await page.getByRole('button', { name: 'Notifications on' }).waitFor();
  await say(page, 3, 'now');
  const tag = await page.evaluate(() => window.talk.server.messagesOf(1, 3)[0]!.conversation_id);
  await eventually(async () =>
    expect(await page.evaluate(() => window.shownNotifications)).toMatchObject([
      { title: 'Tomás Ortega', body: 'now', tag },
    ]),
  );
  await page.evaluate(() => window.shownNotifications[0]!.click());
  await eventually(async () => expect(await page.locator('output').textContent()).toBe(tag));
});
