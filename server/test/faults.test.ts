import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { spawnChild } from './harness/child-process.js';
import { getEnvironment } from './harness/environment.js';
import { within } from './harness/eventually.js';

const FOLDER = resolve('bench/faults');
/** Far more than a run needs: nothing is measured by it. */
const PATIENCE_MS = 240_000;

async function run(...args: string[]): Promise<{ end: number | NodeJS.Signals; output: string }> {
  const { PATH } = process.env;
  const child = spawnChild(process.execPath, args, {
    cwd: getEnvironment('CHAT_TEST_DIRECTORY'),
    env: { PATH },
  });
  const end = await within(`the end of ${args.join(' ')}`, child.exited, PATIENCE_MS);
  return { end, output: child.output() };
}

const faults = (...args: string[]) => run(`${FOLDER}/main.mjs`, ...args);

test('the checker finds each thing that is wrong with a history', async () => {
  const { end, output } = await run('--test', `${FOLDER}/checker.test.mjs`);
  expect(output).toMatch(/^# fail 0$/m);
  expect(end).toBe(0);
});

test(
  'the fault run finds what a broken broadcaster and a broken writer do',
  async () => {
    const preload = `${FOLDER}/broken-server.mjs`;
    const { end, output } = await faults(
      '--preload',
      preload,
      '--rounds',
      '1',
      '--seed',
      '1',
      '--fault-ms',
      '3000',
      '--repair-ms',
      '0',
    );
    for (const kind of ['stranger', 'frame', 'lost', 'unsent'])
      expect(output).toContain(`VIOLATION ${kind}:`);
    expect(end).toBe(1);
  },
  PATIENCE_MS,
);

test(
  'whatever breaks, nobody misses a message, sees one twice, or another order',
  async () => {
    const { end, output } = await faults(
      '--rounds',
      '2',
      '--seed',
      '1',
      '--fault-ms',
      '6000',
      '--no-require-repair',
    );
    expect(output).toMatch(/ 0 violations$/m);
    expect(end).toBe(0);
  },
  PATIENCE_MS,
);
