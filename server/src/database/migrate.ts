import { migrations } from '@vikrahub/chat-migrations';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { StartError } from '../config/start-error.js';
import { reasonOf } from '../errors/reason-of.js';

/** Any number that nothing else in this database locks. */
const MIGRATION_LOCK = 7_263_542;
const CONNECT_TIMEOUT_MS = 3000;

/** Runs what is pending. Of several nodes that start together one does it, and the others wait. */
export async function migrate(url: string): Promise<void> {
  const lock = await connect(url);
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      migrations,
      migrationsTransactionMode: 'each',
    });
    await dataSource.initialize();
    try {
      await dataSource.runMigrations();
    } finally {
      await dataSource.destroy();
    }
  } catch (error) {
    throw new StartError(`The database could not be migrated: ${reasonOf(error)}.`);
  } finally {
    // Ends the lock too.
    await lock.end();
  }
}

/** Throws StartError with one sentence where PostgreSQL does not answer or does not let us in. */
export async function requireDatabase(url: string): Promise<void> {
  const client = await connect(url);
  await client.end();
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A loss shows in the query that it interrupts; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new StartError(`PostgreSQL at ${toPlace(url)} cannot be used: ${reasonOf(error)}.`);
  }
}

/** Host and database of a connection URL, without user and password. */
function toPlace(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
