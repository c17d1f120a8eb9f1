import { randomUUID } from 'node:crypto';
import { createServer, connect as connectTcp } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { onCleanup } from './harness/cleanup.js';
import { aText } from './harness/connection.js';
import { eventually } from './harness/eventually.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { startNode } from './harness/node.js';
import { createPair } from './harness/pair.js';
import { createPeople, rest, type Person } from './harness/people.js';
import { expectError } from './harness/rest-client.js';

const { node, database } = await startChat();

async function refuseWith(code: string): Promise<void> {
  await database.rows(`
    create or replace function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'refused' using errcode = '${code}'; end $$`);
  await database.rows('create trigger refuse before insert on messages execute function refuse()');
}

describe('PostgreSQL that refuses for a while', () => {
  afterEach(() => database.rows('drop trigger if exists refuse on messages'));

  /** As PostgreSQL words it: disk_full, out_of_memory, too_many_connections, shutdowns and starts, io_error. */
  test.each(['53100', '53200', '53300', '57P01', '57P02', '57P03', '58030'])(
    'with %s has its sends answered `unavailable`, and stored when they come again',
    async (code) => {
      const { ben, desk, other, anna } = await createPair(node);
      await refuseWith(code);
      const message = { recipient_id: ben.id, text: aText(), client_id: randomUUID() };
      expect(await desk.refused({ type: 'message', ...message })).toMatchObject({
        code: 'unavailable',
        client_id: message.client_id,
        retryable: true,
        retry_after_ms: expect.any(Number),
      });
      expectError(await rest(node, anna).post('/api/messaging/messages/', message), 'unavailable');
      await database.rows('drop trigger refuse on messages');
      expect(await desk.say(message)).toMatchObject({ seq: 2, duplicate: false });
      await expectSameAsFresh(desk, other);
    },
  );
});

/** As PostgreSQL words it: character_not_in_repertoire, numeric_value_out_of_range, check_violation. */
test.each(['22021', '22003', '23514'])(
  'a value that only PostgreSQL refuses, with %s, is `invalid_input`',
  async (code) => {
    const { ben, desk, anna } = await createPair(node);
    await refuseWith(code);
    const message = { recipient_id: ben.id, text: aText() };
    expect(await desk.refused({ type: 'message', ...message })).toMatchObject({
      code: 'invalid_input',
      retryable: false,
    });
    expectError(await rest(node, anna).post('/api/messaging/messages/', message), 'invalid_input');
    await database.rows('drop trigger refuse on messages');
    await desk.say(message);
  },
);

test('a connection that PostgreSQL ends in the moment in which it opens ends no process', async () => {
  const proxy = await openProxy(database.url);
  const behind = await startNode({ DATABASE_URL: proxy.url });
  const [anna] = (await createPeople(behind, 1)) as [Person];
  const paths = ['/api/messaging/conversations/', '/api/messaging/unread/', '/api/auth/me'];
  proxy.cuts = true;
  for (let round = 0; round < 3; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, call) => rest(behind, anna).get(paths[call % paths.length] ?? '')),
    );
    for (const { status } of answers) expect([200, 503]).toContain(status);
  }
  proxy.cuts = false;
  await eventually(async () => {
    for (const path of paths) expect((await rest(behind, anna).get(path)).status).toBe(200);
  });
});

/** ReadyForQuery: PostgreSQL has answered and waits. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const FAREWELL = toErrorResponse({ S: 'FATAL', V: 'FATAL', C: '57P01', M: 'terminating connection' });

/** The way to PostgreSQL. With `cuts`, each answer is followed by an error that ends the session, in one packet. */
async function openProxy(url: string): Promise<{ url: string; cuts: boolean }> {
  const far = new URL(url);
  const server = createServer((near) => {
    const postgres = connectTcp(Number(far.port), far.hostname);
    near.pipe(postgres);
    for (const socket of [near, postgres]) {
      // A reset is an end like another: `close` follows.
      socket.on('error', () => undefined);
      socket.on('close', () => [near, postgres].forEach((side) => side.destroy()));
    }
    postgres.on('data', (bytes) => {
      if (proxy.cuts && bytes.subarray(-READY.length).equals(READY))
        near.end(Buffer.concat([bytes, FAREWELL]));
      else near.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onCleanup(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const proxy = { url: url.replace(far.host, `127.0.0.1:${address.port}`), cuts: false };
  return proxy;
}

/** As the protocol of PostgreSQL writes it: fields of a letter and a text, then a zero. */
function toErrorResponse(fields: Record<string, string>): Buffer {
  const body = Buffer.from(
    `${Object.entries(fields)
      .map(([key, text]) => `${key}${text}\0`)
      .join('')}\0`,
  );
  const head = Buffer.from('E\0\0\0\0');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
