import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { badgeOf, eventually, openTab, send, signIn, statusOf, storedIn, waitingIn } from './chat-page.js';
import { useChatSite } from './chat-site-setup.js';
import { toAmbiguousToken } from './chat-site.js';

const chat = useChatSite();

/** The first leads. */
async function openTabs(count: number, userId = 1): Promise<Page[]> {
  const pages: Page[] = [];
  for (let n = 0; n < count; n++) {
    const page = await openTab(chat.context, chat.site, userId);
    await eventually(async () => expect(await statusOf(page)).toBe('online'));
    pages.push(page);
  }
  return pages;
}

async function expectInAll<T>(pages: Page[], read: (page: Page) => Promise<T>, value: T): Promise<void> {
  for (const page of pages) await eventually(async () => expect(await read(page)).toEqual(value));
}

const open = (pages: Page[]) =>
  Promise.all(pages.map((page) => page.evaluate(() => window.client.open({ userId: 2 }))));

it('five tabs have one socket and the same badge, also for a tab that comes late', async () => {
  chat.site.server.say(2, 1, 'before');
  const pages = await openTabs(4);
  await expectInAll(pages, badgeOf, 1);
  chat.site.server.say(2, 1, 'while');
  chat.site.server.say(3, 1, 'from somebody else');
  await expectInAll(pages, badgeOf, 3);
  pages.push(...(await openTabs(1)));
  await expectInAll(pages, badgeOf, 3);
  chat.site.server.say(2, 1, 'after');
  await expectInAll(pages, badgeOf, 4);
  await open(pages);
  await expectInAll(pages, storedIn, ['before', 'while', 'after']);
  await pages[2]!.evaluate(() => window.client.markRead({ userId: 2 }));
  await expectInAll(pages, badgeOf, 1);
  expect(chat.site.server.totalUnreadOf(1)).toBe(1);
  expect(chat.site.server.socketsOf(1)).toEqual({ opened: 1, open: 1 });
});

it('what one tab sends is in all of them, in one order, and a tab that leads can be closed', async () => {
  const pages = await openTabs(5);
  await open(pages);
  await send(pages[0]!, 2, 'from the leader');
  await expectInAll(pages, storedIn, ['from the leader']);
  await send(pages[3]!, 2, 'from a follower');
  await expectInAll(pages, storedIn, ['from the leader', 'from a follower']);

  await pages.shift()!.close();
  chat.site.server.say(2, 1, 'meanwhile');
  await expectInAll(pages, storedIn, ['from the leader', 'from a follower', 'meanwhile']);
  await expectInAll(pages, statusOf, 'online');
  await expectInAll(pages, badgeOf, 1);
  expect(chat.site.server.socketsOf(1)).toEqual({ opened: 2, open: 1 });

  await send(pages[1]!, 2, 'after');
  const all = ['from the leader', 'from a follower', 'meanwhile', 'after'];
  await expectInAll(pages, storedIn, all);
  await expectInAll(pages, badgeOf, 0);
  expect(chat.site.server.messagesOf(1, 2).map(({ text }) => text)).toEqual(all);
});

it('all tabs come back after a break, and lose nothing', async () => {
  const pages = await openTabs(3);
  await open(pages);
  chat.site.server.goOffline();
  await expectInAll(pages, statusOf, 'reconnecting');
  chat.site.server.say(2, 1, 'missed');
  await send(pages[2]!, 2, 'waits');
  chat.site.server.goOnline();
  await expectInAll(pages, storedIn, ['missed', 'waits']);
  await expectInAll(pages, badgeOf, 0);
  expect(chat.site.server.socketsOf(1).open).toBe(1);
});

it('tabs of two people have a socket each and hear nothing of each other', async () => {
  const [first] = await openTabs(1);
  const [other] = await openTabs(1, 3);
  chat.site.server.say(2, 1, 'for the first');
  await expectInAll([first!], badgeOf, 1);
  expect(await badgeOf(other!)).toBe(0);
  expect(chat.site.server.socketsOf(1).open).toBe(1);
  expect(chat.site.server.socketsOf(3).open).toBe(1);
});

it('people whom the token does not tell apart share nothing, neither socket nor outbox', async () => {
  const pages: Page[] = [];
  for (const userId of [1, 3]) {
    const page = await chat.context.newPage();
    await page.goto(chat.site.origin);
    await signIn(page, chat.site, userId, toAmbiguousToken);
    await eventually(async () => expect(await statusOf(page)).toBe('online'));
    pages.push(page);
  }
  const [first, other] = pages as [Page, Page];
  expect([1, 3].map((userId) => chat.site.server.socketsOf(userId).open)).toEqual([1, 1]);
  chat.site.server.say(2, 1, 'for the first');
  await expectInAll([first], badgeOf, 1);
  expect(await badgeOf(other)).toBe(0);

  chat.site.server.failNextSend({ code: 'forbidden' });
  await send(first, 2, 'mine');
  await expectInAll([first], waitingIn, ['mine failed']);
  await first.close();
  await other.reload();
  await signIn(other, chat.site, 3, toAmbiguousToken);
  await expectInAll([other], statusOf, 'online');
  await send(other, 2, 'theirs');
  await expectInAll([other], storedIn, ['theirs']);
  expect(await waitingIn(other)).toEqual([]);
  expect(chat.site.server.messagesOf(1, 2).map(({ text }) => text)).toEqual(['for the first']);
});

it('a tab without Web Locks has a socket of its own', async () => {
  await chat.context.addInitScript(() => delete (Navigator.prototype as { locks?: LockManager }).locks);
  const pages = await openTabs(2);
  expect(chat.site.server.socketsOf(1)).toEqual({ opened: 2, open: 2 });
  chat.site.server.say(2, 1, 'hello');
  await expectInAll(pages, badgeOf, 1);
});
