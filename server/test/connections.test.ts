import { connect as connectTcp, type Socket } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { onCleanup } from './harness/cleanup.js';
import { connect } from './harness/connection.js';
import { createDatabase } from './harness/database.js';
import { eventually, within } from './harness/eventually.js';
import { startNode } from './harness/node.js';
import { createPeople, createPerson, rest, type Person } from './harness/people.js';
import { RestClient } from './harness/rest-client.js';
import { getTicket } from './harness/socket.js';

/** More than are open at once while the server loads its modules. */
const DESCRIPTORS = 1024;
/** Above the grace of a refused socket, below the 30 s that ws gives it. */
const CUT_WITHIN_MS = 10_000;
const HANDSHAKE = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];

const { node } = await startChat({ MAX_SOCKETS_PER_USER: '1' });

/** A connection on which nothing is read or answered by itself. */
async function openRaw(port: number): Promise<Socket> {
  const socket = connectTcp(port, '127.0.0.1');
  socket.on('error', () => undefined);
  onCleanup(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** Everything that is answered until the server closes. */
async function exchange(port: number, lines: readonly string[], body = ''): Promise<string> {
  const socket = await openRaw(port);
  let answer = '';
  socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
  socket.write([...lines, '', body].join('\r\n'));
  await within('the end of the answer', once(socket, 'close'));
  return answer;
}

describe('an Upgrade header', () => {
  test.each(['h2c', 'websocket', 'TLS/1.0'])(
    '%s on an ordinary call does not change the answer',
    async (what) => {
      const person = await createPerson(node);
      const offer = [`Upgrade: ${what}`, 'Connection: Upgrade', 'Host: chat'];
      const live = await exchange(node.port, ['GET /health/live HTTP/1.1', ...offer, 'Connection: close']);
      expect(live).toMatch(/^HTTP\/1\.1 200 /);
      const body = '{"text":""}';
      const sent = await exchange(
        node.port,
        [
          'POST /api/messaging/messages/ HTTP/1.1',
          ...offer,
          'Connection: close',
          `Authorization: Bearer ${person.access}`,
          'Content-Type: application/json',
          `Content-Length: ${body.length}`,
        ],
        body,
      );
      // The body was read: it is what is wrong.
      expect(sent).toMatch(/^HTTP\/1\.1 400 /);
      expect(sent).toContain('"field":"text"');
    },
  );

  test.each(['//[', 'http://[', '//:99999/'])('on the path %s, which is no URL, is 400', async (path) => {
    const answer = await exchange(node.port, [`GET ${path} HTTP/1.1`, 'Host: chat', ...HANDSHAKE]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"invalid_input"');
  });
});

test('a socket over the limit of its person that does not go is cut', async () => {
  const person = await createPerson(node);
  await connect(node, person);
  const path = `/ws/chat/?ticket=${await getTicket(node, person)}`;
  const answer = exchange(node.port, [`GET ${path} HTTP/1.1`, 'Host: chat', ...HANDSHAKE]);
  // Close code 4429.
  expect(await within('the cut', answer, CUT_WITHIN_MS)).toContain('\x11\x4dtoo many connections');
});

test('connections are bounded before the descriptors run out: the database stays in reach', async () => {
  const database = await createDatabase();
  const small = await startNode({ DATABASE_URL: database.url }, DESCRIPTORS);
  const [anna, ben] = (await createPeople(small, 2)) as [Person, Person];
  const desk = await connect(small, anna);
  // Its connections to PostgreSQL are all cut, and have to be opened anew in the crowd.
  const crowd: Socket[] = [];
  for (let at = 0; at < 2 * DESCRIPTORS; at += 1) crowd.push(await openRaw(small.port));
  await eventually(() => expect(small.output()).toContain('raise the limit of open files'));
  await database.rows(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await eventually(() => desk.say({ recipient_id: ben.id }));
  for (const socket of crowd) socket.destroy();
  await eventually(async () => {
    expect((await new RestClient(small).get('/health/ready')).status).toBe(200);
  });
  expect((await rest(small, anna).get('/api/auth/me')).status).toBe(200);
  expect(small.output()).not.toMatch(/EMFILE|ENFILE/);
});

test('SIGHUP ends a server like SIGTERM', async () => {
  const { url } = await createDatabase();
  const ending = await startNode({ DATABASE_URL: url });
  const desk = await connect(ending, await createPerson(ending));
  expect(await ending.stop('SIGHUP')).toBe(0);
  expect(await desk.closed).toMatchObject({ code: 1012 });
});
