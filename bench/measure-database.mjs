import { pairs } from './measure-load.mjs';
import { runLoad } from './run-load.mjs';
import { startServer } from './server-process.mjs';
import { TARGETS } from './targets.mjs';

const TALK = { dialect: 'flat', textBytes: 64, warmupMs: 2000, measureMs: 4000 };
export const PAIRS = 50;

/** Our server on a PostgreSQL that is there already. */
export function startOurs(directory, databaseUrl) {
  return startServer({ ...TARGETS.ours, machine: { directory }, database: { url: databaseUrl } });
}

/** The people of `rate` on a server that runs, each writer with `window` messages under way. Each must arrive once. */
export function measureRate(server, window) {
  return runLoad('talk', { ...TALK, window, ...pairs(PAIRS, () => server.url) }, async () => undefined);
}
