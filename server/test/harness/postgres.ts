import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { spawnChild, type Child } from './child-process.js';
import { eventually } from './eventually.js';
import { findFreePort } from './free-port.js';
import { createDirectory } from './node.js';

const DEBIAN = '/usr/lib/postgresql';
const DATABASE = 'chat';
const PASSWORD = 'a-password-for-tests';
/** The server's own role has to show its password; the test's does not. */
const ACCESS = [
  'host chat chat 127.0.0.1/32 scram-sha-256',
  'host all postgres 127.0.0.1/32 trust',
  'host replication postgres 127.0.0.1/32 trust',
];

/** A PostgreSQL of Debian's, the oldest that is installed. */
export interface OwnPostgres {
  readonly dir: string;
  readonly port: number;
  readonly url: string;
  rows<T extends pg.QueryResultRow>(sql: string, params?: unknown[]): Promise<T[]>;
  /** Lines for `postgresql.conf`, in effect after a reload. */
  set(...lines: string[]): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** A second one that follows this one, and can be read. */
  createStandby(): Promise<Standby>;
}

export interface Standby extends OwnPostgres {
  promote(): Promise<void>;
}

interface Options {
  /** Given to `initdb`, in place of UTF-8 and `C`. */
  initdb?: readonly string[];
  settings?: readonly string[];
  /** Lines of `pg_hba.conf`, before ours. */
  access?: readonly string[];
}

/** As root, PostgreSQL runs as Debian's own account. */
export const account = process.getuid?.() === 0 ? findAccount() : {};

export async function startOwnPostgres(options: Options = {}): Promise<OwnPostgres> {
  const dir = join(createOwnDirectory(), 'data');
  const locale = options.initdb ?? ['--encoding=UTF8', '--locale=C'];
  run('initdb', ['-D', dir, '-U', 'postgres', '--auth=trust', '--no-sync', ...locale]);
  writeFileSync(join(dir, 'pg_hba.conf'), `${[...(options.access ?? []), ...ACCESS].join('\n')}\n`);
  const postgres = await startIn(dir, options.settings ?? []);
  await query(postgres.port, 'postgres', `create role chat login password '${PASSWORD}'`);
  await query(postgres.port, 'postgres', `create database ${DATABASE} owner chat`);
  return postgres;
}

async function startIn(dir: string, settings: readonly string[]): Promise<OwnPostgres> {
  const port = await findFreePort();
  const always = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'logging_collector=off',
  ];
  const args = [...always, ...settings].flatMap((setting) => ['-c', setting]);
  let child: Child | undefined;
  const rows = <T extends pg.QueryResultRow>(sql: string, params: unknown[] = []) =>
    query<T>(port, DATABASE, sql, params);
  const start = async () => {
    child = spawnChild(binary('postgres'), ['-D', dir, '-p', String(port), ...args], {
      cwd: dir,
      ...account,
    });
    await eventually(() => query(port, 'postgres', 'select 1'));
  };
  await start();
  return {
    dir,
    port,
    url: `postgres://chat:${PASSWORD}@127.0.0.1:${port}/${DATABASE}`,
    rows,
    async set(...lines) {
      appendFileSync(join(dir, 'postgresql.conf'), `${lines.join('\n')}\n`);
      await query(port, 'postgres', 'select pg_reload_conf()');
    },
    start,
    async stop() {
      child?.signal('SIGINT');
      await child?.exited;
    },
    createStandby: () => createStandby(port),
  };
}

async function createStandby(primaryPort: number): Promise<Standby> {
  const dir = join(createOwnDirectory(), 'data');
  const from = ['-h', '127.0.0.1', '-p', String(primaryPort), '-U', 'postgres'];
  run('pg_basebackup', [...from, '-D', dir, '-R', '--checkpoint=fast', '--no-sync']);
  const standby = await startIn(dir, []);
  return {
    ...standby,
    promote: async () => void (await query(standby.port, 'postgres', 'select pg_promote()')),
  };
}

async function query<T extends pg.QueryResultRow>(
  port: number,
  database: string,
  sql: string,
  params: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database });
  // A server that stops ends the connection too.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql, params)).rows;
  } finally {
    await client.end();
  }
}

function run(name: string, args: readonly string[]): void {
  execFileSync(binary(name), args, { cwd: '/', stdio: 'pipe', ...account });
}

function binary(name: string): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(a) - Number(b)) : [];
  const path = versions
    .map((version) => join(DEBIAN, version, 'bin', name))
    .find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`no PostgreSQL of Debian's: run the tests through npm test`);
  return path;
}

function createOwnDirectory(): string {
  const directory = createDirectory();
  giveToPostgres(directory);
  return directory;
}

export function giveToPostgres(path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

function findAccount(): { uid?: number; gid?: number } {
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}
