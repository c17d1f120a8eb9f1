import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { spawnChild } from './harness/child-process.js';
import { onCleanup } from './harness/cleanup.js';
import { createDatabase } from './harness/database.js';
import { within } from './harness/eventually.js';
import { findFreePort } from './harness/free-port.js';
import { createDirectory, spawnServer, startNode, type Settings } from './harness/node.js';

const { url: DATABASE_URL } = await createDatabase();
const START_MS = 60_000;

/** The start fails: what standard error says. */
async function failure(settings: Settings): Promise<string> {
  const child = spawnServer({ LOG_LEVEL: 'info', DATABASE_URL, ...settings });
  const code = await within('the end of the server', child.exited, START_MS);
  expect(code).not.toBe(0);
  expect(code).toEqual(expect.any(Number));
  expect(child.output()).not.toContain('listening on');
  return child.errorOutput();
}

/** One line, one sentence, no stack. */
function expectSentence(error: string, ...words: RegExp[]): void {
  expect(error.trim().split('\n')).toHaveLength(1);
  expect(error).not.toMatch(/\n\s+at |node:internal|\.js:\d+/);
  expect(error.trim()).toMatch(/[.!]$/);
  for (const word of words) expect(error).toMatch(word);
}

describe('the start ends with one sentence when', () => {
  test('the port is taken', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    onCleanup(() => void holder.close());
    const { port } = holder.address() as AddressInfo;
    expectSentence(await failure({ PORT: String(port) }), new RegExp(String(port)));
  });

  test('PostgreSQL is not there', async () => {
    const port = await findFreePort();
    const error = await failure({ DATABASE_URL: `postgres://chat:a-secret-word@127.0.0.1:${port}/chat` });
    expectSentence(error, /PostgreSQL|DATABASE_URL/);
    expect(error).not.toContain('a-secret-word');
  });

  test('the database does not exist', async () => {
    const address = new URL(DATABASE_URL);
    address.pathname = '/chat_test_no_such_database';
    expectSentence(await failure({ DATABASE_URL: address.href }), /PostgreSQL|DATABASE_URL|database/);
  });

  test('the data directory cannot be written', async () => {
    const file = join(createDirectory(), 'a-file');
    writeFileSync(file, '');
    const settings = { DATABASE_URL: undefined, JWT_SECRET: undefined, DATA_DIR: join(file, 'data') };
    expectSentence(await failure(settings), /DATA_DIR|data/);
  });

  test('the configured Redis is not there', async () => {
    const port = await findFreePort();
    const error = await failure({ REDIS_URL: `redis://:a-secret-word@127.0.0.1:${port}` });
    expectSentence(error, /Redis|REDIS_URL/);
    expect(error).not.toContain('a-secret-word');
  });

  test('another server holds the same data directory', async () => {
    const settings = { DATABASE_URL: undefined, DATA_DIR: createDirectory() };
    const first = await startNode(settings);
    expectSentence(await failure(settings), /data|DATA_DIR/);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    expect(await first.stop()).toBe(0);
  }, 120_000);
});

describe('settings', () => {
  test('that are wrong are all named at once, and no value is printed', async () => {
    const bad = {
      PORT: 'port-value',
      DATABASE_URL: 'database-value',
      DATABASE_POOLER: 'pooler-value',
      REDIS_URL: 'redis-value',
      CORS_ORIGINS: 'origins-value',
      CHAT_QUERY_TOKEN: 'query-value',
      RATE_MESSAGES_PER_SECOND: 'rate-value',
      RATE_MESSAGES_BURST: 'burst-value',
      RATE_CALLS_PER_SECOND: 'calls-value',
      RATE_EXPENSIVE_BURST: 'expensive-value',
      RATE_ADDRESS_PER_SECOND: 'address-value',
      RATE_REGISTRATIONS_PER_HOUR: 'registrations-value',
      RATE_CONVERSATIONS_PER_HOUR: 'conversations-value',
      MAX_SOCKETS_PER_USER: 'sockets-value',
      MAX_HANDSHAKES_WAITING: 'handshakes-value',
      SHUTDOWN_SPREAD_MS: 'spread-value',
      TRUST_PROXY: 'proxy-value',
      LOG_LEVEL: 'level-value',
      MIGRATE_ON_START: 'migrate-value',
      DEMO_PEOPLE: 'demo-value',
      REGISTRATION: 'registration-value',
      API_DOCS: 'docs-value',
      METRICS_TOKEN: 'metrics value',
      HOST_URL: 'host-value',
      USER_LOOKUP_URL: 'lookup-value',
      USER_LOOKUP_KEY: 'key value',
    };
    const error = await failure(bad);
    expectSentence(error);
    for (const [name, value] of Object.entries(bad)) {
      expect(error).toContain(name);
      expect(error).not.toContain(value);
    }
  });

  const production = { NODE_ENV: 'production', REDIS_URL: undefined };

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['short', 'only-thirty-one-bytes-long-xxxx'],
    ['published', 'change-me-change-me-change-me-change-me'],
    ['one letter', 'a'.repeat(64)],
    ['patterned', 'abcdefghijklmnopqrstuvwxyz0123456789'],
    ['repeated', 'kX9vQ2mZ'.repeat(5)],
  ])('in production a %s JWT_SECRET stops the start', async (_what, secret) => {
    const error = await failure({ ...production, JWT_SECRET: secret });
    expectSentence(error, /JWT_SECRET/);
    if (secret) expect(error).not.toContain(secret);
  });

  test('in production the demo people stop the start', async () => {
    expectSentence(await failure({ ...production, DEMO_PEOPLE: 'on' }), /DEMO_PEOPLE/);
  });

  test('in production a good secret starts', async () => {
    const node = await startNode({
      ...production,
      DATABASE_URL,
      JWT_SECRET: randomBytes(48).toString('base64'),
    });
    expect((await fetch(`${node.url}/health/live`)).status).toBe(200);
  });
});

describe('on an older Node, one sentence says which is needed, from', () => {
  const asNode18 = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })`;

  test.each(['scripts/start.mjs', 'scripts/test.mjs', 'server/dist/main.js'])('%s', async (file) => {
    const preload = join(createDirectory(), 'preload.cjs');
    writeFileSync(preload, asNode18);
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = spawnChild(process.execPath, ['--require', preload, file], { env });
    expect(await within('the end of it', child.exited, START_MS)).toBe(1);
    expectSentence(child.errorOutput(), /Node 20\.19\.0 or later/, /18\.20\.4/);
  });

  test('and the server names the version of package.json', async () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe('>=20.19.0');
  });
});
