import pg from 'pg';
import { StartError } from '../config/start-error.js';
import { reasonOf } from '../errors/reason-of.js';
import { connectionOptions, type Pooler, SETTINGS } from './connection-options.js';

const VERSION_MIN = 15;
const POOLER_HINT = 'behind a connection pooler such as PgBouncer, set DATABASE_POOLER=transaction';

interface Properties {
  /** As in 150004. */
  version: string;
  encoding: string;
  statementTimeout: string;
}

/** Throws StartError with one sentence where there is no PostgreSQL, or none that this server can work with. */
export async function requireDatabase(url: string, pooler: Pooler): Promise<void> {
  const { version, encoding, statementTimeout } = await ask(url, pooler);
  const major = Math.floor(Number(version) / 10_000);
  if (major < VERSION_MIN) {
    throw new StartError(
      `PostgreSQL at ${toPlace(url)} is version ${major}, and ${VERSION_MIN} is the oldest that is supported.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new StartError(
      `The database at ${toPlace(url)} has the encoding ${encoding}: it must be UTF8 (create database … encoding 'UTF8' template template0).`,
    );
  }
  if (pooler === 'none' && statementTimeout !== SETTINGS.statement_timeout) {
    throw new StartError(
      `Settings of a connection do not reach PostgreSQL at ${toPlace(url)}: ${POOLER_HINT}.`,
    );
  }
}

async function ask(url: string, pooler: Pooler): Promise<Properties> {
  const client = new pg.Client({ ...connectionOptions(pooler), connectionString: url });
  // A loss shows in the query that it interrupts; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Properties>(
      `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
         current_setting('statement_timeout') as "statementTimeout"`,
    );
    return rows[0] as Properties;
  } catch (error) {
    const reason = reasonOf(error);
    const hint = reason.includes('startup parameter') ? `: ${POOLER_HINT}` : '';
    throw new StartError(`PostgreSQL at ${toPlace(url)} cannot be used: ${reason}${hint}.`);
  } finally {
    await client.end();
  }
}

/** Host and database of a connection URL, without user and password. */
function toPlace(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
