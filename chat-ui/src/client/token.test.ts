import { describe, expect, it, jest } from '@jest/globals';
import type { ChatClient } from './chat-client.types.js';
import { selectThread } from '../store/selectors.js';
import { pass, useFakeChat } from '../testing/client-setup.js';
import { buildPerson } from '../testing/index.js';

const chat = useFakeChat([1, 2, 3].map((id) => buildPerson({ id })));
const DAY_MS = 86_400_000;

describe('the token', () => {
  it('is asked for once by many calls at a time', async () => {
    const { getAccessToken } = chat.server.clientOptions(1);
    const provider = jest.fn(async () => getAccessToken());
    const { client } = chat.make(1, { getAccessToken: provider });
    client.retain();
    const calls = Promise.all([
      client.getTotalUnread(),
      client.getMessages(2),
      client.getUnreadMessagesCount(2),
    ]);
    await pass(1_000);
    await calls;
    expect(provider).toHaveBeenCalledTimes(1);
  });

  it('is renewed once after 4401', async () => {
    const { getAccessToken } = chat.server.clientOptions(1);
    const provider = jest.fn(getAccessToken);
    const { client, status, failures } = chat.make(1, { getAccessToken: provider });
    client.retain();
    await pass(1_000);
    chat.server.expireTokens();
    await pass(1_000);
    expect(status()).toBe('online');
    expect(provider).toHaveBeenCalledTimes(2);
    expect(failures).toEqual([]);
  });

  it('is not renewed again and again when 4401 comes for every new one', async () => {
    const { client, status, failures } = chat.make(1);
    client.retain();
    await pass(1_000);
    chat.server.expireTokens();
    await pass(1_000);
    chat.server.expireTokens();
    await pass(60_000);
    expect(status()).toBe('unauthorized');
    expect(chat.server.socketsOf(1).opened).toBe(2);
    expect(failures).toMatchObject([{ code: 'unauthorized' }]);
  });

  it('is renewed once after a 401, and the call is repeated', async () => {
    const { getAccessToken } = chat.server.clientOptions(1);
    const provider = jest.fn(getAccessToken);
    const { client } = chat.make(1, { getAccessToken: provider });
    const before = client.getTotalUnread();
    await pass(100);
    expect(await before).toBe(0);
    chat.server.expireTokens();
    const after = client.getTotalUnread();
    await pass(100);
    expect(await after).toBe(0);
    expect(provider).toHaveBeenCalledTimes(2);
  });

  it('that was refused is not used again: the client stops and says so', async () => {
    const stale = await chat.server.clientOptions(1).getAccessToken();
    const provider = jest.fn(() => stale);
    const { client, status, failures } = chat.make(1, { getAccessToken: provider });
    client.retain();
    await pass(1_000);
    chat.server.expireTokens();
    await pass(600_000);
    expect(status()).toBe('unauthorized');
    // At once, and after 1, 3 and 7 minutes.
    expect(provider).toHaveBeenCalledTimes(5);
    expect(failures[0]).toMatchObject({ code: 'unauthorized', retryable: false });
  });

  it('that does not exist makes a guest of the person: the client waits, and nobody hears of a failure', async () => {
    const provider = jest.fn(() => null);
    const { client, status, failures } = chat.make(1, { getAccessToken: provider });
    client.retain();
    client.open({ userId: 2 });
    void client.loadInbox();
    await pass(600_000);
    expect(status()).toBe('signed_out');
    expect(provider.mock.calls.length).toBeLessThan(6);
    expect(failures).toEqual([]);
    await expect(client.getTotalUnread()).rejects.toMatchObject({ code: 'signed_out' });
  });

  it('that comes when a guest signs in brings what was opened, and sends what was written', async () => {
    chat.server.say(2, 1, 'Hello');
    let token: string | null = null;
    const { client, status, failures } = chat.make(1, { getAccessToken: () => token });
    client.retain();
    client.open({ userId: 2 });
    void client.loadInbox();
    await pass(10_000);
    client.send({ userId: 2 }, 'from a guest');
    await pass(10_000);
    expect(chat.server.messagesOf(1, 2)).toHaveLength(1);
    token = await chat.server.clientOptions(1).getAccessToken();
    client.reconnect();
    await pass(5_000);
    expect(status()).toBe('online');
    expect(selectThread(client.getSnapshot(), { userId: 2 })?.messages.map(({ text }) => text)).toEqual([
      'Hello',
      'from a guest',
    ]);
    expect(client.getSnapshot().inbox.load.state).toBe('ready');
    expect(failures).toEqual([]);
  });

  it('that is gone when the person signs out ends the session before anything more is sent', async () => {
    let token: string | null = await chat.server.clientOptions(1).getAccessToken();
    const { client, status } = chat.make(1, { getAccessToken: () => token });
    client.retain();
    await pass(10_000);
    token = null;
    client.send({ userId: 2 }, 'who is this?');
    await pass(10_000);
    expect(status()).toBe('signed_out');
    expect(chat.server.messagesOf(1, 2)).toEqual([]);
  });

  it.each([
    ['by itself, after a while', () => pass(10 * 60_000)],
    ['when a conversation is opened', (client: ChatClient) => client.open({ userId: 2 })],
    ['when a message is written', (client: ChatClient) => void client.send({ userId: 2 }, 'Hello?')],
    ['when the host says so', (client: ChatClient) => client.reconnect()],
  ])('that is good again is found %s', async (_, doSomething) => {
    const { getAccessToken } = chat.server.clientOptions(1);
    const stale = await getAccessToken();
    let isFresh = false;
    const { client, status } = chat.make(1, { getAccessToken: () => (isFresh ? getAccessToken() : stale) });
    chat.server.expireTokens();
    client.retain();
    await pass(10_000);
    expect(status()).toBe('unauthorized');
    isFresh = true;
    await doSomething(client);
    await pass(5_000);
    expect(status()).toBe('online');
  });

  it('of another person is noticed before a message is sent in the name of the first', async () => {
    let id = 1;
    const { client, status, failures } = chat.make(1, {
      getAccessToken: () => chat.server.clientOptions(id).getAccessToken(),
    });
    client.retain();
    await pass(10_000);
    id = 2;
    client.send({ userId: 3 }, 'as whom?');
    await pass(10_000);
    expect(status()).toBe('unauthorized');
    expect(failures).toMatchObject([{ code: 'person_changed' }]);
    expect(chat.server.framesFrom(1).filter(({ type }) => type === 'message')).toEqual([]);
    expect(selectThread(client.getSnapshot(), { userId: 3 })?.outgoing).toMatchObject([
      { text: 'as whom?', delivery: { state: 'failed', failure: { code: 'person_changed' } } },
    ]);
  });

  it('is asked for again later when the host could not give one', async () => {
    const { getAccessToken } = chat.server.clientOptions(1);
    let isBroken = true;
    const { client, status, failures } = chat.make(1, {
      getAccessToken: async () => {
        if (isBroken) throw new Error('refresh failed');
        return getAccessToken();
      },
    });
    client.retain();
    await pass(60_000);
    expect(status()).toBe('reconnecting');
    expect(failures[0]).toMatchObject({ code: 'unauthorized', retryable: true });
    expect(failures[0]?.message).toContain('refresh failed');
    isBroken = false;
    await pass(31_000);
    expect(status()).toBe('online');
  });

  it('that never comes is given up after 10 s', async () => {
    const { client, status, failures } = chat.make(1, { getAccessToken: () => new Promise(() => {}) });
    client.retain();
    await pass(11_000);
    expect(status()).toBe('reconnecting');
    expect(failures).toMatchObject([{ code: 'timeout', retryable: true }]);
  });

  it('that a host fails to give at once, without a promise, is asked for again later', async () => {
    const { getAccessToken } = chat.server.clientOptions(1);
    const provider = jest.fn(getAccessToken).mockImplementationOnce(() => {
      throw new Error('no session yet');
    });
    const { client, status, failures } = chat.make(1, { getAccessToken: provider });
    client.retain();
    await pass(31_000);
    expect(status()).toBe('online');
    expect(failures).toMatchObject([{ code: 'unauthorized', retryable: true }]);
    expect(failures[0]?.message).toContain('no session yet');
  });

  it.each([
    ['is a new one that the server refuses each time', (n: number) => `unsigned ${n}`],
    ['is no text', () => ({ access: 'a' }) as unknown as string],
  ])('that %s stops the client until the person comes back', async (_, toToken) => {
    let asked = 0;
    const { client, status, failures } = chat.make(1, { getAccessToken: () => toToken(++asked) });
    client.retain();
    await pass(30_000);
    expect(status()).toBe('unauthorized');
    expect(asked).toBe(2);
    expect(failures).toMatchObject([{ code: 'unauthorized', retryable: false }]);
    window.dispatchEvent(new Event('pageshow'));
    await pass(10 * 60_000);
    expect(status()).toBe('unauthorized');
    expect(asked).toBeLessThanOrEqual(12);
  });

  it('that had ended before it was given is not asked for again and again', async () => {
    const stale = await chat.server.clientOptions(1).getAccessToken();
    chat.server.expireTokens();
    await pass(20 * 60_000);
    const provider = jest.fn(() => stale);
    const { client, status, failures } = chat.make(1, { getAccessToken: provider });
    client.retain();
    await pass(600_000);
    expect(status()).toBe('unauthorized');
    expect(provider.mock.calls.length).toBeLessThanOrEqual(6);
    expect(failures[0]).toMatchObject({ code: 'unauthorized', retryable: false });
  });

  it('is renewed in place before it ends', async () => {
    const { client } = chat.make(1);
    client.retain();
    await pass(14.5 * 60_000);
    expect(chat.server.framesFrom(1).filter(({ type }) => type === 'auth')).toHaveLength(1);
    expect(chat.server.socketsOf(1).opened).toBe(1);
  });

  it('of another person ends the client and shows them nothing', async () => {
    let id = 1;
    const { client, status, failures } = chat.make(1, {
      getAccessToken: () => chat.server.clientOptions(id).getAccessToken(),
    });
    client.retain();
    await pass(1_000);
    id = 2;
    chat.server.expireTokens();
    await pass(60_000);
    expect(status()).toBe('unauthorized');
    expect(client.getSnapshot().me?.id).toBe(1);
    expect(failures).toMatchObject([{ code: 'person_changed' }]);
  });
});

