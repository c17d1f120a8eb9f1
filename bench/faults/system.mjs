import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { PostgresCluster } from '../../server/dist/embedded-postgres/postgres-cluster.js';
import { INSPECT } from '../inspector.mjs';
import { openDisk } from './disk.mjs';
import { JWT_SECRET } from './person.mjs';
import { Service } from './service.mjs';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const QUERY_TIMEOUT_MS = 20_000;
/** Of one start of a node, in characters: where it listens stands at the beginning. */
const OUTPUT_MAX = 5000;

/** Two nodes, a Redis and a PostgreSQL of their own. `preload`: a module that the nodes load first. */
export async function startSystem(preload) {
  const dir = mkdtempSync(join(tmpdir(), 'chat-faults-'));
  // PostgreSQL runs as another user where we are root, and must reach its files.
  chmodSync(dir, 0o755);
  process.on('exit', () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  const redisPort = await findFreePort();
  const redis = new Service('redis', {
    spawn: () => spawnQuiet('redis-server', ['--port', redisPort, '--bind', '127.0.0.1', '--save', ''], dir),
    isReady: async () => (await askRedis(redisPort, 'PING')).startsWith('+PONG'),
  });
  const disk = openDisk(join(dir, 'disk'));
  const postgres = await createPostgres(join(dir, 'disk', 'postgres'));
  await Promise.all([redis.start(), postgres.service.start()]);
  await postgres.query('postgres', 'create database chat');
  const nodes = [];
  for (const name of ['node-a', 'node-b']) {
    nodes.push(
      await createNode(name, {
        dir,
        preload,
        env: { DATABASE_URL: postgres.url, REDIS_URL: `redis://127.0.0.1:${redisPort}` },
      }),
    );
  }
  return {
    nodes,
    disk,
    postgres: postgres.service,
    query: (sql) => postgres.query('chat', sql),
    askRedis: (command) => askRedis(redisPort, command),
    services: [...nodes.map(({ service }) => service), redis, postgres.service],
    async stop() {
      const ends = await Promise.all(nodes.map(({ service }) => service.end('SIGTERM')));
      await redis.end('SIGTERM');
      await postgres.service.end('SIGINT');
      return ends;
    },
  };
}

/** In a process that can be killed and started again on its port. */
export async function createPostgres(dir) {
  const cluster = await PostgresCluster.open(dir);
  const port = await findFreePort();
  const toUrl = (database) => `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`;
  const query = async (database, sql) => {
    const client = new pg.Client({
      connectionString: toUrl(database),
      connectionTimeoutMillis: 2000,
      query_timeout: QUERY_TIMEOUT_MS,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const service = new Service('postgres', {
    spawn: () => cluster.spawn(port),
    isReady: () =>
      query('postgres', 'select 1').then(
        () => true,
        () => false,
      ),
  });
  return { service, query, url: toUrl('chat') };
}

async function createNode(name, { dir, preload, env }) {
  const port = await findFreePort();
  const dataDir = join(dir, name);
  mkdirSync(dataDir);
  const errors = [];
  let output = '';
  const service = new Service(name, {
    spawn: () => {
      output = '';
      const child = spawn(process.execPath, [INSPECT, ...(preload ? ['--import', preload] : []), MAIN], {
        cwd: dataDir,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...env,
          PATH: process.env.PATH,
          HOST: '127.0.0.1',
          PORT: String(port),
          DATA_DIR: dataDir,
          JWT_SECRET,
          LOG_LEVEL: 'error',
          RATE_MESSAGES_PER_SECOND: '0',
          RATE_CALLS_PER_SECOND: '0',
          RATE_EXPENSIVE_PER_SECOND: '0',
          RATE_ADDRESS_PER_SECOND: '0',
          RATE_REGISTRATIONS_PER_HOUR: '0',
          RATE_CONVERSATIONS_PER_HOUR: '0',
        },
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
          output = (output + text).slice(0, OUTPUT_MAX);
          errors.push(...text.split('\n').filter((line) => /^\{"level":[56]0,/.test(line)));
        });
      }
      return child;
    },
    isReady: () => /^listening on/m.test(output),
  });
  await service.start();
  return { name, port, service, errors, output: () => output };
}

function spawnQuiet(command, args, cwd) {
  return spawn(command, args.map(String), { cwd, stdio: 'ignore' });
}

/** The first answer, as it comes over the wire; empty where nobody answers. */
function askRedis(port, command) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => {
      resolve(String(bytes));
      socket.destroy();
    });
    socket.once('close', () => resolve(''));
  });
}

async function findFreePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
