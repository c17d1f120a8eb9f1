import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomInt } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { HistoryPage, Message, User, UserSummary } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { onCleanup } from './harness/cleanup.js';
import { createPerson, rest } from './harness/people.js';
import { expectError, RestClient } from './harness/rest-client.js';
import { hostClaims, signToken } from './harness/token.js';

const KEY = 'a-key-for-the-lookup';
const seen: { path: string; authorization: string | undefined }[] = [];
/** What the host site does with a question about an id. */
const replies = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();

const host = createServer((request, response) => {
  const path = request.url ?? '';
  seen.push({ path, authorization: request.headers.authorization });
  const id = decodeURIComponent(path.split('/').at(-1) ?? '');
  const reply = replies.get(id);
  if (reply) reply(request, response);
  else response.writeHead(404).end('{}');
});
await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
onCleanup(() => {
  host.closeAllConnections();
  host.close();
});
const hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
const { node } = await startChat({
  USER_LOOKUP_URL: `${hostUrl}/api/users/{id}`,
  USER_LOOKUP_KEY: KEY,
  HOST_URL: 'https://host.example/app/',
});
const anna = await createPerson(node);
const newId = () => randomInt(1_000, 2 ** 47);
const askedFor = (id: unknown) =>
  seen.filter(({ path }) => path.endsWith(`/${encodeURIComponent(String(id))}`));

function answerWith(id: unknown, user: unknown): void {
  replies.set(String(id), (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(user));
  });
}

test('somebody who has never come can be written to, and is asked about once, with the key', async () => {
  const id = newId();
  answerWith(id, { id, username: 'grace', full_name: 'Grace H.', avatar: '/media/grace.png' });
  const sends = [1, 2, 3].map((count) =>
    rest(node, anna).post<Message>('/api/messaging/messages/', { recipient_id: id, text: `hello ${count}` }),
  );
  for (const { status, body } of await Promise.all(sends)) {
    expect(status).toBe(201);
    expect(body.recipient).toEqual({
      id,
      username: 'grace',
      full_name: 'Grace H.',
      avatar_url: 'https://host.example/media/grace.png',
    });
  }
  expect(askedFor(id)).toEqual([{ path: `/api/users/${id}`, authorization: `Api-Key ${KEY}` }]);
});

test('the history with somebody who has never come is an empty page', async () => {
  const id = `auth0|${newId()}`;
  answerWith(id, { id, username: 'ida', full_name: 'Ida' });
  const query = encodeURIComponent(id);
  const { status, body } = await rest(node, anna).get<HistoryPage>(`/api/messages/?user_id=${query}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ conversation_id: null, results: [] });
  expect((await rest(node, anna).get<UserSummary>(`/api/users/${query}/`)).body.full_name).toBe('Ida');
  expect(askedFor(id)).toHaveLength(1);
});

test('a first token without names takes them from the host site', async () => {
  const id = newId();
  answerWith(id, { id, username: 'lin', full_name: 'Lin', avatar_url: null });
  const { body } = await new RestClient(node, signToken(hostClaims({ user_id: id }))).get<User>(
    '/api/auth/me',
  );
  expect(body).toMatchObject({ username: 'lin', full_name: 'Lin', avatar_url: null });
});

test('whom the host site does not know is not found, and asked about once a minute', async () => {
  const id = newId();
  for (let calls = 0; calls < 3; calls += 1) {
    expectError(await rest(node, anna).get(`/api/users/${id}/`), 'not_found');
  }
  expect(askedFor(id)).toHaveLength(1);
});

test.each(['..', '.', 'a/b', 'a\\b'])('the id %j is no path segment and is not asked about', async (id) => {
  const before = seen.length;
  const answer = await rest(node, anna).get(`/api/messages/?user_id=${encodeURIComponent(id)}`);
  expectError(answer, 'not_found');
  expect(seen.length).toBe(before);
});

const LIES: [string, (id: number, response: ServerResponse) => void][] = [
  [
    'is about somebody else',
    (_id, response) => response.end('{"id":1,"username":"other","full_name":"Other"}'),
  ],
  ['is no JSON', (_id, response) => response.end('<html>')],
  ['is a list', (id, response) => response.end(`[${id}]`)],
  ['is an error', (_id, response) => response.writeHead(500).end('{}')],
  ['leads elsewhere', (id, response) => response.writeHead(302, { location: `${hostUrl}/else/${id}` }).end()],
  [
    'is cut off',
    (_id, response) =>
      void response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy()),
  ],
  [
    'never ends',
    (_id, response) => {
      const chunk = ' '.repeat(64 * 1024);
      const write = () => void (response.destroyed || response.write(chunk, () => setImmediate(write)));
      write();
    },
  ],
  ['never begins', () => undefined],
];

test.each(LIES)('an answer that %s makes nobody, and the call can be repeated', async (_what, lie) => {
  const id = newId();
  replies.set(String(id), (_request, response) => lie(id, response));
  const error = expectError(await rest(node, anna).get(`/api/users/${id}/`), 'unavailable');
  expect(error.retry_after_ms).toBeGreaterThan(0);
  expect(seen.filter(({ path }) => path.startsWith('/else/'))).toEqual([]);
  answerWith(id, { id, username: 'late', full_name: 'Late' });
  expect((await rest(node, anna).get<UserSummary>(`/api/users/${id}/`)).body).toMatchObject({
    username: 'late',
  });
});

test('a host site that is silent keeps nobody out who has its token', async () => {
  const id = newId();
  replies.set(String(id), () => undefined);
  const { status, body } = await new RestClient(node, signToken(hostClaims({ user_id: id }))).get<User>(
    '/api/auth/me',
  );
  expect(status).toBe(200);
  expect(body.username).toBe(String(id));
});
