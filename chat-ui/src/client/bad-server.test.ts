import { describe, expect, it, jest } from '@jest/globals';
import { selectThread } from '../store/selectors.js';
import { pass, useFakeChat } from '../testing/client-setup.js';
import { FakeSocket } from '../testing/fake-socket.js';
import { buildMessage, buildPerson } from '../testing/index.js';

const chat = useFakeChat([1, 2].map((id) => buildPerson({ id })));

const TEN_MINUTES_MS = 600_000;
const hello = {
  type: 'hello',
  protocol: 1,
  session_id: 'session',
  user: buildPerson({ id: 1 }),
  server_time: '2026-01-01T00:00:00.000Z',
  heartbeat_ms: 25_000,
  total_unread: 0,
  limits: { text_length: 5_000, frame_bytes: 65_536 },
};

/** A server that takes every ticket and then does this with the socket. */
function behave(greet: (socket: FakeSocket) => void) {
  const sockets: FakeSocket[] = [];
  const transport = () => {
    const socket = new FakeSocket(
      () => {},
      () => {},
    );
    sockets.push(socket);
    setTimeout(() => {
      socket.open();
      greet(socket);
    });
    return socket as unknown as WebSocket;
  };
  return { sockets, ...chat.make(1, { transport }) };
}

const say = (socket: FakeSocket, frame: object) => socket.receive(JSON.stringify(frame));

describe('a server', () => {
  it.each([
    ['closes at once', (socket: FakeSocket) => socket.end(1006)],
    [
      'closes after its greeting',
      (socket: FakeSocket) => {
        say(socket, hello);
        socket.end(1011);
      },
    ],
  ])('that %s is tried again after pauses that grow', async (_, greet) => {
    const { client, sockets, statuses, failures } = behave(greet);
    client.retain();
    await pass(TEN_MINUTES_MS);
    // With a pause of 15 s on average after the first few.
    expect(sockets.length).toBeGreaterThan(20);
    expect(sockets.length).toBeLessThan(90);
    expect(statuses).toContain('reconnecting');
    expect(failures).toEqual([]);
  });

  it.each([
    ['says nothing', () => {}],
    ['never says hello', (socket: FakeSocket) => void setInterval(say, 1_000, socket, { type: 'heartbeat' })],
    [
      'greets nobody',
      (socket: FakeSocket) => void setInterval(say, 1_000, socket, { ...hello, user: undefined }),
    ],
    [
      'has no time',
      (socket: FakeSocket) => void setInterval(say, 1_000, socket, { ...hello, server_time: 'soon' }),
    ],
    [
      'talks no JSON',
      (socket: FakeSocket) => void setInterval(() => socket.receive('<!doctype html>'), 1_000),
    ],
  ])('that %s is left after 10 s', async (_, greet) => {
    const { client, sockets, statuses } = behave(greet);
    client.retain();
    await pass(9_000);
    expect(sockets.map(({ readyState }) => readyState)).toEqual([1]);
    await pass(2_000);
    expect(sockets[0]?.readyState).toBe(3);
    expect(statuses).toContain('reconnecting');
    await pass(60_000);
    expect(sockets.length).toBeGreaterThan(2);
    expect(statuses).not.toContain('online');
  });

  it('whose frames have another shape is told of by name, and does not throw into the page', async () => {
    const { client, sockets, failures, status } = behave((socket) => say(socket, hello));
    client.retain();
    await pass(1_000);
    for (const frame of [
      { type: 'new_message' },
      { type: 'conversation_updated', conversation: null },
      { type: 'resumed' },
      { type: 'error', ref: 7 },
      { type: 'of another time' },
    ])
      say(sockets[0]!, frame);
    expect(failures.map(({ code }) => code)).toEqual(failures.map(() => 'internal'));
    expect(failures.map(({ message }) => /of type (\w+)/.exec(message)?.[1])).toEqual(
      expect.arrayContaining(['new_message', 'conversation_updated', 'resumed']),
    );
    const [sender, recipient] = [buildPerson({ id: 2 }), buildPerson({ id: 1 })];
    const message = buildMessage({ conversation_id: 'c', sender, recipient, text: 'goes on' });
    client.open({ conversationId: 'c' });
    say(sockets[0]!, { type: 'new_message', message });
    expect(status()).toBe('online');
    expect(selectThread(client.getSnapshot(), { conversationId: 'c' })?.detached).toMatchObject([
      { text: 'goes on' },
    ]);
  });

  it('that answers HTML is told of, and used as soon as it answers', async () => {
    const { client, failures, status } = chat.make(1);
    for (let times = 0; times < 5; times++)
      chat.server.failNextRequest({ status: 200, body: '<!doctype html><title>Sign in</title>' });
    client.retain();
    await pass(100);
    expect(status()).toBe('reconnecting');
    expect(failures[0]).toMatchObject({ code: 'internal', retryable: false });
    expect(failures[0]?.message).toContain('Is apiUrl right?');
    await pass(60_000);
    expect(status()).toBe('online');
    expect(failures).toHaveLength(5);
  });

  it('that answers errors of another kind still gets typed ones', async () => {
    const client = chat.start(1);
    await pass(1_000);
    chat.server.failNextRequest({ status: 403, body: '{"error":"Forbidden"}' });
    const refused = expect(client.getTotalUnread()).rejects.toMatchObject({
      code: 'internal',
      retryable: false,
    });
    await pass(100);
    await refused;
  });

  it('that never answers a call is given up after 15 s', async () => {
    const { client, status } = chat.make(1, { fetch: () => new Promise(() => {}) });
    client.retain();
    const refused = expect(client.getTotalUnread()).rejects.toMatchObject({
      code: 'timeout',
      retryable: true,
    });
    await pass(16_000);
    await refused;
    expect(status()).toBe('reconnecting');
  });

  it('that cannot count what is unread is asked less and less', async () => {
    const { fetch: answer } = chat.server.clientOptions(1);
    const calls = jest.fn();
    const { client, status } = chat.make(1, {
      async fetch(input, init) {
        if (!String(input).includes('/unread/')) return answer!(input, init);
        calls();
        return { status: 500, text: async () => '<html>' } as Response;
      },
    });
    chat.server.say(2, 1, 'unread');
    client.retain();
    await pass(TEN_MINUTES_MS);
    expect(status()).toBe('online');
    expect(client.getSnapshot().totalUnread).toBe(1);
    expect(calls.mock.calls.length).toBeGreaterThan(5);
    expect(calls.mock.calls.length).toBeLessThan(20);
  });
});

