import { beforeEach, describe, expect, test } from '@jest/globals';
import { aText, connect, type Connection } from './harness/connection.js';
import { eventually } from './harness/eventually.js';
import { openLink } from './harness/link.js';
import { startNode } from './harness/node.js';
import { createPeople, rest, type Person } from './harness/people.js';
import { startOwnPostgres, type OwnPostgres } from './harness/postgres.js';
import { expectError, RestClient } from './harness/rest-client.js';

/** As many as the pool opens. */
const WARM = 20;
/** Each pool may find out by a failure of its own. */
const FAILURES_MAX = 1;

const primary = await startOwnPostgres();
const standby = await primary.createStandby();
const link = await openLink(primary.url);
const node = await startNode({ DATABASE_URL: link.url });
const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
let desk: Connection;

/** Each of them writes, by another way to the database: the batch, TypeORM, SQL by hand. */
const WRITES = {
  'a message': () => send(),
  'a ticket': async () => (await rest(node, anna).post('/api/auth/ticket')).status,
  'a read marker': async () =>
    (await rest(node, ben).post(`/api/messaging/messages/user/${anna.id}/read/`)).status,
};

async function send(): Promise<number> {
  const answer = await rest(node, anna).post('/api/messaging/messages/', {
    recipient_id: ben.id,
    text: aText(),
  });
  return answer.status;
}

async function readiness(): Promise<[ready: number, live: number]> {
  const nobody = new RestClient(node);
  return [(await nobody.get('/health/ready')).status, (await nobody.get('/health/live')).status];
}

/** Opens every connection that the pool may have. */
async function warmUp(): Promise<void> {
  const paths = Array.from({ length: 3 * WARM }, () => '/api/messaging/unread/');
  await Promise.all(paths.map((path) => rest(node, anna).get(path)));
}

async function expectAllRefused(): Promise<void> {
  for (const [what, write] of Object.entries(WRITES)) {
    for (const status of await Promise.all(Array.from({ length: WARM }, write)))
      expect([what, status]).toEqual([what, 503]);
  }
  expect(await desk.refused({ type: 'message', recipient_id: ben.id, text: aText() })).toMatchObject({
    code: 'unavailable',
    retryable: true,
    retry_after_ms: expect.any(Number),
  });
  expect(await readiness()).toEqual([503, 200]);
  expect(await desk.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
}

/** Not by one failure for each connection that was open before. */
async function expectAllBack(): Promise<void> {
  for (const [what, write] of Object.entries(WRITES)) {
    const statuses = [];
    for (let call = 0; call < WARM; call += 1) statuses.push(await write());
    const failures = statuses.filter((status) => status >= 300);
    expect([what, failures]).toEqual([what, failures.slice(0, FAILURES_MAX)]);
  }
  await desk.say({ recipient_id: ben.id });
  await eventually(async () => expect(await readiness()).toEqual([200, 200]));
}

beforeEach(async () => {
  desk = await connect(node, anna);
  await desk.say({ recipient_id: ben.id });
  await warmUp();
});

async function end(postgres: OwnPostgres): Promise<void> {
  await postgres.rows(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'chat'`);
}

describe('PostgreSQL that takes no writes', () => {
  test('because it is read-only for a while: everything is `unavailable` but reads, and comes back', async () => {
    await primary.set('default_transaction_read_only = on');
    await eventually(async () => expect(await send()).toBe(503));
    await expectAllRefused();
    const history = await rest(node, anna).get(`/api/messaging/messages/?user_id=${ben.id}`);
    expect(history.status).toBe(200);
    await primary.set('default_transaction_read_only = off');
    await eventually(async () => expect(await send()).toBe(201));
    await expectAllBack();
  });

  test('because the role may not log in any more', async () => {
    await primary.rows(`alter role chat password 'rotated'`);
    await end(primary);
    await eventually(async () => expect(await readiness()).toEqual([503, 200]));
    await expectAllRefused();
    const password = new URL(primary.url).password;
    await primary.rows(`alter role chat password '${password}'`);
    await expectAllBack();
  });

  test('because it has no connection left', async () => {
    await primary.rows('alter role chat connection limit 0');
    await end(primary);
    await eventually(async () => expect(await readiness()).toEqual([503, 200]));
    await expectAllRefused();
    await primary.rows('alter role chat connection limit -1');
    await expectAllBack();
  });
});

describe('a failover behind the same address', () => {
  test('to a standby that is not promoted yet', async () => {
    const [{ count } = { count: 0 }] = await primary.rows<{ count: number }>(
      'select count(*)::int from messages',
    );
    await eventually(async () => {
      expect(await standby.rows('select count(*)::int from messages')).toEqual([{ count }]);
    });
    link.leadTo(standby.port);
    await end(primary);
    await eventually(async () => expect(await readiness()).toEqual([503, 200]));
    await warmUp();
    await expectAllRefused();
    expectError(await rest(node, anna).post('/api/auth/ticket'), 'unavailable');
    link.leadTo(primary.port);
    await end(standby);
    await expectAllBack();
  });

  test('from a primary that stays, read-only, with every connection open', async () => {
    await primary.set('default_transaction_read_only = on');
    await eventually(async () => expect(await send()).toBe(503));
    await standby.promote();
    link.leadTo(standby.port);
    await warmUp();
    await expectAllBack();
    const [{ count } = { count: 0 }] = await standby.rows<{ count: number }>(
      'select count(*)::int from messages',
    );
    expect(count).toBeGreaterThanOrEqual(2 * WARM);
  });
});
