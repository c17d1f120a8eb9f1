import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../config/start-error.js';
import { reasonOf } from '../errors/reason-of.js';
import { PostgresCluster } from './postgres-cluster.js';

const DATABASE = 'chat';
/** Any number: it is the only lock in the maintenance database. */
const OWNER_LOCK = 4_820_117;
/** Long enough for the recovery after a crash, and for one that is just stopping. */
const START_TIMEOUT_MS = 60_000;
const PAUSE_MS = 50;

export interface EmbeddedPostgres {
  url: string;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL on the files in `dir`, made where there are none, for as long as this process wants it.
 * One server at a time: who runs holds a lock in it, which ends with its process, however that ends. A PostgreSQL
 * that outlived its server holds none and is taken over as it is. Throws StartError.
 */
export async function startEmbeddedPostgres(dir: string): Promise<EmbeddedPostgres> {
  const cluster = await PostgresCluster.open(dir);
  const { owner, port } = await run(cluster);
  try {
    await claim(owner, dir);
  } catch (error) {
    await owner.end();
    throw error;
  }
  const stop = async () => {
    await owner.end();
    await cluster.stop();
  };
  try {
    await makeDatabase(owner);
    return { url: toUrl(cluster, port, DATABASE), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Connects to the one that runs, or starts one. */
async function run(cluster: PostgresCluster): Promise<{ owner: pg.Client; port: number }> {
  const deadlineMs = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const running = cluster.findPostmaster();
    const survivor = running && (await findClient(cluster, running.port));
    if (survivor) return { owner: survivor, port: running.port };
    const started = await start(cluster, deadlineMs);
    if (started) return started;
    await sleep(PAUSE_MS);
  }
}

/** Undefined where another one holds the files or the port, for the moment or for good: look again. */
async function start(
  cluster: PostgresCluster,
  deadlineMs: number,
): Promise<{ owner: pg.Client; port: number } | undefined> {
  const port = await findFreePort();
  const logged = cluster.logBytes;
  const child = cluster.spawn(port);
  let end: string | undefined;
  child.once('error', (error) => (end = reasonOf(error)));
  child.once('exit', () => (end ??= 'it ended'));
  while (end === undefined && Date.now() < deadlineMs) {
    const owner = await findClient(cluster, port);
    if (owner) return { owner, port };
    await sleep(PAUSE_MS);
  }
  if (end === undefined) await cluster.stop();
  const log = cluster.logSince(logged);
  const isTaken = /lock file "postmaster\.pid"|Address already in use|could not create any TCP/.test(log);
  if (isTaken && Date.now() < deadlineMs) return undefined;
  const [, reason = end ?? 'it did not answer'] = /FATAL:\s+(.*)/.exec(log) ?? [];
  throw new StartError(
    `The embedded PostgreSQL did not start: ${reason} (its log is beside ${cluster.dataDir}).`,
  );
}

/** Undefined where nobody answers there, or not this cluster. */
async function findClient(cluster: PostgresCluster, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: toUrl(cluster, port, 'postgres'),
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // When it is lost, so are the connections of the pool, which say so.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ dir: string }>(`select current_setting('data_directory') as dir`);
    if (rows[0]?.dir === realpathSync(cluster.dataDir)) return client;
  } catch {
    // Still starting, already stopping, or somebody else's: all of them are no.
  }
  await client.end();
  return undefined;
}

async function claim(owner: pg.Client, dir: string): Promise<void> {
  const { rows } = await owner.query<{ claimed: boolean }>('select pg_try_advisory_lock($1) as claimed', [
    OWNER_LOCK,
  ]);
  if (rows[0]?.claimed) return;
  throw new StartError(
    `Another server already uses the data in ${dir}: stop it, or set DATA_DIR or DATABASE_URL.`,
  );
}

async function makeDatabase(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await owner.query(`create database ${DATABASE}`);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function toUrl({ password }: PostgresCluster, port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}
