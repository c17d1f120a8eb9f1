import type { PoolConfig } from 'pg';
import pg from 'pg';
import type { Config } from '../config/config.js';
import { LosableClient } from './losable-client.js';

/** A PostgreSQL that does not answer must show as `unavailable` within five seconds. */
const CONNECT_TIMEOUT_MS = 3000;
const QUERY_TIMEOUT_MS = 4500;
const POOL_SIZE = 20;
const BIGINT_OID = 20;

export type Pooler = Config['databasePooler'];

/** Of PostgreSQL, for every connection. */
export const SETTINGS = {
  // Shorter than the client's patience, so that an abandoned statement does not go on holding its locks.
  statement_timeout: '4s',
  idle_in_transaction_session_timeout: '10s',
  // What is read often is in memory, or on an SSD: a page read at random costs little more than the next one. PostgreSQL
  // believes otherwise unless told, and reads whole tables of some thousand rows for a few of them; so it does for a
  // hash or a merge join while it has no statistics. All our statements find their rows by key.
  random_page_cost: '1.1',
  jit: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
};

/**
 * How every connection behaves, with more settings of PostgreSQL's. Our bigints are `seq` and `rev`, which stay far
 * below 2^53: they are numbers. A pooler in transaction mode keeps no settings: there each transaction makes its own.
 */
export function connectionOptions(pooler: Pooler, more: Record<string, string> = {}): PoolConfig {
  const settings = Object.entries({ ...SETTINGS, ...more });
  return {
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    application_name: 'vikrahub-chat',
    ...(pooler === 'none' && { options: settings.map(([name, value]) => `-c ${name}=${value}`).join(' ') }),
    Client: LosableClient,
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === BIGINT_OID ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  } as PoolConfig;
}

/** Begins a transaction with the same settings, in one round trip. */
export function beginStatement(pooler: Pooler, more: Record<string, string> = {}): string {
  if (pooler === 'none') return 'begin';
  const settings = Object.entries({ ...SETTINGS, ...more });
  return ['begin', ...settings.map(([name, value]) => `set local ${name} = '${value}'`)].join('; ');
}
