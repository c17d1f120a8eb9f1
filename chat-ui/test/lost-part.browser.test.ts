import { expect, it } from '@jest/globals';
import { badgeOf, eventually, openTab, send, statusOf, storedIn } from './chat-page.js';
import { useChatSite } from './chat-site-setup.js';

const chat = useChatSite();
/** The part of the client that is loaded when it is first needed. */
const LAZY_PART = /engine-.*\.js$/;

it.each([
  ['cannot be reached', 'abort'],
  ['was removed by a deploy', 'fulfill'],
] as const)(
  'a part that %s is told of, throws nothing into the page, and is used when it is there',
  async (_, how) => {
    const thrown: string[] = [];
    await chat.context.route(LAZY_PART, (route) =>
      how === 'abort'
        ? route.abort()
        : route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
    );
    chat.site.server.say(2, 1, 'unread');
    const page = await openTab(chat.context, chat.site, 1);
    page.on('pageerror', (error) => thrown.push(String(error)));

    const told = await page.evaluate(async () => {
      const failures: { code: string; retryable: boolean }[] = [];
      window.client.onError(({ code, retryable }) => failures.push({ code, retryable }));
      window.client.open({ userId: 2 });
      await window.client.loadInbox();
      await window.client.loadBefore({ userId: 2 });
      window.client.setTyping({ userId: 2 }, true);
      window.client.markRead({ userId: 2 });
      window.client.discard('of no message');
      await window.client.getTotalUnread().catch(({ code, retryable }) => failures.push({ code, retryable }));
      return failures;
    });
    expect(told.length).toBeGreaterThan(1);
    for (const failure of told) expect(failure).toEqual({ code: 'network', retryable: true });
    await send(page, 2, 'written meanwhile');
    const inbox = () => page.evaluate(() => window.client.getSnapshot().inbox.load.state);
    expect(await inbox()).toBe('failed');
    expect(await statusOf(page)).toBe('connecting');

    await chat.context.unroute(LAZY_PART);
    await eventually(async () => expect(await statusOf(page)).toBe('online'));
    await eventually(async () => expect(await storedIn(page)).toEqual(['unread', 'written meanwhile']));
    await eventually(async () => expect(await inbox()).toBe('ready'));
    expect(await badgeOf(page)).toBe(0);
    expect(thrown).toEqual([]);
  },
);
