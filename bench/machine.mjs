import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { endWithUs } from './children.mjs';
import { startEmbeddedPostgres } from '../server/dist/embedded-postgres/embedded-postgres.js';

/** What all servers under measurement share: one PostgreSQL with its settings as they are, and one Redis. */
export async function openMachine() {
  const directory = mkdtempSync(join(tmpdir(), 'chat-bench-'));
  // PostgreSQL runs under an account of its own and must reach its files.
  chmodSync(directory, 0o755);
  const postgres = await startEmbeddedPostgres(join(directory, 'postgres'));
  const admin = new pg.Client(postgres.url);
  await admin.connect();
  const redis = await startRedis(directory);
  let made = 0;
  let closing;
  const end = async () => {
    await admin.end();
    await redis.stop();
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return {
    directory,
    redisUrl: redis.url,
    /** Of the whole Redis, since its start. */
    async redisCommands() {
      const [, count] = /total_commands_processed:(\d+)/.exec(await redis.client.info('stats'));
      return Number(count);
    },
    /** An empty database for one run. */
    async createDatabase() {
      made += 1;
      const name = `bench_${made}`;
      await admin.query(`create database ${name} template template0`);
      const address = new URL(postgres.url);
      address.pathname = `/${name}`;
      const client = new pg.Client(address.href);
      // PostgreSQL ends it where the run is broken off; what is asked of it afterwards rejects.
      client.on('error', () => undefined);
      await client.connect();
      return {
        url: address.href,
        rows: async (sql, values) => (await client.query(sql, values)).rows,
        async commits() {
          const { rows } = await admin.query(
            'select xact_commit::float8 as commits from pg_stat_database where datname = $1',
            [name],
          );
          return rows[0].commits;
        },
        async drop() {
          await client.end();
          await admin.query(`drop database ${name} with (force)`);
        },
      };
    },
    close: () => (closing ??= end()),
  };
}

async function startRedis(directory) {
  const port = await findFreePort();
  const args = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = endWithUs(spawn('redis-server', args.map(String), { cwd: directory, stdio: 'ignore' }));
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { retryStrategy: () => 100 });
  // Refused until it has started.
  client.on('error', () => undefined);
  await client.ping();
  return {
    url,
    client,
    async stop() {
      client.disconnect();
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** What the last run wrote must not be flushed in the next one's time. */
export async function settle(database) {
  await database.rows('checkpoint');
  await sleep(300);
}
