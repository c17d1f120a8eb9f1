import { expect, it } from '@jest/globals';
import { eventually, keptIn, openTab, send, signIn, statusOf, storedIn, waitingIn } from './chat-page.js';
import { useChatSite } from './chat-site-setup.js';

const texts = ['one', 'two', 'three', 'four', 'five'];
const chat = useChatSite();

const sent = (from: number, to: number) => chat.site.server.messagesOf(from, to).map(({ text }) => text);

it('five messages written offline outlive a reload and are sent once and in order', async () => {
  const page = await openTab(chat.context, chat.site, 1);
  await eventually(async () => expect(await statusOf(page)).toBe('online'));
  chat.site.server.goOffline();
  await eventually(async () => expect(await statusOf(page)).toBe('reconnecting'));
  const clientIds = await send(page, 2, ...texts);
  await eventually(async () => expect(await keptIn(page)).toEqual(texts));

  await page.reload();
  await signIn(page, chat.site, 1);
  await eventually(async () => expect(await waitingIn(page)).toEqual(texts.map((text) => `${text} queued`)));
  await send(page, 2, 'six');
  expect(sent(1, 2)).toEqual([]);

  chat.site.server.goOnline();
  await eventually(async () => expect(await storedIn(page)).toEqual([...texts, 'six']));
  expect(await waitingIn(page)).toEqual([]);
  expect(sent(1, 2)).toEqual([...texts, 'six']);
  expect(
    chat.site.server
      .messagesOf(1, 2)
      .map(({ client_id }) => client_id)
      .slice(0, 5),
  ).toEqual(clientIds);
  await eventually(async () => expect(await keptIn(page)).toEqual([]));
});

it('a message that was on its way when the page died becomes one message', async () => {
  const page = await openTab(chat.context, chat.site, 1);
  await eventually(async () => expect(await statusOf(page)).toBe('online'));
  await page.evaluate(() => window.client.open({ userId: 2 }));
  const loadOf = () => page.evaluate(() => window.client.getSnapshot().threads['u:2']?.load.state);
  await eventually(async () => expect(await loadOf()).toBe('ready'));
  chat.site.server.loseFrames((frame) => frame.type === 'ack');
  const [clientId] = await send(page, 2, 'once');
  await eventually(async () => expect(await waitingIn(page)).toEqual(['once sending']));
  await eventually(() => expect(sent(1, 2)).toEqual(['once']));
  await eventually(async () => expect(await keptIn(page)).toEqual(['once']));

  await page.reload();
  chat.site.server.loseFrames(null);
  await signIn(page, chat.site, 1);
  await eventually(async () => expect(await storedIn(page)).toEqual(['once']));
  await eventually(async () => expect(await waitingIn(page)).toEqual([]));
  await eventually(async () => expect(await keptIn(page)).toEqual([]));
  expect(chat.site.server.messagesOf(1, 2).map(({ client_id }) => client_id)).toEqual([clientId]);
});

it('a failed message is still failed after a reload, and is sent on request', async () => {
  const page = await openTab(chat.context, chat.site, 1);
  await eventually(async () => expect(await statusOf(page)).toBe('online'));
  chat.site.server.failNextSend({ code: 'forbidden' });
  const [clientId] = await send(page, 2, 'refused');
  await eventually(async () => expect(await waitingIn(page)).toEqual(['refused failed']));
  await eventually(async () => expect(await keptIn(page)).toEqual(['refused']));
  await page.reload();
  await signIn(page, chat.site, 1);
  await eventually(async () => expect(await waitingIn(page)).toEqual(['refused failed']));
  await page.evaluate((id) => window.client.retry(id!), clientId);
  await eventually(() => expect(sent(1, 2)).toEqual(['refused']));
});

it('one person never sends what another wrote in the same browser; it waits for them', async () => {
  const page = await openTab(chat.context, chat.site, 1);
  await eventually(async () => expect(await statusOf(page)).toBe('online'));
  chat.site.server.goOffline();
  await send(page, 2, 'mine');
  await eventually(async () => expect(await keptIn(page)).toEqual(['mine']));
  await page.evaluate(() => window.client.close());

  chat.site.server.goOnline();
  await signIn(page, chat.site, 3);
  await eventually(async () => expect(await statusOf(page)).toBe('online'));
  await send(page, 2, 'theirs');
  await eventually(() => expect(sent(3, 2)).toEqual(['theirs']));
  await eventually(async () => expect(await waitingIn(page)).toEqual([]));
  expect(sent(1, 2)).toEqual([]);
  expect(await keptIn(page)).toContain('mine');
  await page.evaluate(() => window.client.close());

  await signIn(page, chat.site, 1);
  await eventually(() => expect(sent(1, 2)).toEqual(['mine']));
  expect(sent(3, 2)).toEqual(['theirs']);
});

