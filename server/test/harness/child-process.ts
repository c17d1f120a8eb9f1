import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onCleanup } from './cleanup.js';
import { getEnvironment } from './environment.js';

export interface Child {
  readonly pid: number;
  /** Standard output and error, interleaved as they came. */
  output(): string;
  errorOutput(): string;
  readonly exited: Promise<number | NodeJS.Signals>;
  isRunning(): boolean;
  signal(name: NodeJS.Signals): void;
}

/** A process that does not outlive the test file. */
export function spawnChild(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; uid?: number; gid?: number } = {},
): Child {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} did not start`);
  const note = join(getEnvironment('CHAT_TEST_DIRECTORY'), 'processes', String(pid));
  writeFileSync(note, '');
  const { output, errorOutput } = collectOutput(child);
  const exited = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => {
      rmSync(note, { force: true });
      resolve(code ?? signal ?? 'SIGKILL');
    });
  });
  onCleanup(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  return {
    pid,
    output,
    errorOutput,
    exited,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    signal: (name) => void child.kill(name),
  };
}

function collectOutput(child: ChildProcess): Pick<Child, 'output' | 'errorOutput'> {
  let all = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (all += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    all += chunk;
    errors += chunk;
  });
  return { output: () => all, errorOutput: () => errors };
}
