import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { spawnChild } from './harness/child-process.js';
import { getEnvironment } from './harness/environment.js';
import { within } from './harness/eventually.js';

const FOLDER = resolve('bench/faults');
/** Far more than a run needs: nothing is measured by it. */
const PATIENCE_MS = 600_000;

interface Run {
  end: number | NodeJS.Signals;
  output: string;
}

async function run(...args: string[]): Promise<Run> {
  const { PATH } = process.env;
  const child = spawnChild(process.execPath, args, {
    cwd: getEnvironment('CHAT_TEST_DIRECTORY'),
    env: { PATH },
  });
  const end = await within(`the end of ${args.join(' ')}`, child.exited, PATIENCE_MS);
  return { end, output: child.output() };
}

/** One round, to nodes whose promises this module breaks. */
function runBroken(module: string, seed: number): Promise<Run> {
  const length = ['--rounds', '1', '--seed', String(seed), '--fault-ms', '3000', '--repair-ms', '2000'];
  return run(`${FOLDER}/main.mjs`, '--preload', `${FOLDER}/${module}`, ...length);
}

test('the checker finds each thing that is wrong with a history', async () => {
  const { end, output } = await run('--test', `${FOLDER}/checker.test.mjs`);
  expect(output).toMatch(/^# fail 0$/m);
  expect(end).toBe(0);
});

test(
  'a run finds what a broken broadcaster and a broken writer do',
  async () => {
    const { end, output } = await runBroken('broken-server.mjs', 131);
    for (const kind of ['stranger', 'frame', 'lost', 'unsent'])
      expect(output).toContain(`VIOLATION ${kind}:`);
    expect(end).toBe(1);
  },
  PATIENCE_MS,
);

test(
  'a run finds what a broadcaster loses without a word',
  async () => {
    // Of this seed everything is a delay of links: what ends a connection or fails a commit would repair the loss.
    const { end, output } = await runBroken('lossy-broadcaster.mjs', 959);
    expect(output).toContain('VIOLATION unrepaired:');
    expect(end).toBe(1);
  },
  PATIENCE_MS,
);

test(
  'whatever breaks, nobody misses a message, sees one twice, or another order',
  async () => {
    const length = ['--rounds', '2', '--seed', '43', '--fault-ms', '4000', '--no-require-repair'];
    const { end, output } = await run(`${FOLDER}/main.mjs`, ...length);
    expect(output).toMatch(/ 0 violations$/m);
    expect(end).toBe(0);
  },
  PATIENCE_MS,
);
