import { migrations } from '@vikrahub/chat-migrations';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { StartError } from '../config/start-error.js';
import { reasonOf } from '../errors/reason-of.js';

/** Any number that nothing else in this database locks. */
const MIGRATION_LOCK = 7_263_542;
const CONNECT_TIMEOUT_MS = 3000;
/** How long another node may migrate, or somebody else may hold a table, before this start fails. */
const LOCK_TIMEOUT_S = 30;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Runs what is pending, all of it or nothing. Of several nodes that start together one does it, and the others wait. The
 * lock is the transaction's: a pooler that gives the connection to somebody else, or a node that dies, leaves none behind.
 */
export async function migrate(url: string): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations,
    applicationName: 'vikrahub-chat',
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
  });
  try {
    await dataSource.initialize();
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      await lock(runner);
      const executor = new MigrationExecutor(dataSource, runner);
      executor.transaction = 'all';
      await executor.executePendingMigrations();
      await runner.commitTransaction();
    } catch (error) {
      // The connection may be what failed: then PostgreSQL rolls back by itself.
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  } catch (error) {
    throw new StartError(`The database could not be migrated: ${whyOf(error)}.`);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

async function lock(runner: QueryRunner): Promise<void> {
  // A migration may take long, also where the role's own statements may not.
  await runner.query('set local statement_timeout = 0');
  await runner.query('set local idle_in_transaction_session_timeout = 0');
  await runner.query(`set local lock_timeout = '${LOCK_TIMEOUT_S}s'`);
  const [{ free }] = (await runner.query('select pg_try_advisory_xact_lock($1) as free', [
    MIGRATION_LOCK,
  ])) as [{ free: boolean }];
  if (free) return;
  process.stdout.write(`waiting up to ${LOCK_TIMEOUT_S} s for another node that migrates the database\n`);
  await runner.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
}

function whyOf(error: unknown): string {
  const isLocked = error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
  return isLocked
    ? `another process has held the migration lock or a table for ${LOCK_TIMEOUT_S} s, so look for it in pg_locks and start again`
    : reasonOf(error);
}
