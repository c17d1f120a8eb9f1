import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { buildPerson, createFakeServer } from '../testing/index.js';
import type { ChatFailure, ConnectionStatus } from '../store/state.js';
import { createChatClient } from './chat-client.js';
import type { ChatClient, ChatClientOptions } from './chat-client.types.js';

let server: ReturnType<typeof createFakeServer>;
let clients: ChatClient[];

/** Loading takes time that no test's clock knows of. */
beforeAll(() => import('./engine.js'));

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  server = createFakeServer({ people: [buildPerson({ id: 1 }), buildPerson({ id: 2 })] });
  clients = [];
});

afterEach(() => {
  clients.forEach((client) => client.close());
  server.close();
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

function make(options: Partial<ChatClientOptions> = {}) {
  const client = createChatClient({ ...server.clientOptions(1), ...options });
  clients.push(client);
  const failures: ChatFailure[] = [];
  const statuses: ConnectionStatus[] = [];
  client.onError((failure) => failures.push(failure));
  client.subscribe(() => {
    const { status } = client.getSnapshot();
    if (statuses.at(-1) !== status) statuses.push(status);
  });
  return { client, failures, statuses, status: () => client.getSnapshot().status };
}

describe('holders', () => {
  it('share one socket; a release that is followed by a retain keeps it', async () => {
    const { client, status, statuses } = make();
    expect(status()).toBe('idle');
    const first = client.retain();
    first();
    const second = client.retain();
    await pass(100);
    const third = client.retain();
    second();
    second();
    await pass(1_000);
    expect(server.socketsOf(1)).toEqual({ opened: 1, open: 1 });
    third();
    await pass(200);
    client.retain();
    await pass(1_000);
    expect(server.socketsOf(1)).toEqual({ opened: 1, open: 1 });
    expect(statuses).toEqual(['connecting', 'online']);
  });

  it('end the connection when the last one lets go, and open it again later', async () => {
    const { client, status } = make();
    const release = client.retain();
    await pass(1_000);
    release();
    await pass(300);
    expect(status()).toBe('idle');
    expect(server.socketsOf(1).open).toBe(0);
    client.retain();
    await pass(1_000);
    expect(status()).toBe('online');
    client.close();
    expect(server.socketsOf(1).open).toBe(0);
    client.retain();
    await pass(1_000);
    expect(server.socketsOf(1).open).toBe(0);
  });
});

describe('a connection that breaks', () => {
  it('comes back by itself, with pauses that stay under 30 s', async () => {
    const { client, status } = make();
    client.retain();
    await pass(1_000);
    server.goOffline();
    await pass(600_000);
    expect(status()).toBe('reconnecting');
    server.goOnline();
    await pass(31_000);
    expect(status()).toBe('online');
  });

  it('is opened at once when the network or the person comes back', async () => {
    for (const wake of [
      () => window.dispatchEvent(new Event('online')),
      () => document.dispatchEvent(new Event('visibilitychange')),
    ]) {
      const { client, status } = make();
      client.retain();
      await pass(1_000);
      server.goOffline();
      await pass(600_000);
      server.goOnline();
      expect(status()).toBe('reconnecting');
      wake();
      await pass(100);
      expect(status()).toBe('online');
      client.close();
    }
  });

  it('that died unnoticed is found out when the person comes back', async () => {
    const { client, status, statuses } = make();
    client.retain();
    await pass(1_000);
    server.loseFrames(() => true);
    window.dispatchEvent(new Event('pageshow'));
    await pass(5_100);
    expect(statuses.at(-1)).toBe('reconnecting');
    server.loseFrames(null);
    await pass(31_000);
    expect(status()).toBe('online');
  });

  it('is noticed after 35 s without a frame', async () => {
    const { client, status, statuses } = make();
    client.retain();
    await pass(1_000);
    server.loseFrames(() => true);
    await pass(36_000);
    expect(statuses).toContain('reconnecting');
    server.loseFrames(null);
    await pass(31_000);
    expect(status()).toBe('online');
  });

  it('is kept while heartbeats come', async () => {
    const { client } = make();
    client.retain();
    await pass(600_000);
    expect(server.socketsOf(1).opened).toBe(1);
  });

  it.each([1012, 1013, 4408, 4429, 1006])('with %i, is opened again', async (code) => {
    const { client, status } = make();
    client.retain();
    await pass(1_000);
    server.disconnect(1, code);
    await pass(31_000);
    expect(status()).toBe('online');
  });

  it.each([
    [4403, 'unauthorized'],
    [1008, 'offline'],
    [1009, 'offline'],
  ] as const)('with %i, is not opened again', async (code, expected) => {
    const { client, status, failures } = make();
    client.retain();
    await pass(1_000);
    server.disconnect(1, code);
    await pass(120_000);
    expect(status()).toBe(expected);
    expect(server.socketsOf(1).opened).toBe(1);
    expect(failures).toHaveLength(1);
  });
});

describe('the token', () => {
  it('is asked for once by many calls at a time', async () => {
    const { getAccessToken } = server.clientOptions(1);
    const provider = jest.fn(async () => getAccessToken());
    const { client } = make({ getAccessToken: provider });
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
    const { getAccessToken } = server.clientOptions(1);
    const provider = jest.fn(getAccessToken);
    const { client, status, failures } = make({ getAccessToken: provider });
    client.retain();
    await pass(1_000);
    server.expireTokens();
    await pass(1_000);
    expect(status()).toBe('online');
    expect(provider).toHaveBeenCalledTimes(2);
    expect(failures).toEqual([]);
  });

  it('is not renewed again and again when 4401 comes for every new one', async () => {
    const { client, status, failures } = make();
    client.retain();
    await pass(1_000);
    server.expireTokens();
    await pass(1_000);
    server.expireTokens();
    await pass(60_000);
    expect(status()).toBe('unauthorized');
    expect(server.socketsOf(1).opened).toBe(2);
    expect(failures).toMatchObject([{ code: 'unauthorized' }]);
  });

  it('is renewed once after a 401, and the call is repeated', async () => {
    const { getAccessToken } = server.clientOptions(1);
    const provider = jest.fn(getAccessToken);
    const { client } = make({ getAccessToken: provider });
    const before = client.getTotalUnread();
    await pass(100);
    expect(await before).toBe(0);
    server.expireTokens();
    const after = client.getTotalUnread();
    await pass(100);
    expect(await after).toBe(0);
    expect(provider).toHaveBeenCalledTimes(2);
  });

  it('that was refused is not used again: the client stops and says so', async () => {
    const stale = await server.clientOptions(1).getAccessToken();
    const provider = jest.fn(() => stale);
    const { client, status, failures } = make({ getAccessToken: provider });
    client.retain();
    await pass(1_000);
    server.expireTokens();
    await pass(600_000);
    expect(status()).toBe('unauthorized');
    expect(provider).toHaveBeenCalledTimes(2);
    expect(failures).toMatchObject([{ code: 'unauthorized', retryable: false }]);
  });

  it('that does not exist stops the client', async () => {
    const provider = jest.fn(() => null);
    const { client, status } = make({ getAccessToken: provider });
    client.retain();
    await pass(600_000);
    expect(status()).toBe('unauthorized');
    expect(provider).toHaveBeenCalledTimes(1);
  });

  it('is asked for again later when the host could not give one', async () => {
    const { getAccessToken } = server.clientOptions(1);
    let isBroken = true;
    const { client, status, failures } = make({
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
    const { client, status, failures } = make({ getAccessToken: () => new Promise(() => {}) });
    client.retain();
    await pass(11_000);
    expect(status()).toBe('reconnecting');
    expect(failures).toMatchObject([{ code: 'timeout', retryable: true }]);
  });

  it('is renewed in place before it ends', async () => {
    const { client } = make();
    client.retain();
    await pass(14.5 * 60_000);
    expect(server.framesFrom(1).filter(({ type }) => type === 'auth')).toHaveLength(1);
    expect(server.socketsOf(1).opened).toBe(1);
  });

  it('of another person ends the client and shows them nothing', async () => {
    let id = 1;
    const { client, status, failures } = make({
      getAccessToken: () => server.clientOptions(id).getAccessToken(),
    });
    client.retain();
    await pass(1_000);
    id = 2;
    server.expireTokens();
    await pass(60_000);
    expect(status()).toBe('unauthorized');
    expect(client.getSnapshot().me?.id).toBe(1);
    expect(failures).toMatchObject([{ code: 'forbidden' }]);
  });
});
