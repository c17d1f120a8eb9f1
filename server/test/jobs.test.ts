import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createDatabase } from './harness/database.js';
import { eventually } from './harness/eventually.js';
import { type ChatNode, startNode } from './harness/node.js';
import { RestClient } from './harness/rest-client.js';

const database = await createDatabase();
const settings = { DATABASE_URL: database.url };
const steady = await startNode(settings);
/** More than three parts of the job. */
const TICKETS = 3500;
/** What the job's statement waits for, in the middle of its transaction. */
await database.rows(`
  create function wait_for_the_test() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock_shared(1);
    return null;
  end $$`);
await database.rows(`
  create trigger tickets_wait before delete on tickets for each statement execute function wait_for_the_test()`);

/** Keeps the job in the middle of a part until it is released. */
async function stopTheJob(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('select pg_advisory_lock(1)');
  return () => client.end();
}

async function addExpiredTickets(): Promise<void> {
  await database.rows(
    `insert into tickets (hash, user_id, credentials_expire_at, expires_at)
     select sha256(n::text::bytea), 'somebody', now(), now() - interval '1 second' from generate_series(1, $1) n`,
    [TICKETS],
  );
}

const makeDue = (job: string) => database.rows(`update jobs set due_at = now() where name = $1`, [job]);

async function ticketsLeft(): Promise<number> {
  const [row] = await database.rows<{ count: string }>('select count(*) from tickets');
  return Number(row?.count);
}

async function partsUnderWay(): Promise<number> {
  const [row] = await database.rows<{ count: string }>(
    `select count(*) from pg_stat_activity
     where datname = current_database() and wait_event = 'advisory' and query like 'delete from tickets%'`,
  );
  return Number(row?.count);
}

async function behindSeconds(node: ChatNode): Promise<number> {
  const { body } = await new RestClient(node).get<string>('/metrics');
  return Number(/^chat_job_behind_seconds{job="expired_tickets"} (\S+)$/m.exec(body)?.[1]);
}

test('expired tickets and refresh tokens go, and logins with their last token', async () => {
  const [kept, ended] = [crypto.randomUUID(), crypto.randomUUID()];
  await database.rows(
    `insert into users (id, username, full_name) values ('somebody', 'somebody', 'Somebody')`,
  );
  await database.rows(`insert into logins (id, user_id) select unnest($1::uuid[]), 'somebody'`, [
    [kept, ended],
  ]);
  await database.rows(
    `insert into refresh_tokens (id, login_id, expires_at)
     select gen_random_uuid(), login_id, now() + days * interval '1 day'
     from (values ($1::uuid, -2), ($1, 2), ($2, -2), ($2, -1)) as given(login_id, days)`,
    [kept, ended],
  );
  await addExpiredTickets();
  await database.rows(
    `insert into tickets (hash, user_id, credentials_expire_at, expires_at)
     values ('live', 'somebody', now(), now() + interval '1 hour')`,
  );
  await makeDue('expired_tickets');
  await makeDue('expired_logins');

  await eventually(async () => {
    expect(await ticketsLeft()).toBe(1);
    expect(await database.rows('select login_id from refresh_tokens')).toEqual([{ login_id: kept }]);
  });
  expect(await database.rows('select id from logins')).toEqual([{ id: kept }]);
  await database.rows('delete from tickets');
});

test('a job that fails is tried again, and the metrics tell how far behind it is', async () => {
  await database.rows(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'not today'; end $$`);
  await database.rows(
    `create trigger tickets_refuse before delete on tickets for each row execute function refuse()`,
  );
  await addExpiredTickets();
  await database.rows(`update jobs set done_at = now() - interval '1 hour' where name = 'expired_tickets'`);
  await makeDue('expired_tickets');
  await eventually(async () => {
    expect(await database.rows(`select failures from jobs where failures > 0`)).toHaveLength(1);
    expect(await behindSeconds(steady)).toBeGreaterThan(3000);
  });
  expect(await ticketsLeft()).toBe(TICKETS);

  await database.rows('drop trigger tickets_refuse on tickets');
  await eventually(async () => {
    expect(await ticketsLeft()).toBe(0);
    expect(await behindSeconds(steady)).toBe(0);
  });
  expect(await database.rows(`select failures from jobs where failures > 0`)).toEqual([]);
});

test('of two nodes one at a time runs a job', async () => {
  const second = await startNode(settings);
  const release = await stopTheJob();
  await addExpiredTickets();
  await database.rows(`update jobs set done_at = now() - interval '1 hour' where name = 'expired_tickets'`);
  await makeDue('expired_tickets');

  const seen: number[] = [];
  await eventually(async () => {
    seen.push(await partsUnderWay());
    for (const node of [steady, second]) expect(await behindSeconds(node)).toBeGreaterThan(3000);
  });
  for (let looks = 0; looks < 20; looks += 1) {
    await sleep(50);
    seen.push(await partsUnderWay());
  }
  expect(Math.max(...seen)).toBe(1);
  await release();
  await eventually(async () => expect(await ticketsLeft()).toBe(0));
  await second.stop();
});

test('what a killed node had begun is done by another', async () => {
  await steady.stop();
  const doomed = await startNode(settings);
  const release = await stopTheJob();
  await addExpiredTickets();
  await makeDue('expired_tickets');
  await eventually(async () => expect(await partsUnderWay()).toBe(1));
  await doomed.kill9();
  await release();
  await eventually(async () =>
    expect(
      await database.rows(`select 1 from pg_stat_activity where application_name = 'vikrahub-chat'
        and datname = current_database()`),
    ).toEqual([]),
  );
  expect(await ticketsLeft()).toBe(TICKETS);

  await startNode(settings);
  await eventually(async () => expect(await ticketsLeft()).toBe(0));
});
