import type { Pool } from 'pg';
import { Gauge } from 'prom-client';

const pools = new Set<Pool>();

new Gauge({
  name: 'chat_database_connections',
  help: 'Of the pool: open connections, those of them that are idle, and callers that wait for one.',
  labelNames: ['state'],
  collect() {
    let [open, idle, waiting] = [0, 0, 0];
    for (const pool of pools) {
      if (pool.ended) pools.delete(pool);
      open += pool.totalCount;
      idle += pool.idleCount;
      waiting += pool.waitingCount;
    }
    this.set({ state: 'open' }, open);
    this.set({ state: 'idle' }, idle);
    this.set({ state: 'waiting' }, waiting);
  },
});

/** Counts the pool until it has ended. */
export function watchPool(pool: Pool): void {
  pools.add(pool);
}
