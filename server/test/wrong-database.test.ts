import { connect as connectTcp, createServer, type AddressInfo } from 'node:net';
import { chmodSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createCertificates } from './harness/certificates.js';
import { onCleanup } from './harness/cleanup.js';
import { createDatabase } from './harness/database.js';
import { eventually, within } from './harness/eventually.js';
import { spawnServer, startNode } from './harness/node.js';
import { createPeople, rest, type Person } from './harness/people.js';
import { giveToPostgres, startOwnPostgres } from './harness/postgres.js';
import { RestClient } from './harness/rest-client.js';

const database = await createDatabase();

/** The start fails: its one line on standard error. */
async function failure(url: string): Promise<string> {
  const child = spawnServer({ DATABASE_URL: url });
  expect(await within('the end of the start', child.exited, 60_000)).toBe(1);
  expect(child.errorOutput().trim().split('\n')).toHaveLength(1);
  return child.errorOutput();
}

test('a database in another encoding than UTF-8 ends the start with a sentence', async () => {
  const ascii = await createDatabase(`encoding 'SQL_ASCII' locale 'C'`);
  expect(await failure(ascii.url)).toMatch(/has the encoding SQL_ASCII: it must be UTF8 .*\.$/m);
});

test('a PostgreSQL that is too old ends the start with a sentence', async () => {
  const [{ version } = { version: '' }] = await database.rows<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  );
  const url = await openRewriting(database.url, version, `14${version.slice(2)}`);
  expect(await failure(url)).toMatch(/is version 14, and 15 is the oldest that is supported\.$/m);
});

test('a server that takes the connection and says nothing ends the start with a sentence', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onCleanup(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  expect(await failure(`postgres://chat@127.0.0.1:${port}/chat`)).toMatch(
    /PostgreSQL at .* cannot be used: .*\.$/m,
  );
});

test('without the tables, while migrations are off, `ready` is 503 and the log says what to do', async () => {
  const empty = await createDatabase();
  const node = await startNode({ DATABASE_URL: empty.url, MIGRATE_ON_START: 'off' });
  expect((await new RestClient(node).get('/health/ready')).status).toBe(503);
  await eventually(() =>
    expect(node.output()).toContain('has no tables of the chat: start once with MIGRATE_ON_START=on'),
  );
  expect(await empty.rows(`select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);

  const migrating = await startNode({ DATABASE_URL: empty.url });
  await eventually(async () => expect((await new RestClient(node).get('/health/ready')).status).toBe(200));
  expect(await migrating.stop()).toBe(0);
  await empty.rows('delete from migrations where name = (select max(name) from migrations)');
  await eventually(async () => expect((await new RestClient(node).get('/health/ready')).status).toBe(503));
  await eventually(() =>
    expect(node.output()).toMatch(
      /migrations of this version are missing \(\w+\): start once with MIGRATE_ON_START=on/,
    ),
  );
});

describe('PostgreSQL over TLS', () => {
  const certificates = createCertificates('localhost');
  const encode = encodeURIComponent;
  let address: (host: string, ca: string) => string;

  test('serves with verify-full and a CA file, on every connection', async () => {
    chmodSync(certificates.key, 0o600);
    giveToPostgres(certificates.key);
    const postgres = await startOwnPostgres({
      settings: ['ssl=on', `ssl_cert_file=${certificates.cert}`, `ssl_key_file=${certificates.key}`],
      access: ['hostnossl all chat all reject'],
    });
    address = (host, ca) => {
      const url = new URL(postgres.url);
      url.hostname = host;
      return `${url.href}?sslmode=verify-full&sslrootcert=${encode(ca)}`;
    };
    const node = await startNode({ DATABASE_URL: address('localhost', certificates.ca) });
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const sent = await rest(node, anna).post('/api/messaging/messages/', {
      recipient_id: ben.id,
      text: 'by TLS',
    });
    expect(sent.status).toBe(201);
    const connections = await postgres.rows<{ ssl: boolean }>(
      `select distinct ssl from pg_stat_ssl join pg_stat_activity using (pid) where usename = 'chat'`,
    );
    expect(connections).toEqual([{ ssl: true }]);
  });

  test('refuses the certificate of another authority, and of another host', async () => {
    const reason = /PostgreSQL at .* cannot be used: .*certificate.*\.$/m;
    expect(await failure(address('localhost', certificates.otherCa))).toMatch(reason);
    expect(await failure(address('127.0.0.1', certificates.ca))).toMatch(reason);
  });
});

/** The way to PostgreSQL, on which one word is replaced by another of the same length. */
async function openRewriting(url: string, word: string, by: string): Promise<string> {
  const way = new URL(url);
  const [port, host] = [Number(way.port), way.hostname];
  const server = createServer((near) => {
    const postgres = connectTcp(port, host);
    near.pipe(postgres);
    for (const socket of [near, postgres]) {
      // A reset is an end like another: `close` follows.
      socket.on('error', () => undefined);
      socket.on('close', () => [near, postgres].forEach((side) => side.destroy()));
    }
    postgres.on('data', (bytes) =>
      near.write(Buffer.from(bytes.toString('latin1').replaceAll(word, by), 'latin1')),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onCleanup(() => void server.close());
  way.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return way.href;
}
