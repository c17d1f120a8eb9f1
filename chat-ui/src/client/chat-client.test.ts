import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { selectConversation, selectInbox, selectThread, selectUnreadFrom } from '../store/selectors.js';
import type { ChatFailure } from '../store/state.js';
import { buildPerson, createFakeServer } from '../testing/index.js';
import { createChatClient } from './chat-client.js';
import type { ChatClient, ChatClientOptions } from './chat-client.types.js';

const ana = buildPerson({ id: 1, full_name: 'Ana' });
const ben = buildPerson({ id: 2, full_name: 'Ben' });
const cleo = buildPerson({ id: 'cleo', full_name: 'Cleo' });

let server: ReturnType<typeof createFakeServer>;
let clients: ChatClient[];

/** Loading takes time that no test's clock knows of. */
beforeAll(() => import('./engine.js'));

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  server = createFakeServer({ people: [ana, ben, cleo] });
  clients = [];
});

afterEach(() => {
  clients.forEach((client) => client.close());
  server.close();
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

function start(id: number | string, options: Partial<ChatClientOptions> = {}): ChatClient {
  const client = createChatClient({ ...server.clientOptions(id), ...options });
  clients.push(client);
  client.retain();
  return client;
}

const toBen = { userId: 2 };
const textsOf = (client: ChatClient, userId: number | string) =>
  selectThread(client.getSnapshot(), { userId })?.messages.map(({ text }) => text);
const rowsOf = (client: ChatClient, userId: number | string) =>
  selectThread(client.getSnapshot(), { userId })?.outgoing ?? [];

/** What the client shows equals what a new client would load. */
async function expectSameAsFresh(client: ChatClient, me: number | string, other: number | string) {
  const fresh = start(me);
  await pass(1_000);
  fresh.open({ userId: other });
  await pass(1_000);
  const target = { userId: other };
  expect(selectConversation(client.getSnapshot(), target)).toEqual(
    selectConversation(fresh.getSnapshot(), target),
  );
  expect(selectThread(client.getSnapshot(), target)?.messages).toEqual(
    selectThread(fresh.getSnapshot(), target)?.messages,
  );
  expect(client.getSnapshot().totalUnread).toBe(fresh.getSnapshot().totalUnread);
  fresh.close();
}

describe('sending', () => {
  it('shows a message at once, settles it into one row and reaches the other side', async () => {
    const client = start(1);
    const other = start(2);
    await pass(1_000);
    other.open({ userId: 1 });
    client.open(toBen);
    await pass(1_000);
    const clientId = client.send(toBen, 'hello');
    expect(rowsOf(client, 2)).toMatchObject([{ clientId, text: 'hello', delivery: { state: 'queued' } }]);
    await pass(1_000);
    expect(rowsOf(client, 2)).toEqual([]);
    expect(selectThread(client.getSnapshot(), toBen)?.messages).toMatchObject([
      { client_id: clientId, seq: 1 },
    ]);
    expect(textsOf(other, 1)).toEqual(['hello']);
    await expectSameAsFresh(client, 1, 2);
    await expectSameAsFresh(other, 2, 1);
  });

  it('sends what was written offline once and in order', async () => {
    const client = start(1);
    await pass(1_000);
    client.open(toBen);
    await pass(1_000);
    server.goOffline();
    await pass(1_000);
    for (const text of ['1', '2', '3', '4', '5']) client.send(toBen, text);
    await pass(60_000);
    expect(rowsOf(client, 2)).toHaveLength(5);
    server.goOnline();
    await pass(60_000);
    expect(server.messagesOf(1, 2).map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
    expect(textsOf(client, 2)).toEqual(['1', '2', '3', '4', '5']);
    expect(rowsOf(client, 2)).toEqual([]);
    await expectSameAsFresh(client, 1, 2);
  });

  it('sends again on the same socket when the ack is lost, and keeps one row', async () => {
    const client = start(1);
    await pass(1_000);
    client.open(toBen);
    await pass(1_000);
    let lost = 0;
    server.loseFrames((frame) => frame.type === 'ack' && 'message_id' in frame && ++lost === 1);
    client.send(toBen, 'once');
    await pass(1_000);
    expect(rowsOf(client, 2)).toMatchObject([{ delivery: { state: 'sending' } }]);
    await pass(20_000);
    expect(server.framesFrom(1).filter(({ type }) => type === 'message')).toHaveLength(2);
    expect(server.messagesOf(1, 2)).toHaveLength(1);
    expect(textsOf(client, 2)).toEqual(['once']);
    expect(rowsOf(client, 2)).toEqual([]);
    expect(server.socketsOf(1).opened).toBe(1);
  });

  it('keeps one row when the connection breaks between commit and ack', async () => {
    const client = start(1);
    await pass(1_000);
    client.send(toBen, 'first');
    await pass(1_000);
    server.loseFrames((frame) => frame.type === 'ack' && 'message_id' in frame);
    client.send(toBen, 'second');
    await pass(1_000);
    server.loseFrames(null);
    server.disconnect();
    await pass(60_000);
    expect(textsOf(client, 2)).toEqual(['first', 'second']);
    expect(rowsOf(client, 2)).toEqual([]);
    await expectSameAsFresh(client, 1, 2);
  });

  it('sends again what never reached the server', async () => {
    const client = start(1);
    await pass(1_000);
    client.open(toBen);
    await pass(1_000);
    client.send(toBen, 'lost');
    await Promise.resolve();
    expect(rowsOf(client, 2)).toMatchObject([{ delivery: { state: 'sending' } }]);
    server.disconnect();
    expect(rowsOf(client, 2)).toMatchObject([{ delivery: { state: 'queued' } }]);
    await pass(60_000);
    expect(server.messagesOf(1, 2).map(({ text }) => text)).toEqual(['lost']);
    expect(rowsOf(client, 2)).toEqual([]);
  });

  it('shows why a message was refused, and sends it again with the same id on request', async () => {
    const client = start(1);
    await pass(1_000);
    server.failNextSend({ code: 'forbidden', message: 'No.' });
    const clientId = client.send(toBen, 'please');
    client.send(toBen, 'next');
    await pass(1_000);
    expect(rowsOf(client, 2)).toMatchObject([
      {
        clientId,
        delivery: { state: 'failed', failure: { code: 'forbidden', message: 'No.', retryable: false } },
      },
    ]);
    expect(textsOf(client, 2)).toEqual(['next']);
    client.retry(clientId);
    await pass(1_000);
    expect(server.messagesOf(1, 2).map(({ client_id }) => client_id)).toContain(clientId);
    expect(rowsOf(client, 2)).toEqual([]);
  });

  it('waits as long as the server asks before it sends again, and keeps the order', async () => {
    const client = start(1);
    await pass(1_000);
    server.failNextSend({ code: 'rate_limited', retryAfterMs: 4_000 });
    client.send(toBen, 'a');
    client.send(toBen, 'b');
    await pass(3_500);
    expect(server.messagesOf(1, 2)).toEqual([]);
    await pass(1_500);
    expect(server.messagesOf(1, 2).map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('forgets a failed message on request, and refuses one that is too long by itself', async () => {
    const client = start(1);
    await pass(1_000);
    const clientId = client.send(toBen, '😀'.repeat(5_001));
    client.send(toBen, '😀'.repeat(5_000));
    await pass(1_000);
    expect(rowsOf(client, 2)).toMatchObject([{ clientId, delivery: { failure: { code: 'too_large' } } }]);
    client.discard(clientId);
    expect(rowsOf(client, 2)).toEqual([]);
    expect(server.messagesOf(1, 2)).toHaveLength(1);
  });
});

describe('receiving', () => {
  it('counts unread exactly, for one person and for all, over reading on two devices', async () => {
    const client = start(1);
    const second = start(1);
    await pass(1_000);
    server.say(2, 1, 'a');
    server.say(2, 1, 'b');
    server.say('cleo', 1, 'c');
    await pass(1_000);
    for (const device of [client, second]) {
      expect(device.getSnapshot().totalUnread).toBe(3);
      expect(selectUnreadFrom(device.getSnapshot(), '2')).toBe(2);
      expect(
        selectInbox(device.getSnapshot())
          .map(({ unread_count }) => unread_count)
          .sort(),
      ).toEqual([1, 2]);
    }
    client.markRead(toBen, 1);
    await pass(1_000);
    expect([client, second].map((device) => device.getSnapshot().totalUnread)).toEqual([2, 2]);
    client.send(toBen, 'reading and writing');
    await pass(1_000);
    expect([client, second].map((device) => device.getSnapshot().totalUnread)).toEqual([1, 1]);
    expect(server.totalUnreadOf(1)).toBe(1);
  });

  it('counts what came before it connected, also in conversations that are not loaded', async () => {
    server.say(2, 1, 'a');
    server.say('cleo', 1, 'b');
    const client = start(1);
    await pass(1_000);
    expect(client.getSnapshot().totalUnread).toBe(2);
    server.say('cleo', 1, 'c');
    await pass(1_000);
    expect(client.getSnapshot().totalUnread).toBe(3);
    void client.loadInbox();
    await pass(1_000);
    expect(client.getSnapshot().totalUnread).toBe(3);
    client.markRead({ userId: 'cleo' });
    await pass(1_000);
    expect(client.getSnapshot().totalUnread).toBe(1);
  });

  it('asks for what is missing when frames are lost', async () => {
    const client = start(1);
    await pass(1_000);
    client.open(toBen);
    server.say(2, 1, '1');
    await pass(1_000);
    let lost = 0;
    server.loseFrames((frame) => frame.type === 'new_message' && ++lost <= 2);
    ['2', '3', '4'].forEach((text) => server.say(2, 1, text));
    await pass(5_000);
    expect(textsOf(client, 2)).toEqual(['1', '2', '3', '4']);
    await expectSameAsFresh(client, 1, 2);
  });

  it('resumes after a break, loads anew after a long one, and never shows an empty list meanwhile', async () => {
    server.fill(1, 2, 40);
    const client = start(1);
    await pass(1_000);
    client.open(toBen);
    await pass(1_000);
    let shortest = Infinity;
    client.subscribe(() => (shortest = Math.min(shortest, textsOf(client, 2)?.length ?? 0)));
    for (const count of [3, 250]) {
      server.goOffline();
      await pass(1_000);
      client.send(toBen, `waits for ${count}`);
      server.fill(2, 1, count);
      server.goOnline();
      await pass(60_000);
      expect(textsOf(client, 2)?.at(-1)).toBe(`waits for ${count}`);
      expect(rowsOf(client, 2)).toEqual([]);
    }
    expect(shortest).toBeGreaterThanOrEqual(30);
    await expectSameAsFresh(client, 1, 2);
  });

  it('shows what somebody wrote meanwhile in a conversation that did not exist yet', async () => {
    const client = start(1);
    await pass(1_000);
    client.open(toBen);
    await pass(1_000);
    server.goOffline();
    await pass(1_000);
    server.say(2, 1, 'missed');
    server.goOnline();
    await pass(60_000);
    expect(textsOf(client, 2)).toEqual(['missed']);
    await expectSameAsFresh(client, 1, 2);
  });

  it('gets all of many conversations that changed while it was away', async () => {
    for (let id = 100; id < 170; id++) server.addPerson(buildPerson({ id }));
    const client = start(1);
    await pass(1_000);
    client.open(toBen);
    server.say(2, 1, 'hi');
    await pass(1_000);
    server.goOffline();
    for (let id = 100; id < 170; id++) server.say(id, 1, 'hi');
    server.goOnline();
    await pass(60_000);
    expect(selectInbox(client.getSnapshot())).toHaveLength(71);
    expect(client.getSnapshot().totalUnread).toBe(71);
  });

  it('loads older pages up to the first message', async () => {
    server.fill(1, 2, 70);
    const client = start(1);
    await pass(1_000);
    client.open(toBen);
    await pass(1_000);
    expect(selectThread(client.getSnapshot(), toBen)).toMatchObject({
      hasBefore: true,
      load: { state: 'ready' },
    });
    void client.loadBefore(toBen);
    void client.loadBefore(toBen);
    await pass(1_000);
    expect(textsOf(client, 2)).toHaveLength(60);
    void client.loadBefore(toBen);
    await pass(1_000);
    expect(textsOf(client, 2)).toHaveLength(70);
    expect(selectThread(client.getSnapshot(), toBen)?.hasBefore).toBe(false);
  });

  it('tells the sender that messages were delivered and read, once for many', async () => {
    const client = start(1);
    const other = start(2);
    await pass(1_000);
    for (const text of ['1', '2', '3']) server.say(2, 1, text);
    await pass(1_000);
    expect(server.framesFrom(1).filter(({ type }) => type === 'delivered').length).toBeLessThanOrEqual(2);
    const markers = () =>
      selectConversation(other.getSnapshot(), { userId: 1 })?.members.find(({ user }) => user.id === 1);
    expect(markers()).toMatchObject({ delivered_seq: 3, read_seq: 0 });
    client.markRead(toBen);
    client.markRead(toBen);
    await pass(1_000);
    expect(markers()).toMatchObject({ delivered_seq: 3, read_seq: 3 });
    expect(server.framesFrom(1).filter(({ type }) => type === 'read')).toHaveLength(1);
  });

  it('shows who types, until they stop, send or fall silent', async () => {
    const client = start(1);
    const other = start(2);
    server.say(2, 1, 'hi');
    await pass(1_000);
    client.open(toBen);
    await pass(1_000);
    const typing = () => selectThread(client.getSnapshot(), toBen)?.typing;
    for (let key = 0; key < 20; key++) {
      other.setTyping({ userId: 1 }, true);
      await pass(100);
    }
    expect(typing()).toEqual([2]);
    expect(server.framesFrom(2).filter(({ type }) => type === 'typing')).toHaveLength(1);
    other.send({ userId: 1 }, 'there');
    await pass(1_000);
    expect(typing()).toEqual([]);
    server.setTyping(2, 1, true);
    await pass(5_000);
    expect(typing()).toEqual([2]);
    await pass(2_000);
    expect(typing()).toEqual([]);
  });

  it('tells its listeners once for many frames, and keeps the snapshot between', async () => {
    const client = start(1);
    await pass(1_000);
    let calls = 0;
    client.subscribe(() => calls++);
    const before = client.getSnapshot();
    expect(client.getSnapshot()).toBe(before);
    client.send(toBen, 'a');
    client.send(toBen, 'b');
    client.send(toBen, 'c');
    expect(calls).toBe(0);
    await Promise.resolve();
    expect(calls).toBe(1);
  });
});

describe('failures of a load', () => {
  it('are shown on the thread and repaired by opening it again', async () => {
    server.fill(1, 2, 3);
    const client = start(1);
    await pass(1_000);
    const failures: ChatFailure[] = [];
    client.onError((failure) => failures.push(failure));
    server.failNextRequest({ status: 200, body: '<!doctype html><title>Sign in</title>' });
    client.open(toBen);
    await pass(1_000);
    expect(selectThread(client.getSnapshot(), toBen)?.load).toMatchObject({
      state: 'failed',
      failure: { code: 'internal', retryable: false },
    });
    expect(failures).toHaveLength(1);
    expect(failures[0]?.message).toContain('<!doctype html>');
    client.open(toBen);
    await pass(1_000);
    expect(textsOf(client, 2)).toHaveLength(3);
  });

  it.each([
    [
      { status: 502, body: '<html>Bad gateway</html>' },
      { code: 'unavailable', retryable: true },
    ],
    [
      { status: 200, body: '' },
      { code: 'internal', retryable: false },
    ],
    [
      { status: 200, body: '{"ok":true}' },
      { code: 'internal', retryable: false },
    ],
    [
      { status: 429, body: '{"error":{"code":"rate_limited","message":"slow","retry_after_ms":70}}' },
      { code: 'rate_limited', retryable: true, retryAfterMs: 70 },
    ],
  ])('are typed: %j', async (answer, failure) => {
    const client = start(1);
    await pass(1_000);
    server.failNextRequest(answer);
    const refused = expect(client.getMessages(2)).rejects.toMatchObject(failure);
    await pass(1_000);
    await refused;
  });

  it('of an unknown person are told as not_found', async () => {
    const client = start(1);
    await pass(1_000);
    client.open({ userId: 999 });
    await pass(1_000);
    expect(selectThread(client.getSnapshot(), { userId: 999 })?.load).toMatchObject({
      state: 'failed',
      failure: { code: 'not_found' },
    });
  });
});
