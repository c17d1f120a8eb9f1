import './require-node.js';
import { Logger } from '@nestjs/common';
import { loadConfig } from './config/config.js';
import { reasonOf } from './errors/reason-of.js';
import { type RunningServer, startServer } from './server.js';

const logger = new Logger('Process');
/** What keeps a server for longer is not worth a kill by whoever waits for its end. */
const STOP_MAX_MS = 28_000;

async function start(): Promise<RunningServer> {
  const server = await startServer(loadConfig(process.env));
  process.stdout.write(`listening on ${server.url}\n`);
  return server;
}

/** A stop during the start waits for it, so that nothing half-begun is left behind. */
async function stop(exitCode: number): Promise<void> {
  stopping = true;
  setTimeout(() => {
    logger.warn(`Shutdown did not complete within ${STOP_MAX_MS} ms`);
    process.exit(exitCode);
  }, STOP_MAX_MS);
  const server = await starting;
  try {
    await server.stop();
  } catch (error) {
    report('The server did not stop cleanly', error);
    process.exit(1);
  }
  process.exit(exitCode);
}

function report(what: string, error: unknown): void {
  logger.error(`${what}: ${reasonOf(error)}`, error instanceof Error ? error.stack : undefined);
}

let stopping = false;
const starting = start();
starting.catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(signal, () => {
    if (!stopping) void stop(0);
  });
}
process.on('unhandledRejection', (error) => report('A rejection was not handled', error));
process.on('uncaughtException', (error) => {
  report('The process cannot go on', error);
  if (!stopping) void stop(1);
});
