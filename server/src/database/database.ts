import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg, { type Pool, type PoolClient, type PoolConfig } from 'pg';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { endsConnection } from '../errors/database-error.js';
import { beginStatement, connectionOptions } from './connection-options.js';
import { discardIdleAfterLoss } from './losable-client.js';
import { watchPool } from './pool-metrics.js';

/** Where SQL can be sent: the database, or one transaction of it. */
export interface Queryable {
  rows<T extends object>(sql: string, params?: readonly unknown[]): Promise<T[]>;
}

/** One connection on which statements are sent without waiting for the answers to those before. */
export interface Pipeline {
  pool: Pool;
  /** Begins a transaction with the settings of the pipeline. */
  begin: string;
  /** Not behind a pooler, where the next transaction may be on another connection. */
  mayPrepare: boolean;
}

/** SQL by hand, on the same pool of connections that TypeORM uses. */
@Injectable()
export class Database implements Queryable {
  private readonly logger = new Logger(Database.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {
    discardIdleAfterLoss(this.pool);
    watchPool(this.pool);
  }

  rows<T extends object>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return this.withClient((client) => rowsOn<T>(client, sql, params));
  }

  /** Commits what `work` did, or none of it where it throws. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      await client.query(beginStatement(this.config.databasePooler));
      try {
        const result = await work({ rows: (sql, params = []) => rowsOn(client, sql, params) });
        await client.query('commit');
        return result;
      } catch (error) {
        // A connection that ended has nothing to roll back: PostgreSQL does it.
        if (!endsConnection(error)) await client.query('rollback');
        throw error;
      }
    });
  }

  /** With settings of its own; the connection stays open. The caller ends it. */
  openPipeline(settings: Record<string, string>): Pipeline {
    const { options } = this.dataSource;
    const { databasePooler } = this.config;
    if (options.type !== 'postgres') throw new Error('The data source is not PostgreSQL.');
    const pool = new pg.Pool({
      ...connectionOptions(databasePooler, settings),
      connectionString: options.url,
      max: 1,
      idleTimeoutMillis: 0,
      pipeline: true,
    } as PoolConfig);
    pool.on('error', (error) => this.logger.warn(`A connection was lost: ${error.message}`));
    discardIdleAfterLoss(pool);
    return {
      pool,
      begin: beginStatement(databasePooler, settings),
      mayPrepare: databasePooler === 'none',
    };
  }

  private async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  }

  private get pool(): Pool {
    const { driver } = this.dataSource;
    if (!('master' in driver)) throw new Error('The data source has no pool.');
    return driver.master as Pool;
  }
}

async function rowsOn<T extends object>(
  client: PoolClient,
  sql: string,
  params: readonly unknown[],
): Promise<T[]> {
  const { rows } = await client.query<T>(sql, [...params]);
  return rows;
}
