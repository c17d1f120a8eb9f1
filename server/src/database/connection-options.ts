import type { PoolConfig } from 'pg';
import pg from 'pg';
import { LosableClient } from './losable-client.js';

/** A PostgreSQL that does not answer must show as `unavailable` within five seconds. */
const CONNECT_TIMEOUT_MS = 3000;
const QUERY_TIMEOUT_MS = 4500;
/** Shorter than the client's patience, so that an abandoned statement does not go on holding its locks. */
const STATEMENT_TIMEOUT_MS = 4000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
const POOL_SIZE = 20;
const BIGINT_OID = 20;

/**
 * What is read often is in memory, or on an SSD: a page read at random costs little more than the next one. PostgreSQL
 * believes otherwise unless told, and reads whole tables of some thousand rows for a few of them; so it does for a hash
 * or a merge join while it has no statistics. All our statements find their rows by key.
 */
const PLANNER_SETTINGS = {
  random_page_cost: '1.1',
  jit: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
};

/** As PostgreSQL's `options` want them, ours first. */
export function toSettings(more: Record<string, string> = {}): string {
  return Object.entries({ ...PLANNER_SETTINGS, ...more })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** How every connection behaves. Our bigints are `seq` and `rev`, which stay far below 2^53: they are numbers. */
export const connectionOptions = {
  max: POOL_SIZE,
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  query_timeout: QUERY_TIMEOUT_MS,
  statement_timeout: STATEMENT_TIMEOUT_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
  application_name: 'vikrahub-chat',
  options: toSettings(),
  Client: LosableClient,
  keepAlive: true,
  types: {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === BIGINT_OID ? Number : pg.types.getTypeParser(oid, format as 'text'),
  },
} satisfies PoolConfig;
