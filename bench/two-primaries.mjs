/**
 * Conversations on two primaries by bench/two-primaries.sql, with the server as it is: that people see the same before
 * and after, what it costs, and that nothing is lost when either primary is killed under load.
 */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../server/dist/database/migrate.js';
import { createPostgres } from './faults/system.mjs';
import { connectPerson } from './load/people.mjs';
import { checkStored, RetryingWriters } from './load/retrying-writers.mjs';
import { signToken } from './load/tokens.mjs';
import { measureRate, PAIRS, startOurs } from './measure-database.mjs';
import { toSpread, toTable } from './report.mjs';

const ROUNDS = 3;
/** With more, a batch on two primaries takes longer than a message may wait for its own. */
const WINDOW = 1;
const AWAY_MS = 5000;
const KILLS = ['far', 'near', 'far', 'near'];

const say = (line) => process.stderr.write(`  ${line}\n`);
const directory = mkdtempSync(join(tmpdir(), 'chat-two-primaries-'));
chmodSync(directory, 0o755);
const near = await createPostgres(join(directory, 'near'));
const far = await createPostgres(join(directory, 'far'));
let server;
try {
  for (const primary of [near, far]) {
    await primary.service.start();
    await primary.query('postgres', 'create database chat');
    await migrate(primary.url);
  }
  server = await startOurs(directory, near.url);
  const whole = await measure('one primary');
  const before = await readAll(server);
  await server.stop();

  await split();
  server = await startOurs(directory, near.url);
  assert.deepEqual(await readAll(server), before);
  say('everybody sees what they saw before');
  const divided = await measure('two primaries');
  await repeatSends(server);
  const placed = await countPlaces();
  const faults = await killUnderLoad(server);

  const rows = [
    ['one primary', whole.rates, whole.p50s],
    ['two primaries', divided.rates, divided.p50s],
  ];
  process.stdout.write(`\n${toTable([`${PAIRS} messages under way`, 'delivered/s', 'p50 ms'], rows)}\n\n`);
  const head = ['killed', 'acknowledged while it was away', 'of them in conversations of the near primary'];
  process.stdout.write(`${toTable(head, faults.rows)}\n\n`);
  process.stdout.write(
    `${placed.near} messages near, ${placed.far} far. Under faults ${faults.acknowledged} acknowledged after ${faults.retries} retries: each stored once, no conversation torn.\n`,
  );
} finally {
  await server?.stop();
  await near.service.end('SIGINT');
  await far.service.end('SIGINT');
  rmSync(directory, { recursive: true, force: true });
}

async function measure(name) {
  const runs = [];
  // The first run of a new server compiles its code and is not counted.
  await measureRate(server, WINDOW);
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = await measureRate(server, WINDOW);
    runs.push(run);
    say(`${name}: ${Math.round(run.deliveredPerSecond)} a second`);
  }
  return {
    rates: toSpread(runs.map((run) => run.deliveredPerSecond)),
    p50s: toSpread(runs.map((run) => run.p50Ms)),
  };
}

/** As an operator does it with psql: the file's variables are psql's. */
async function split() {
  await far.query('chat', 'alter table members drop constraint members_user_id_fkey');
  const { hostname: host, port, username: user, password, pathname } = new URL(far.url);
  const values = { host, port, user, password, database: pathname.slice(1) };
  const step = readFileSync(join(import.meta.dirname, 'two-primaries.sql'), 'utf8');
  const sql = step.replace(/:'(\w+)'/g, (_, name) => pg.escapeLiteral(values[name]));
  await near.query('chat', `begin; ${sql}; commit`);
}

/** What each reader sees: the newest page, the unread count, the inbox, what a resume from nothing brings. */
async function readAll({ url }) {
  const seen = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const [writer, reader] = [2 * pair + 1, 2 * pair + 2];
    for (const path of [
      `messages/?user_id=${writer}`,
      `messages/user/${writer}/unread/`,
      'unread/',
      'conversations/',
    ]) {
      seen.push(await call(url, reader, path));
    }
    seen.push(await resume(url, reader));
  }
  return seen;
}

async function resume(url, userId) {
  let answer;
  const answered = new Promise((resolve) => (answer = resolve));
  const onFrame = (kind, bytes, start, end) => answer(JSON.parse(bytes.toString('utf8', start, end)));
  const socket = await connectPerson({ url, userId, dialect: 'flat', onFrame });
  socket.send(JSON.stringify({ type: 'resume', cursors: {} }));
  const resumed = await answered;
  socket.cut();
  assert.equal(resumed.type, 'resumed');
  return resumed;
}

async function call(url, userId, path, body) {
  const answer = await fetch(new URL(`/api/messaging/${path}`, url), {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${signToken(userId)}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const content = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(content)}`);
  return content;
}

/** The last message of every conversation, sent once more: the answer is the stored one. */
async function repeatSends({ url }) {
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const [writer, reader] = [2 * pair + 1, 2 * pair + 2];
    const { results } = await call(url, writer, `messages/?user_id=${reader}`);
    const { client_id, text, id, seq } = results.at(-1);
    const repeated = await call(url, writer, 'messages/', { recipient_id: reader, client_id, text });
    assert.deepEqual({ id: repeated.id, seq: repeated.seq }, { id, seq });
  }
  say('a repeated client_id is one message on both');
}

async function countPlaces() {
  const count = async ({ query }, table) => {
    const [row] = await query('chat', `select count(*)::int as messages from ${table}`);
    return row.messages;
  };
  const placed = { near: await count(near, 'messages_near'), far: await count(far, 'messages') };
  assert.ok(placed.near > 0 && placed.far > 0, JSON.stringify(placed));
  return placed;
}

/** kill -9 in the middle of batches that touch both, and a start some seconds later. */
async function killUnderLoad({ url }) {
  const isNear = new Set((await near.query('chat', 'select id from conversations_near')).map(({ id }) => id));
  const writers = new RetryingWriters(url, PAIRS);
  const rows = [];
  for (const name of KILLS) {
    const { service } = { near, far }[name];
    await writers.acknowledgeMore(10 * PAIRS);
    await service.end('SIGKILL');
    const from = writers.count();
    const fromNear = writers.count((id) => isNear.has(id));
    await sleep(AWAY_MS);
    rows.push([name, writers.count() - from, writers.count((id) => isNear.has(id)) - fromNear]);
    await service.start();
    say(`${name} was away: ${writers.count() - from} acknowledged meanwhile`);
  }
  await writers.acknowledgeMore(10 * PAIRS);
  await writers.end();
  await checkStored((sql) => near.query('chat', sql), writers.acknowledged);
  return { rows, acknowledged: writers.count(), retries: writers.retries };
}