it('what a tab left is sent by a later one, what a living tab wrote is not sent twice', async () => {
  const first = await openTab(chat.context, chat.site, 1);
  const second = await openTab(chat.context, chat.site, 1);
  for (const page of [first, second])
    await eventually(async () => expect(await statusOf(page)).toBe('online'));
  chat.site.server.goOffline();
  for (const page of [first, second])
    await eventually(async () => expect(await statusOf(page)).toBe('reconnecting'));
  await send(first, 2, 'first');
  await send(second, 2, 'second');
  await eventually(async () => expect([...(await keptIn(first))].sort()).toEqual(['first', 'second']));
  await second.close();

  const third = await openTab(chat.context, chat.site, 1);
  await eventually(async () => expect(await waitingIn(third)).toEqual(['second queued']));
  expect(await waitingIn(first)).toEqual(['first queued']);
  chat.site.server.goOnline();
  await eventually(() => expect([...sent(1, 2)].sort()).toEqual(['first', 'second']));
  const framesOf = () => chat.site.server.framesFrom(1).filter(({ type }) => type === 'message');
  await eventually(async () => expect(await keptIn(first)).toEqual([]));
  expect(framesOf()).toHaveLength(2);
});

it('what a guest wrote is sent once they have signed in, without a reload', async () => {
  const page = await chat.context.newPage();
  await page.goto(chat.site.origin);
  await signIn(page, chat.site, 1, () => null);
  await eventually(async () => expect(await statusOf(page)).toBe('signed_out'));
  await send(page, 2, 'from a guest');
  const token = await chat.site.server.clientOptions(1).getAccessToken();
  await page.evaluate((given) => {
    window.token = given;
    window.client.reconnect();
  }, token);
  await eventually(() => expect(sent(1, 2)).toEqual(['from a guest']));
  await eventually(async () => expect(await waitingIn(page)).toEqual([]));
  await eventually(async () => expect(await keptIn(page)).toEqual([]));
});

it('what was written before it was known who signs in outlives a reload, and is theirs to send', async () => {
  const page = await chat.context.newPage();
  await page.goto(chat.site.origin);
  await signIn(page, chat.site, 1, () => null);
  await send(page, 2, 'early');
  const unsent = () => page.evaluate(() => Object.values(sessionStorage).join());
  await eventually(async () => expect(await unsent()).toContain('early'));

  await page.reload();
  await signIn(page, chat.site, 1);
  await eventually(async () => expect(await waitingIn(page)).toEqual(['early failed']));
  await eventually(async () => expect(await keptIn(page)).toEqual(['early']));
  await eventually(async () => expect(await unsent()).toBe(''));
  expect(sent(1, 2)).toEqual([]);
  await page.evaluate(() => {
    for (const { outgoing } of Object.values(window.client.getSnapshot().threads))
      for (const { clientId } of outgoing) window.client.retry(clientId);
  });
  await eventually(() => expect(sent(1, 2)).toEqual(['early']));
});

it('what somebody else writes in the page of the first person is sent by nobody, and not kept for the first', async () => {
  const page = await openTab(chat.context, chat.site, 1);
  await eventually(async () => expect(await statusOf(page)).toBe('online'));
  const token = await chat.site.server.clientOptions(3).getAccessToken();
  // Later than the client takes the last answer for granted.
  await page.waitForTimeout(2_500);
  await page.evaluate((given) => void (window.token = given), token);
  await send(page, 2, 'as whom?');
  await eventually(async () => expect(await waitingIn(page)).toEqual(['as whom? failed']));
  await eventually(async () => expect(await statusOf(page)).toBe('unauthorized'));
  await eventually(async () => expect(await keptIn(page)).toEqual([]));
  expect([...sent(1, 2), ...sent(3, 2)]).toEqual([]);
});
