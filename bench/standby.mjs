/**
 * A primary with a synchronous standby: what the standby costs, and that nothing acknowledged is lost when the primary is
 * killed under load and the standby promoted.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createPostgres } from './faults/system.mjs';
import { checkStored, RetryingWriters } from './load/retrying-writers.mjs';
import { measureRate, PAIRS, startOurs } from './measure-database.mjs';
import { toSpread, toTable } from './report.mjs';

const ROUNDS = 3;
const WINDOW = 8;
const NAME = 'standby';

const say = (line) => process.stderr.write(`  ${line}\n`);
const directory = mkdtempSync(join(tmpdir(), 'chat-standby-'));
chmodSync(directory, 0o755);
const primary = await createPostgres(join(directory, 'primary'));
const address = await openAddress(portOf(primary));
let standby;
let server;
try {
  await primary.service.start();
  await primary.query('postgres', 'create database chat');
  standby = await copyToStandby();
  await standby.service.start();
  server = await startOurs(directory, address.urlOf(primary));

  const runs = { alone: [], followed: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await waitForStandby('', 'async');
    runs.alone.push(await measureRate(server, WINDOW));
    await waitForStandby(NAME, 'sync');
    runs.followed.push(await measureRate(server, WINDOW));
    say(
      `alone ${runs.alone.at(-1).deliveredPerSecond}, followed ${runs.followed.at(-1).deliveredPerSecond} a second`,
    );
  }
  const failover = await killPrimary();

  const row = (title, own) => [
    title,
    ...['deliveredPerSecond', 'p50Ms', 'p99Ms'].map((name) => toSpread(own.map((run) => run[name]))),
  ];
  const head = ['full load', 'delivered/s', 'p50 ms', 'p99 ms'];
  const rows = [row('asynchronous standby', runs.alone), row('synchronous standby', runs.followed)];
  process.stdout.write(`\n${toTable(head, rows)}\n\n`);
  process.stdout.write(
    `${failover.before} messages were acknowledged before the kill, ${failover.after} after the promotion: each stored once.\n`,
  );
} finally {
  await server?.stop();
  address.close();
  await standby?.service.end('SIGINT');
  await primary.service.end('SIGINT');
  rmSync(directory, { recursive: true, force: true });
}

/** What `pg_basebackup --write-recovery-conf` does: the npm package of PostgreSQL comes without it. */
async function copyToStandby() {
  const target = join(directory, NAME);
  const client = new pg.Client(primary.url);
  await client.connect();
  await client.query('select pg_backup_start($1, fast => true)', [NAME]);
  execFileSync('cp', ['-a', join(directory, 'primary'), target]);
  const { rows } = await client.query('select labelfile from pg_backup_stop()');
  await client.end();
  const dataDir = join(target, 'data');
  rmSync(join(dataDir, 'postmaster.pid'));
  const { uid, gid } = statSync(dataDir);
  for (const [name, content] of [
    ['backup_label', rows[0].labelfile],
    ['standby.signal', ''],
  ]) {
    writeFileSync(join(dataDir, name), content);
    // PostgreSQL's account, which opens both to write.
    chownSync(join(dataDir, name), uid, gid);
  }
  const { hostname, port, username, password } = new URL(primary.url);
  const conninfo = `host=${hostname} port=${port} user=${username} password=${password} application_name=${NAME}`;
  appendFileSync(join(dataDir, 'postgresql.auto.conf'), `primary_conninfo = '${conninfo}'\n`);
  return createPostgres(target);
}

/** Sets whose answer a commit waits for, and resolves when the primary says that it is so. */
async function waitForStandby(names, state) {
  await primary.query('postgres', `alter system set synchronous_standby_names = '${names}'`);
  await primary.query('postgres', 'select pg_reload_conf()');
  for (;;) {
    const rows = await primary.query('postgres', 'select sync_state, state from pg_stat_replication');
    if (rows.some((row) => row.sync_state === state && row.state === 'streaming')) return;
    await sleep(50);
  }
}

async function killPrimary() {
  const writers = new RetryingWriters(server.url, PAIRS);
  await writers.acknowledgeMore(40 * PAIRS);
  await primary.service.end('SIGKILL');
  const before = writers.count();
  await standby.query('postgres', 'select pg_promote()');
  address.moveTo(portOf(standby));
  say('the standby is promoted');
  await writers.acknowledgeMore(10 * PAIRS);
  await writers.end();
  await checkStored((sql) => standby.query('chat', sql), writers.acknowledged);
  return { before, after: writers.count() - before };
}

function portOf({ url }) {
  return Number(new URL(url).port);
}

/** One address in front of both, as a virtual IP or a TCP balancer gives it. */
async function openAddress(firstPort) {
  let port = firstPort;
  const pairs = new Set();
  const listener = createServer((from) => {
    const to = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [from, to],
      [to, from],
    ]) {
      pairs.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        pairs.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return {
    urlOf({ url }) {
      const through = new URL(url);
      through.port = String(listener.address().port);
      return through.href;
    },
    moveTo(next) {
      port = next;
      for (const socket of pairs) socket.destroy();
    },
    close() {
      listener.close();
      for (const socket of pairs) socket.destroy();
    },
  };
}