describe('addresses', () => {
  it('that no socket takes are told of', async () => {
    const { client, failures, status } = chat.make(1, {
      transport: () => {
        throw new SyntaxError('The URL is invalid.');
      },
    });
    client.retain();
    await pass(100);
    expect(status()).toBe('reconnecting');
    // It may have tried again.
    expect(failures[0]).toMatchObject({ code: 'internal' });
    expect(failures[0]?.message).toContain('The URL is invalid.');
  });

  it.each([
    ['a number that is none', { userId: NaN }, 'not_found'],
    ['nothing', { userId: undefined as unknown as number }, 'not_found'],
    ['an object', { userId: {} as unknown as string }, 'not_found'],
    ['a path', { userId: '../../auth/me' }, 'not_found'],
    ['a conversation with a path for a name', { conversationId: '../../auth/me/?' }, 'invalid_input'],
  ])('of people that are %s show a failure', async (_, target, code) => {
    const { client, failures } = chat.make(1);
    client.retain();
    await pass(1_000);
    client.open(target);
    client.setTyping(target, true);
    client.markRead(target);
    const clientId = client.send(target, 'to nobody');
    await pass(1_000);
    const thread = selectThread(client.getSnapshot(), target);
    expect(thread?.load).toMatchObject({ state: 'failed', failure: { code, retryable: false } });
    expect(thread?.outgoing).toMatchObject([
      { clientId, delivery: { state: 'failed', failure: { retryable: false } } },
    ]);
    expect(failures).toEqual([]);
  });
});
