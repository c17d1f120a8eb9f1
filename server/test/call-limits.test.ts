import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Login, MessageFrame } from '@vikrahub/chat-protocol';
import { aText, connect } from './harness/connection.js';
import { createDatabase } from './harness/database.js';
import { startNode, type ChatNode, type Settings } from './harness/node.js';
import {
  createPeople,
  createPerson,
  registration,
  rest,
  rememberLogin,
  type Person,
} from './harness/people.js';
import { startRedis } from './harness/redis.js';
import { expectError, type Answer } from './harness/rest-client.js';
import { refusal } from './harness/socket.js';

interface Operation {
  responses: Record<string, unknown>;
}

const CONVERSATIONS = 3;
const BURST = 6;

const database = await createDatabase();
const redis = await startRedis();
const start = (settings: Settings) =>
  startNode({ DATABASE_URL: database.url, TRUST_PROXY: 'loopback', ...settings });
/** As it comes. */
const usual = await start({
  RATE_CALLS_PER_SECOND: undefined,
  RATE_EXPENSIVE_PER_SECOND: undefined,
  RATE_ADDRESS_PER_SECOND: undefined,
});
const strict = {
  REDIS_URL: redis,
  RATE_MESSAGES_PER_SECOND: '1',
  RATE_MESSAGES_BURST: String(BURST),
  RATE_CALLS_PER_SECOND: '1',
  RATE_CALLS_BURST: String(BURST),
  RATE_EXPENSIVE_PER_SECOND: '1',
  RATE_EXPENSIVE_BURST: String(BURST),
  RATE_ADDRESS_PER_SECOND: '1',
  RATE_ADDRESS_BURST: String(BURST),
  RATE_REGISTRATIONS_PER_HOUR: String(BURST),
};
const [left, right] = (await Promise.all([start(strict), start(strict)])) as [ChatNode, ChatNode];
/** For people who are to have their whole budget afterwards. */
const makers = await start({ RATE_CONVERSATIONS_PER_HOUR: String(CONVERSATIONS) });

let lastAddress = 0;
const anAddress = () => `198.51.100.${(lastAddress += 1)}`;

async function call(
  node: ChatNode,
  method: string,
  path: string,
  { from, access, body }: { from?: string; access?: string; body?: object },
): Promise<Answer<unknown>> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (from !== undefined) headers['x-forwarded-for'] = from;
  if (access !== undefined) headers.authorization = `Bearer ${access}`;
  const response = await fetch(node.url + path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

function expectRateLimited(answer: Answer<unknown> | undefined): void {
  if (!answer) throw new Error('nothing was refused');
  const { retry_after_ms: retryAfterMs } = expectError(answer, 'rate_limited');
  expect(retryAfterMs).toBeGreaterThan(0);
  expect(answer.headers.get('retry-after')).toBe(String(Math.ceil(Number(retryAfterMs) / 1000)));
}

const logIn = (node: ChatNode, from: string, body: object) =>
  call(node, 'POST', '/api/auth/login', { from, body });

describe('every call', () => {
  test('is limited, and the document says so', async () => {
    const document = (await (await fetch(`${usual.url}/api/docs-json`)).json()) as {
      paths: Record<string, Record<string, Operation>>;
    };
    const operations = Object.entries(document.paths)
      .filter(([path]) => path.startsWith('/api/'))
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
      );
    expect(operations.length).toBeGreaterThan(15);
    for (const { path, method, operation } of operations) {
      expect(Object.keys(operation.responses)).toContain('429');
      const { access } = await createPerson(makers);
      const from = anAddress();
      const answers = await Promise.all(
        Array.from({ length: 4 * BURST }, () =>
          call(left, method.toUpperCase(), path.replace(/\{\w+\}/g, '1'), {
            from,
            access,
            ...(method !== 'get' && { body: {} }),
          }),
        ),
      );
      expect(answers.some(({ status }) => status !== 429)).toBe(true);
      expectRateLimited(answers.find(({ status }) => status === 429));
    }
  });

  test('draws from one budget on all nodes', async () => {
    const { access } = await createPerson(makers);
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 4 * BURST }, (_, at) =>
        call(at % 2 === 0 ? left : right, 'GET', '/api/auth/me', { access }),
      ),
    );
    const seconds = Math.ceil((performance.now() - began) / 1000);
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(BURST + seconds);
  });

  test('leaves probes alone', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 * BURST }, () => call(left, 'GET', '/health/live', {})),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });
});

describe('with the usual limits', () => {
  test('opening 20 conversations at once, five times in a row, is not limited', async () => {
    const { access } = await createPerson(usual);
    const others = await createPeople(makers, 20);
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        ...others.map(({ id }) => call(usual, 'GET', `/api/messages/?user_id=${id}`, { access })),
        ...others.map(() => call(usual, 'GET', '/api/messaging/conversations/', { access })).slice(0, 5),
        call(usual, 'GET', '/api/messaging/unread/', { access }),
        call(usual, 'POST', '/api/auth/ticket', { access }),
      ]);
      expect(answers.filter(({ status }) => status >= 300)).toEqual([]);
    }
  });

  test('400 calls of one person at once are limited, and what others send is acknowledged meanwhile', async () => {
    const [anna, ben, cleo] = (await createPeople(usual, 3)) as [Person, Person, Person];
    const desk = await connect(usual, ben);
    const calls = Promise.all(
      Array.from({ length: 400 }, () =>
        call(usual, 'GET', '/api/users/?search=person', { access: anna.access }),
      ),
    );
    for (let count = 0; count < 10; count += 1) await desk.say({ recipient_id: cleo.id });
    const answers = await calls;
    expectRateLimited(answers.find(({ status }) => status === 429));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(30);
  });
});

