import pg from 'pg';
import { describe, expect, test } from '@jest/globals';
import { onCleanup } from './harness/cleanup.js';
import { aText, connect } from './harness/connection.js';
import { createDatabase } from './harness/database.js';
import { eventually, within } from './harness/eventually.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { spawnServer, startNode, type Settings } from './harness/node.js';
import { createPeople, rest, type Person } from './harness/people.js';
import { startPgBouncer } from './harness/pgbouncer.js';
import { startRedis } from './harness/redis.js';

const SENDS = 200;
/** Of the server's migrations. */
const MIGRATION_LOCK = 7_263_542;

const database = await createDatabase();

/** The start fails: its one line on standard error. */
async function failure(settings: Settings): Promise<string> {
  const child = spawnServer(settings);
  expect(await within('the end of the start', child.exited, 60_000)).toBe(1);
  expect(child.errorOutput().trim().split('\n')).toHaveLength(1);
  return child.errorOutput();
}

describe('a server that is not told of the pooler ends with a sentence', () => {
  test('where the pooler refuses start-up parameters', async () => {
    const error = await failure({ DATABASE_URL: await startPgBouncer(database.url) });
    expect(error).toMatch(/startup parameter.*set DATABASE_POOLER=transaction\.$/m);
  });

  test('where the pooler ignores them', async () => {
    const url = await startPgBouncer(database.url, ['ignore_startup_parameters = options,statement_timeout']);
    expect(await failure({ DATABASE_URL: url })).toMatch(/set DATABASE_POOLER=transaction\.$/m);
  });
});

test('a migration lock that nobody gives back ends the start with a sentence, after it was said', async () => {
  const empty = await createDatabase();
  const holder = new pg.Client({ connectionString: empty.url });
  await holder.connect();
  onCleanup(() => holder.end());
  await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  const child = spawnServer({ DATABASE_URL: empty.url });
  await eventually(() =>
    expect(child.output()).toContain('waiting up to 30 s for another node that migrates'),
  );
  expect(await within('the end of the start', child.exited, 60_000)).toBe(1);
  expect(child.errorOutput()).toMatch(
    /^The database could not be migrated: another process has held .*\.\n$/,
  );
});

test('behind PgBouncer in transaction mode two nodes start together, and everything works', async () => {
  const empty = await createDatabase();
  const settings = {
    DATABASE_URL: await startPgBouncer(empty.url),
    DATABASE_POOLER: 'transaction',
    REDIS_URL: await startRedis(),
  };
  const [one, two] = await Promise.all([startNode(settings), startNode(settings)]);
  const [anna, ben] = (await createPeople(one, 2)) as [Person, Person];
  const desk = await connect(one, anna, { via: 'ticket' });
  const phone = await connect(two, ben, { via: 'ticket' });
  await desk.say({ recipient_id: ben.id });

  // Batches of both nodes, and statements of their pools between them, share two connections.
  const says = Array.from({ length: SENDS }, (_, at) =>
    at % 2 === 0 ? desk.say({ recipient_id: ben.id }) : phone.say({ recipient_id: anna.id }),
  );
  const reads = Array.from({ length: 40 }, (_, at) =>
    rest(at % 2 === 0 ? one : two, anna).get(`/api/messaging/messages/?user_id=${ben.id}`),
  );
  const marks = Array.from({ length: 20 }, () =>
    rest(two, ben).post(`/api/messaging/messages/user/${anna.id}/read/`),
  );
  const acks = await Promise.all(says);
  expect(acks.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: SENDS }, (_, at) => at + 2),
  );
  for (const { status } of await Promise.all([...reads, ...marks])) expect(status).toBeLessThan(300);
  await expectSameAsFresh(desk, phone);

  // A third one starts on a database that is up to date, and nothing that a session holds is left behind.
  const three = await startNode(settings);
  expect((await fetch(`${three.url}/health/ready`)).status).toBe(200);
  const locks = await empty.rows(`
    select from pg_locks join pg_database on pg_database.oid = pg_locks.database
    where locktype = 'advisory' and datname = current_database()`);
  expect(locks).toEqual([]);
  expect(await one.stop()).toBe(0);
  const again = await rest(three, anna).post('/api/messaging/messages/', {
    recipient_id: ben.id,
    text: aText(),
  });
  expect(again.status).toBe(201);
});
