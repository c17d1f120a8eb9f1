import { chmodSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawnChild, type Child } from './child-process.js';
import { onCleanup } from './cleanup.js';
import { getEnvironment } from './environment.js';
import { eventually, within } from './eventually.js';
import { expectNoSecretIn } from './secrets.js';
import { JWT_SECRET } from './token.js';

export interface ChatNode {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  output(): string;
  readonly exited: Promise<number | NodeJS.Signals>;
  kill9(): Promise<void>;
  /** By SIGTERM unless told otherwise; the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

export type Settings = Record<string, string | undefined>;

/** The origin that the nodes under test allow. */
export const ORIGIN = 'https://host.example';

/** Builds are made by `npm test` before Jest starts. */
const MAIN = resolve('server/dist/main.js');

/**
 * The server as production runs it, whatever comes of it. `undefined` leaves a setting out; `descriptors` is the limit
 * of open files.
 */
export function spawnServer(settings: Settings, descriptors?: number): Child {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'debug',
    JWT_SECRET,
    CORS_ORIGINS: ORIGIN,
    DATA_DIR: createDirectory(),
    ...settings,
  };
  for (const [name, value] of Object.entries(env)) if (value === undefined) delete env[name];
  const limited = ['-c', `ulimit -n ${descriptors}; exec "$0" "$@"`, process.execPath, MAIN];
  const [command, args] = descriptors === undefined ? [process.execPath, [MAIN]] : ['sh', limited];
  const child = spawnChild(command, args, { env, cwd: getEnvironment('CHAT_TEST_DIRECTORY') });
  onCleanup(() => expectNoSecretIn(child.output()));
  return child;
}

/** Scenarios do more at once than people do, all from one address. */
const WITHOUT_LIMITS: Settings = {
  RATE_MESSAGES_PER_SECOND: '0',
  RATE_CALLS_PER_SECOND: '0',
  RATE_EXPENSIVE_PER_SECOND: '0',
  RATE_ADDRESS_PER_SECOND: '0',
  RATE_REGISTRATIONS_PER_HOUR: '0',
  RATE_CONVERSATIONS_PER_HOUR: '0',
};

/** A node that is ready. Unless the settings say otherwise, it has no rates and stops at once: scenarios do not wait. */
export async function startNode(settings: Settings, descriptors?: number): Promise<ChatNode> {
  const child = spawnServer({ ...WITHOUT_LIMITS, SHUTDOWN_SPREAD_MS: '0', ...settings }, descriptors);
  onCleanup(() => expectNoDefectIn(child.output()));
  const port = await eventually(() => {
    if (!child.isRunning()) return undefined;
    const ready = /listening on http:\/\/[^:\s]+:(\d+)/.exec(child.output());
    if (!ready) throw new Error('the server is not ready');
    return Number(ready[1]);
  }, 60_000);
  if (port === undefined) throw new Error(`the server ended: ${child.output().slice(-2000)}`);
  const end = async (signal: NodeJS.Signals) => {
    child.signal(signal);
    return within(`the end of a node after ${signal}`, child.exited);
  };
  onCleanup(async () => {
    const code = await end('SIGTERM');
    if (code !== 0 && code !== 'SIGKILL')
      throw new Error(`a node ended with ${code}:\n${child.output().slice(-2000)}`);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    output: child.output,
    exited: child.exited,
    kill9: async () => void (await end('SIGKILL')),
    stop: (signal = 'SIGTERM') => end(signal),
  };
}

/** Settings of a node that runs this first, as a module. */
export function preload(code: string): Settings {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

/** A line at the level of errors is a defect of the server, whatever the client saw of it. */
function expectNoDefectIn(output: string): void {
  const defects = output.split('\n').filter((line) => /^\{"level":[56]0,/.test(line));
  if (defects.length > 0) throw new Error(`the server logged errors:\n${defects.slice(0, 3).join('\n')}`);
}

/** Empty, reachable for PostgreSQL's own user, and removed with the run. */
export function createDirectory(): string {
  const directory = mkdtempSync(join(getEnvironment('CHAT_TEST_DIRECTORY'), 'directory-'));
  chmodSync(directory, 0o755);
  return directory;
}