describe.each([
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
])('with a clock that is %s', (_, skewMs) => {
  const now = () => Date.now() + skewMs;

  it('the token is asked for and renewed at its times', async () => {
    const { getAccessToken } = chat.server.clientOptions(1);
    const provider = jest.fn(getAccessToken);
    const { client, statuses, failures } = chat.make(1, { getAccessToken: provider, now });
    client.retain();
    for (let minute = 1; minute <= 13; minute++) {
      await pass(60_000);
      const count = client.getTotalUnread();
      await pass(100);
      expect(await count).toBe(0);
    }
    expect(provider).toHaveBeenCalledTimes(1);
    await pass(90_000);
    expect(provider).toHaveBeenCalledTimes(2);
    expect(chat.server.framesFrom(1).filter(({ type }) => type === 'auth')).toHaveLength(1);
    await pass(30 * 60_000);
    expect(provider.mock.calls.length).toBeLessThan(6);
    expect(chat.server.socketsOf(1).opened).toBe(1);
    expect(statuses).toEqual(['connecting', 'online']);
    expect(failures).toEqual([]);
  });

  it('a message stands from the beginning at the time that the server will give it', async () => {
    const client = chat.start(1, { now });
    await pass(1_000);
    client.open({ userId: 2 });
    client.send({ userId: 2 }, 'when?');
    const thread = () => selectThread(client.getSnapshot(), { userId: 2 });
    const shownAt = Date.parse(thread()!.outgoing[0]!.createdAt);
    await pass(1_000);
    const storedAt = Date.parse(thread()!.messages[0]!.timestamp);
    expect(Math.abs(shownAt - storedAt)).toBeLessThan(1_000);
  });

  it('typing ends after 6 s', async () => {
    chat.server.say(2, 1, 'hi');
    const client = chat.start(1, { now });
    await pass(1_000);
    client.open({ userId: 2 });
    await pass(1_000);
    const typing = () => selectThread(client.getSnapshot(), { userId: 2 })?.typing;
    chat.server.setTyping(2, 1, true);
    await pass(5_900);
    expect(typing()).toEqual([2]);
    await pass(200);
    expect(typing()).toEqual([]);
  });
});

it('a clock that is put right by a day changes nothing for an open session', async () => {
  let skewMs = DAY_MS;
  const { client, status, statuses } = chat.make(1, { now: () => Date.now() + skewMs });
  client.retain();
  await pass(20_000);
  chat.server.expireTokens();
  await pass(1_000);
  skewMs = 0;
  await pass(60_000);
  chat.server.expireTokens();
  await pass(1_000);
  expect(status()).toBe('online');
  expect(statuses).not.toContain('unauthorized');
});
