import { describe, expect, it } from '@jest/globals';
import { pass, useFakeChat } from '../testing/client-setup.js';
import { buildPerson, createFakeServer } from '../testing/index.js';

const chat = useFakeChat([1, 2].map((id) => buildPerson({ id })));

describe('holders', () => {
  it('share one socket; a release that is followed by a retain keeps it', async () => {
    const { client, status, statuses } = chat.make(1);
    expect(status()).toBe('idle');
    const first = client.retain();
    first();
    const second = client.retain();
    await pass(100);
    const third = client.retain();
    second();
    second();
    await pass(1_000);
    expect(chat.server.socketsOf(1)).toEqual({ opened: 1, open: 1 });
    third();
    await pass(200);
    client.retain();
    await pass(1_000);
    expect(chat.server.socketsOf(1)).toEqual({ opened: 1, open: 1 });
    expect(statuses).toEqual(['connecting', 'online']);
  });

  it('end the connection when the last one lets go, and open it again later', async () => {
    const { client, status } = chat.make(1);
    const release = client.retain();
    await pass(1_000);
    release();
    await pass(300);
    expect(status()).toBe('idle');
    expect(chat.server.socketsOf(1).open).toBe(0);
    client.retain();
    await pass(1_000);
    expect(status()).toBe('online');
    client.close();
    expect(chat.server.socketsOf(1).open).toBe(0);
    client.retain();
    await pass(1_000);
    expect(chat.server.socketsOf(1).open).toBe(0);
  });
});

describe('a connection that breaks', () => {
  it('comes back by itself, with pauses that stay under 30 s', async () => {
    const { client, status } = chat.make(1);
    client.retain();
    await pass(1_000);
    chat.server.goOffline();
    await pass(600_000);
    expect(status()).toBe('reconnecting');
    chat.server.goOnline();
    await pass(31_000);
    expect(status()).toBe('online');
  });

  it('is opened at once when the network or the person comes back', async () => {
    for (const wake of [
      () => window.dispatchEvent(new Event('online')),
      () => document.dispatchEvent(new Event('visibilitychange')),
    ]) {
      const { client, status } = chat.make(1);
      client.retain();
      await pass(1_000);
      chat.server.goOffline();
      await pass(600_000);
      chat.server.goOnline();
      expect(status()).toBe('reconnecting');
      wake();
      await pass(100);
      expect(status()).toBe('online');
      client.close();
    }
  });

  it('that died unnoticed is found out when the person comes back', async () => {
    const { client, status, statuses } = chat.make(1);
    client.retain();
    await pass(1_000);
    chat.server.loseFrames(() => true);
    window.dispatchEvent(new Event('pageshow'));
    await pass(5_100);
    expect(statuses.at(-1)).toBe('reconnecting');
    chat.server.loseFrames(null);
    await pass(31_000);
    expect(status()).toBe('online');
  });

  it('is noticed after 35 s without a frame', async () => {
    const { client, status, statuses } = chat.make(1);
    client.retain();
    await pass(1_000);
    chat.server.loseFrames(() => true);
    await pass(36_000);
    expect(statuses).toContain('reconnecting');
    chat.server.loseFrames(null);
    await pass(31_000);
    expect(status()).toBe('online');
  });

  it('is noticed 10 s after the heartbeat that the server has announced', async () => {
    const server = createFakeServer({ people: [buildPerson({ id: 1 })], heartbeatMs: 60_000 });
    const { client, status } = chat.make(1, server.clientOptions(1));
    client.retain();
    await pass(1_000);
    server.loseFrames(() => true);
    await pass(68_000);
    expect(status()).toBe('online');
    await pass(2_000);
    expect(status()).not.toBe('online');
    server.close();
  });

  it('is kept while heartbeats come', async () => {
    const { client } = chat.make(1);
    client.retain();
    await pass(600_000);
    expect(chat.server.socketsOf(1).opened).toBe(1);
  });

  it.each([1012, 1013, 4408, 4429, 1006])('with %i, is opened again', async (code) => {
    const { client, status } = chat.make(1);
    client.retain();
    await pass(1_000);
    chat.server.disconnect(1, code);
    await pass(31_000);
    expect(status()).toBe('online');
  });

  it.each([
    [4403, 'unauthorized'],
    [1008, 'offline'],
    [1009, 'offline'],
  ] as const)('with %i, is not opened again', async (code, expected) => {
    const { client, status, failures } = chat.make(1);
    client.retain();
    await pass(1_000);
    chat.server.disconnect(1, code);
    await pass(120_000);
    expect(status()).toBe(expected);
    expect(chat.server.socketsOf(1).opened).toBe(1);
    expect(failures).toHaveLength(1);
  });
});