describe('refused credentials', () => {
  const guess = (from: string) => call(left, 'GET', '/api/auth/me', { from, access: 'no-token' });

  test('are counted by network; what counts is let through, and so are others', async () => {
    const from = '2001:db8:5:6::1';
    const { access } = await createPerson(makers);
    const answers = await Promise.all(
      Array.from({ length: 4 * BURST }, (_, at) => guess(`2001:db8:5:6::${at + 1}`)),
    );
    expect(answers.some(({ status }) => status === 401)).toBe(true);
    expectRateLimited(answers.find(({ status }) => status === 429));
    expect((await call(left, 'GET', '/api/auth/me', { from, access })).status).toBe(200);
    expect((await guess(anAddress())).status).toBe(401);
  });

  test('are counted for upgrades too', async () => {
    const headers = { 'x-forwarded-for': anAddress() };
    const knock = () => refusal(left, { query: '?ticket=none', headers });
    const refusals = await Promise.all(Array.from({ length: 4 * BURST }, knock));
    expect(refusals.some(({ status }) => status === 401)).toBe(true);
    const refused = refusals.find(({ status }) => status === 429);
    expect(JSON.parse(refused?.body ?? '{}')).toMatchObject({ error: { code: 'rate_limited' } });
    expect(Number(refused?.retryAfter)).toBeGreaterThan(0);
    const other = await refusal(left, { query: '?ticket=none', headers: { 'x-forwarded-for': anAddress() } });
    expect(other.status).toBe(401);
  });
});

describe('accounts', () => {
  test('from one network are few an hour', async () => {
    const from = anAddress();
    const register = (node: ChatNode) =>
      call(node, 'POST', '/api/auth/register', { from, body: registration() });
    for (let count = 0; count < BURST; count += 1) {
      const answer = await register(count % 2 === 0 ? left : right);
      expect(answer.status).toBe(201);
      rememberLogin(answer.body as Login);
    }
    expectRateLimited(await register(right));
  });

  test('guessing is counted over all nodes', async () => {
    const body = registration();
    rememberLogin((await call(makers, 'POST', '/api/auth/register', { body })).body as Login);
    const nodes = [await start({ REDIS_URL: redis }), await start({ REDIS_URL: redis })] as const;
    const from = anAddress();
    const wrong = { ...body, full_name: undefined, password: 'a-wrong-guess' };
    const right = { username: body.username, password: body.password };
    // Successes are free, wherever they happen.
    for (let count = 0; count < 12; count += 1) {
      const answer = await logIn(nodes[count % 2 === 0 ? 0 : 1], from, right);
      expect(answer.status).toBe(200);
      rememberLogin(answer.body as Login);
    }
    const statuses: number[] = [];
    for (let count = 0; count < 14; count += 1) {
      statuses.push((await logIn(nodes[count % 2 === 0 ? 0 : 1], from, wrong)).status);
    }
    // One in 30 s comes back.
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(12);
    expect(statuses.filter((status) => status === 401).length).toBeGreaterThanOrEqual(9);
  });
});

describe('new conversations with strangers', () => {
  test('are few an hour, over the socket and REST; those that are there are free', async () => {
    const [anna, ...others] = (await createPeople(makers, CONVERSATIONS + 3)) as [Person, ...Person[]];
    const [first, second] = others as [Person, Person];
    const desk = await connect(makers, anna);
    const toFrame = ({ id }: Person): MessageFrame => ({
      type: 'message',
      recipient_id: id,
      text: aText(),
      client_id: randomUUID(),
    });
    await desk.say({ recipient_id: first.id });
    expect(
      (await rest(makers, anna).post('/api/messaging/messages/', { recipient_id: second.id, text: aText() }))
        .status,
    ).toBe(201);
    for (const other of others.slice(2, CONVERSATIONS)) await desk.say({ recipient_id: other.id });
    const [stranger, another] = others.slice(CONVERSATIONS) as [Person, Person];
    const refused = await desk.refused(toFrame(stranger));
    expect(refused).toMatchObject({ code: 'rate_limited', retryable: true });
    expect(refused.retry_after_ms).toBeGreaterThan(60_000);
    expectRateLimited(
      await rest(makers, anna).post('/api/messaging/messages/', { recipient_id: another.id, text: aText() }),
    );
    await desk.say({ recipient_id: first.id });
    expect(
      (await rest(makers, anna).post('/api/messaging/messages/', { recipient_id: second.id, text: aText() }))
        .status,
    ).toBe(201);
    // Whoever is written to may answer, and others begin conversations of their own.
    const theirs = await connect(makers, stranger);
    await theirs.say({ recipient_id: anna.id });
    await desk.say({ recipient_id: stranger.id });
  });
});
