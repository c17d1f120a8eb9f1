import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { onCleanup } from './cleanup.js';
import { getEnvironment } from './environment.js';

export interface TestDatabase {
  readonly url: string;
  rows<T extends pg.QueryResultRow>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** An empty database, dropped after the file. The server under test migrates it. `options` are SQL's. */
export async function createDatabase(options = ''): Promise<TestDatabase> {
  const serverUrl = getEnvironment('TEST_DATABASE_URL');
  const name = `chat_test_${randomBytes(6).toString('hex')}`;
  await runAlone(serverUrl, `create database ${name} template template0 ${options}`);
  onCleanup(() => runAlone(serverUrl, `drop database ${name} with (force)`));
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: address.href, max: 2 });
  // Dropping the database ends idle connections.
  pool.on('error', () => undefined);
  onCleanup(() => pool.end());
  return {
    url: address.href,
    rows: async <T extends pg.QueryResultRow>(sql: string, params: unknown[] = []) =>
      (await pool.query<T>(sql, params)).rows,
  };
}

async function runAlone(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
