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

test('the checker finds each thing that is wrong with a history', async () => {
  const { end, output } = await run('--test', `${FOLDER}/checker.test.mjs`);
  expect(output).toMatch(/^# fail 0$/m);
  expect(end).toBe(0);
});
