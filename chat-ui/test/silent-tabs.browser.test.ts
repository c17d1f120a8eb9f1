import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually, openTab, send, statusOf, storedIn } from './chat-page.js';
import { useChatSite } from './chat-site-setup.js';

const chat = useChatSite();
const HURRY = 10;

/** The first leads. All of them show the conversation. */
async function openTabs(count: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let n = 0; n < count; n++) {
    const page = await openTab(chat.context, chat.site, 1);
    await expectOnline(page);
    await page.evaluate(() => window.client.open({ userId: 2 }));
    pages.push(page);
  }
  return pages;
}

const expectOnline = (page: Page) => eventually(async () => expect(await statusOf(page)).toBe('online'));

const expectStored = (page: Page, texts: string[]) =>
  eventually(async () => expect(await storedIn(page)).toEqual(texts));

const sentTexts = () => chat.site.server.messagesOf(1, 2).map(({ text }) => text);

/** Stops everything that the tab does, as at a breakpoint: it holds its lock and answers nobody. Returns the end of it. */
async function freeze(page: Page): Promise<() => Promise<void>> {
  const session = await chat.context.newCDPSession(page);
  await session.send('Debugger.enable');
  const paused = new Promise((resolve) => session.once('Debugger.paused', resolve));
  await session.send('Debugger.pause');
  // What it stops at.
  void session.send('Runtime.evaluate', { expression: '0' });
  await paused;
  return async () => {
    await session.send('Debugger.resume');
    await session.detach();
  };
}

/** Whatever the tab begins to wait for from now on takes a tenth of its time. Returns the end of it. */
async function hurry(page: Page): Promise<() => Promise<void>> {
  const real = await page.evaluateHandle((factor) => {
    const { setTimeout } = window;
    window.setTimeout = ((work: TimerHandler, delayMs = 0, ...values: unknown[]) =>
      setTimeout(work, delayMs / factor, ...values)) as typeof window.setTimeout;
    return setTimeout;
  }, HURRY);
  return () => page.evaluate((setTimeout) => void (window.setTimeout = setTimeout), real);
}

it('a tab whose leader is frozen sends by itself, and nothing twice when the leader thaws', async () => {
  const [leader, writer, reader] = (await openTabs(3)) as [Page, Page, Page];
  const thaw = await freeze(leader);
  const relax = await hurry(writer);
  await send(writer, 2, 'first', 'second');
  await expectStored(writer, ['first', 'second']);
  await relax();
  expect(sentTexts()).toEqual(['first', 'second']);

  const relaxReader = await hurry(reader);
  await reader.evaluate(() => window.dispatchEvent(new Event('pageshow')));
  await expectStored(reader, ['first', 'second']);
  await relaxReader();

  await thaw();
  await expectStored(leader, ['first', 'second']);
  chat.site.server.say(2, 1, 'third');
  for (const page of [leader, writer, reader]) await expectStored(page, ['first', 'second', 'third']);
  expect(sentTexts()).toEqual(['first', 'second', 'third']);
});

it('a tab that nobody uses notices a frozen leader by its silence', async () => {
  const [leader, reader] = (await openTabs(2)) as [Page, Page];
  await hurry(reader);
  chat.site.server.say(2, 1, 'before');
  await expectStored(reader, ['before']);
  const thaw = await freeze(leader);
  chat.site.server.say(2, 1, 'meanwhile');
  await expectStored(reader, ['before', 'meanwhile']);
  await thaw();
  await expectStored(leader, ['before', 'meanwhile']);
});

it('a tab that is opened beside a frozen leader connects by itself', async () => {
  const [leader] = (await openTabs(1)) as [Page];
  const thaw = await freeze(leader);
  await expectOnline(await openTab(chat.context, chat.site, 1));
  await thaw();
  await expectOnline(leader);
});

it('what is sent while leader after leader closes is stored once and in order', async () => {
  const pages = await openTabs(4);
  const writer = pages.pop()!;
  const texts: string[] = [];
  for (const leader of pages) {
    texts.push(`to leader ${texts.length + 1}`);
    await Promise.all([send(writer, 2, texts.at(-1)!), leader.close()]);
  }
  await expectStored(writer, texts);
  expect(sentTexts()).toEqual(texts);
});
