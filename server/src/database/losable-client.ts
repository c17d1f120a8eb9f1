import type { ClientConfig, Pool } from 'pg';
import pg from 'pg';
import { endsConnection } from '../errors/database-error.js';

type Query = (...args: unknown[]) => unknown;
type Callback = (error: unknown, result: unknown) => void;

/**
 * A connection that ends itself where the server behind it has shown that it cannot serve: a pool takes back whatever is
 * open, and TypeORM gives back whatever it was given.
 *
 * It may also be ended by the other side between two statements, even in the moment in which a pool hands it out: neither
 * the pool nor its user listens then, and an `error` that nobody hears ends the process. Whoever uses it next is told by
 * the statement.
 */
export class LosableClient extends pg.Client {
  isLost = false;

  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
    const query = this.query.bind(this) as Query;
    this.query = ((...args: unknown[]) => {
      const last = args.at(-1);
      if (typeof last === 'function') {
        args[args.length - 1] = (error: unknown, result: unknown) => {
          this.note(error);
          (last as Callback)(error, result);
        };
      }
      const result = query(...args);
      return result instanceof Promise ? result.catch((error: unknown) => this.fail(error)) : result;
    }) as typeof this.query;
  }

  private note(error: unknown): void {
    if (this.isLost || !endsConnection(error)) return;
    this.isLost = true;
    void this.end();
  }

  private fail(error: unknown): never {
    this.note(error);
    throw error;
  }
}

/** After a failover the idle connections lead to the old server too: one that is lost takes them with it. */
export function discardIdleAfterLoss(pool: Pool): void {
  pool.on('release', (_error: Error | undefined, client: unknown) => {
    if (client instanceof LosableClient && client.isLost) void discardIdle(pool);
  });
}

async function discardIdle(pool: Pool): Promise<void> {
  const idle = Array.from({ length: pool.idleCount }, () => pool.connect());
  for (const taken of await Promise.allSettled(idle)) {
    if (taken.status === 'fulfilled') taken.value.release(true);
  }
}
