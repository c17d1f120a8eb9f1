import { describe, expect, test } from '@jest/globals';
import type { Ticket } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { eventually, within } from './harness/eventually.js';
import { ORIGIN, startNode } from './harness/node.js';
import { createPeople, createPerson, register, rest, toPerson, type Person } from './harness/people.js';
import {
  closingOf,
  getTicket,
  openSocket,
  refusal,
  type Closing,
  type SocketOptions,
} from './harness/socket.js';
import { hostClaims, signToken, toSeconds } from './harness/token.js';

const { node, database } = await startChat();
const inSeconds = (seconds: number) => toSeconds(new Date()) + seconds;

describe('the socket', () => {
  test.each(['/ws/chat/', '/ws/chat', '/ws/messaging/', '/ws/messaging'])('is at %s', async (path) => {
    const person = await createPerson(node);
    for (const via of ['ticket', 'bearer', 'token'] as const) {
      const connection = await connect(node, person, { via, path });
      expect(connection.hello).toEqual({
        type: 'hello',
        protocol: 1,
        session_id: expect.any(String),
        user: person.user,
        server_time: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
        heartbeat_ms: 25_000,
        total_unread: 0,
        view_rev: 0,
        features: {
          conversation_settings: true,
          drafts: true,
          edits: true,
          groups: true,
          hidden: true,
          mentions: true,
          presence: true,
          reactions: true,
          starred: true,
        },
        limits: { text_length: 5000, frame_bytes: 65_536 },
      });
    }
  });

  test.each([
    '/',
    '/ws',
    '/ws/',
    '/ws/chat/more',
    '/ws/chats',
    '/ws//chat/',
    '/ws/messaging/7/',
    '/api/ws/chat/',
  ])('is not at %s', async (path) => {
    const { access } = await createPerson(node);
    expect(await refusal(node, { path, query: `?token=${access}` })).toMatchObject({ status: 404 });
  });

  test.each([
    ['no credentials', {}],
    ['an unknown ticket', { query: '?ticket=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['an empty ticket', { query: '?ticket=' }],
    ['an empty token', { query: '?token=' }],
    ['a token that is none', { query: '?token=nonsense' }],
    ['another scheme', { headers: { authorization: 'Basic YTpi' } }],
    ['a bearer without a token', { headers: { authorization: 'Bearer ' } }],
    ['a ticket with NUL', { query: '?ticket=a%00b' }],
  ])('with %s is refused before the upgrade', async (_what, options) => {
    const { status, body } = await refusal(node, options);
    expect(status).toBe(401);
    expect(JSON.parse(body)).toEqual({ error: { code: 'unauthorized', message: expect.any(String) } });
  });

  test('is open to the origins on the list and to clients without one', async () => {
    const person = await createPerson(node);
    const connection = await connect(node, person, { origin: ORIGIN });
    expect(await connection.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
    for (const origin of ['https://evil.example', `${ORIGIN}.evil.example`, 'null', `${ORIGIN}:444`]) {
      expect(
        await refusal(node, { origin, query: `?ticket=${await getTicket(node, person)}` }),
      ).toMatchObject({
        status: 403,
      });
    }
  });

  test('takes no token in the address where that is switched off', async () => {
    const strict = await startNode({ DATABASE_URL: database.url, CHAT_QUERY_TOKEN: 'off' });
    const person = await createPerson(strict);
    expect(await refusal(strict, { query: `?token=${person.access}` })).toMatchObject({ status: 401 });
    for (const via of ['ticket', 'bearer'] as const) await connect(strict, person, { via });
  });
});

describe('a ticket', () => {
  test('is for one socket and 30 seconds', async () => {
    const person = await createPerson(node);
    const answer = await rest(node, person).post<Ticket>('/api/auth/ticket');
    expect(answer).toMatchObject({ status: 201, body: { ticket: expect.any(String), expires_in: 30 } });
    const query = `?ticket=${answer.body.ticket}`;
    await openSocket(node, { query });
    expect(await refusal(node, { query })).toMatchObject({ status: 401 });
  });

  test('used five times at once opens one socket', async () => {
    const query = `?ticket=${await getTicket(node, await createPerson(node))}`;
    const attempts = await Promise.allSettled([1, 2, 3, 4, 5].map(() => openSocket(node, { query })));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is worth nothing once it has expired', async () => {
    const person = await createPerson(node);
    const query = `?ticket=${await getTicket(node, person)}`;
    await database.rows(`update tickets set expires_at = now() - interval '1 second' where user_id = $1`, [
      String(person.id),
    ]);
    expect(await refusal(node, { query })).toMatchObject({ status: 401 });
  });

  test('is stored as a hash only', async () => {
    const person = await createPerson(node);
    const ticket = await getTicket(node, person);
    const [row] = await database.rows<{ all: string }>(
      `select encode(hash, 'escape') || encode(hash, 'base64') as all from tickets where user_id = $1`,
      [String(person.id)],
    );
    expect(row?.all).toBeDefined();
    expect(row?.all).not.toContain(ticket);
    const raw = Buffer.from(ticket, 'base64url').toString('base64');
    expect(row?.all.replaceAll('\n', '')).not.toContain(raw);
  });

  test('does not outlive its login', async () => {
    const { login } = await register(node);
    const query = `?ticket=${await getTicket(node, toPerson(login))}`;
    await rest(node, toPerson(login)).post('/api/auth/logout', { refresh: login.refresh });
    expect(await refusal(node, { query })).toMatchObject({ status: 401 });
  });

  test('does not make credentials last longer', async () => {
    const person = await expiring(5);
    const query = `?ticket=${await getTicket(node, person)}`;
    expect((await within('the end of the credentials', closingAfterOpen({ query }))).code).toBe(4401);
  });
});

/** Somebody whose credentials end that many seconds from now; the server tolerates ten after `exp` for clocks. */
async function expiring(seconds: number): Promise<Person> {
  const person = await createPerson(node);
  return { ...person, access: signToken(hostClaims({ user_id: person.id, exp: inSeconds(seconds - 10) })) };
}

async function closingAfterOpen(options: SocketOptions): Promise<Closing> {
  let closing: Promise<Closing> | undefined;
  await openSocket(node, options, (socket) => (closing = closingOf(socket)));
  if (!closing) throw new Error('no socket');
  return closing;
}

/** Nobody can spend a ticket for a while: shorter than a statement may take. Resolves with the end of it. */
async function lockTickets(): Promise<{ released: Promise<unknown> }> {
  const released = database.rows(`do $$ begin lock table tickets; perform pg_sleep(3.5); end $$`);
  await eventually(async () => {
    const locks = await database.rows(
      `select from pg_locks where relation = 'tickets'::regclass and mode = 'AccessExclusiveLock' and granted`,
    );
    expect(locks).toHaveLength(1);
  });
  return { released };
}

describe('a session', () => {
  test('ends with its credentials', async () => {
    const { access } = await expiring(3);
    const headers = { authorization: `Bearer ${access}` };
    expect((await within('the end of the credentials', closingAfterOpen({ headers }))).code).toBe(4401);
  });

  test('lives on when it is renewed in place', async () => {
    const person = await expiring(15);
    const renewed = await connect(node, person, { via: 'bearer' });
    const headers = { authorization: `Bearer ${person.access}` };
    const witness = closingAfterOpen({ headers });
    const token = signToken(hostClaims({ user_id: person.id }));
    expect(await renewed.request({ type: 'auth', token })).toMatchObject({ type: 'ack' });
    expect((await within('the end of the one that was not renewed', witness, 60_000)).code).toBe(4401);
    expect(await renewed.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
  });

  test('is not renewed by the token of somebody else, nor by a bad one', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const connection = await connect(node, anna);
    expect(await connection.refused({ type: 'auth', token: ben.access })).toMatchObject({
      code: 'forbidden',
    });
    for (const token of ['nonsense', signToken(hostClaims({ user_id: anna.id, exp: inSeconds(-60) }))]) {
      expect(await connection.refused({ type: 'auth', token })).toMatchObject({ code: 'unauthorized' });
    }
    const { conversation_id } = await connection.say({ recipient_id: ben.id });
    expect(conversation_id).toEqual(expect.any(String));
  });
});

describe('limits', () => {
  test('a storm that PostgreSQL cannot keep up with is refused before the upgrade, and passes', async () => {
    const narrow = await startNode({ DATABASE_URL: database.url, MAX_HANDSHAKES_WAITING: '20' });
    const { released } = await lockTickets();
    const refusals = Array.from({ length: 200 }, () => refusal(narrow, { query: '?ticket=nonsense' }));
    const first = await Promise.any(refusals);
    expect(first).toMatchObject({ status: 503, retryAfter: '2' });
    expect(JSON.parse(first.body)).toMatchObject({
      error: { code: 'unavailable', retry_after_ms: expect.any(Number) },
    });
    expect((await fetch(`${narrow.url}/health/live`)).status).toBe(200);
    await released;
    for (const { status } of await Promise.all(refusals)) expect([401, 503]).toContain(status);
    const late = await createPerson(narrow);
    await eventually(() => connect(narrow, late));
  });

  test('the eleventh socket of one person is closed with 4429, and the ten live on', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const sockets = await Promise.all(Array.from({ length: 10 }, () => connect(node, anna)));
    const query = `?ticket=${await getTicket(node, anna)}`;
    expect((await within('the close of the eleventh', closingAfterOpen({ query }))).code).toBe(4429);
    for (const socket of sockets)
      expect(await socket.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
    await connect(node, ben);
    await sockets[0]?.close();
    await eventually(() => connect(node, anna));
  });

  test('sending too fast is answered with rate_limited, frame by frame, over all sockets and REST', async () => {
    const limited = await startNode({
      DATABASE_URL: database.url,
      RATE_MESSAGES_PER_SECOND: '1',
      RATE_MESSAGES_BURST: '5',
    });
    const [anna, ben] = (await createPeople(limited, 2)) as [Person, Person];
    const [desk, phone] = [await connect(limited, anna), await connect(limited, anna)];
    const other = await connect(limited, ben);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_unused, index) =>
        (index % 2 ? desk : phone).request({ type: 'message', recipient_id: ben.id, text: `burst ${index}` }),
      ),
    );
    const refused = answers.filter(({ type }) => type === 'error');
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(5);
    for (const error of refused) {
      expect(error).toMatchObject({
        code: 'rate_limited',
        retryable: true,
        retry_after_ms: expect.any(Number),
      });
    }
    const answer = await rest(limited, anna).post('/api/messaging/messages/', {
      recipient_id: ben.id,
      text: 'more',
    });
    expect(answer).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } });
    const accepted = answers.length - refused.length;
    await eventually(() => expect(other.all('new_message')).toHaveLength(accepted));
    expect(await other.say({ recipient_id: anna.id })).toMatchObject({ seq: accepted + 1 });
    await eventually(() => desk.say({ recipient_id: ben.id }));
  });
});
