import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { endWithUs } from './children.mjs';
import { JWT_SECRET } from './load/tokens.mjs';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
/** As `docs/operations.md` starts it: frames live longer than V8's small young generation lets them. For baselines too. */
const YOUNG_GENERATION = '--max-semi-space-size=32';
/** Clock ticks of /proc/<pid>/stat: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/**
 * A server in a process of its own: ours, or a baseline. Resolves when it listens.
 *
 * @param {{ file: string, machine: object, database: { url: string }, redis: boolean, nodeOptions?: string[] }} options
 */
export async function startServer({ file, machine, database, redis, nodeOptions = [] }) {
  const command = [YOUNG_GENERATION, ...nodeOptions, resolve(import.meta.dirname, file)];
  const options = {
    cwd: machine.directory,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      JWT_SECRET,
      DATABASE_URL: database.url,
      RATE_MESSAGES_PER_SECOND: '0',
      RATE_CALLS_PER_SECOND: '0',
      RATE_EXPENSIVE_PER_SECOND: '0',
      RATE_ADDRESS_PER_SECOND: '0',
      RATE_REGISTRATIONS_PER_HOUR: '0',
      RATE_CONVERSATIONS_PER_HOUR: '0',
      MAX_SOCKETS_PER_USER: '1000000',
      ...(redis && { REDIS_URL: machine.redisUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  const child = endWithUs(spawn(process.execPath, command, options));
  let output = '';
  const exited = once(child, 'exit');
  const url = await new Promise((resolveUrl, reject) => {
    const timeout = setTimeout(() => reject(new Error(`${file} did not start: ${output}`)), START_TIMEOUT_MS);
    const onOutput = (chunk) => {
      output = (output + chunk).slice(-20_000);
      const listening = /listening on (http:\/\/\S+)/.exec(output);
      if (!listening) return;
      clearTimeout(timeout);
      resolveUrl(listening[1].replace('localhost', '127.0.0.1'));
    };
    child.stdout.on('data', onOutput);
    child.stderr.on('data', onOutput);
    void exited.then(([code]) => reject(new Error(`${file} ended with ${code}: ${output}`)));
  });
  return {
    url,
    pid: child.pid,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      const cut = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await exited;
      clearTimeout(cut);
    },
  };
}

/** CPU of all its threads, in milliseconds. */
export function readCpuMs(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  // The name in brackets may contain spaces; utime and stime are the 12th and 13th after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

export function readWriteCalls(pid) {
  return Number(/^syscw: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'latin1'))[1]);
}

export function readResidentBytes(pid) {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))[1]) * 1024;
}
