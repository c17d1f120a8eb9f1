import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg, { type Pool, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { toChatError } from '../errors/chat-error.js';
import { connectionOptions, toSettings } from './connection-options.js';

/** Where SQL can be sent: the database, or one transaction of it. */
export interface Queryable {
  rows<T extends object>(sql: string, params?: readonly unknown[]): Promise<T[]>;
}

/** SQL by hand, on the same pool of connections that TypeORM uses. */
@Injectable()
export class Database implements Queryable {
  private readonly logger = new Logger(Database.name);

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  rows<T extends object>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return this.withClient((client) => rowsOn<T>(client, sql, params));
  }

  /** Commits what `work` did, or none of it where it throws. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      await client.query('begin');
      try {
        const result = await work({ rows: (sql, params = []) => rowsOn(client, sql, params) });
        await client.query('commit');
        return result;
      } catch (error) {
        // On a broken connection there is nothing to roll back: it is closed below, and PostgreSQL does it.
        if (!isBroken(error)) await client.query('rollback');
        throw error;
      }
    });
  }

  /** Connections with settings of their own, for whoever plans its statements differently. The caller ends it. */
  openPool({ connections, settings }: { connections: number; settings: Record<string, string> }): Pool {
    const { options } = this.dataSource;
    if (options.type !== 'postgres') throw new Error('The data source is no PostgreSQL.');
    const pool = new pg.Pool({
      ...connectionOptions,
      connectionString: options.url,
      max: connections,
      options: toSettings(settings),
    });
    pool.on('error', (error) => this.logger.warn(`A connection was lost: ${error.message}`));
    return pool;
  }

  private async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      broken = isBroken(error);
      throw error;
    } finally {
      client.release(broken);
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

/** Whether the connection that failed so must not be used again. */
function isBroken(error: unknown): boolean {
  return toChatError(error).code === 'unavailable';
}
