import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openMachine } from './machine.mjs';
import { toMustReach } from './must-reach.mjs';
import { fanOut } from './scenarios/fan-out.mjs';
import { history } from './scenarios/history.mjs';
import { idle } from './scenarios/idle.mjs';
import { locked } from './scenarios/locked.mjs';
import { long } from './scenarios/long.mjs';
import { nodes } from './scenarios/nodes.mjs';
import { people } from './scenarios/people.mjs';
import { profile } from './scenarios/profile.mjs';
import { rate } from './scenarios/rate.mjs';
import { comeBack } from './scenarios/return.mjs';
import { talk } from './scenarios/talk.mjs';

/** In the order in which they run. */
const SCENARIOS = { talk, rate, locked, 'fan-out': fanOut, idle, return: comeBack, nodes };
/** Only where they are asked for: too long, or no comparison. */
const ON_DEMAND = { profile, history, people, long };

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    large: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
  },
});

const all = { ...SCENARIOS, ...ON_DEMAND };
const chosen = options.only ?? [
  ...Object.keys(SCENARIOS),
  ...(options.large ? ['history'] : []),
  ...(options.long ? ['long'] : []),
];
const unknown = chosen.filter((name) => !(name in all));
if (unknown.length > 0) {
  process.stderr.write(
    `No such scenario: ${unknown.join(', ')}. There are: ${Object.keys(all).join(', ')}.\n`,
  );
  process.exit(1);
}

const beganAt = new Date();
const [loadBefore] = loadavg();
if (loadBefore > cpus().length / 2) {
  process.stderr.write(
    `Something else is running here (load ${loadBefore.toFixed(1)}): trust the ratios, not the rates.\n`,
  );
}
const machine = await openMachine();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void machine.close().finally(() => process.exit(1)));
}
const environment = {
  machine,
  quick: options.quick,
  rounds: Number(options.rounds ?? (options.quick ? 1 : 3)),
  // Until all code of every target is compiled.
  warmupMs: options.quick ? 1500 : 5000,
  measureMs: options.quick ? 2500 : 4000,
  crowd: options.quick ? 2000 : 10_000,
  say: (line) => process.stderr.write(`  ${line}\n`),
};
const results = {};
try {
  for (const name of chosen) {
    process.stderr.write(`${name}\n`);
    try {
      const { results: own, table } = await all[name](environment);
      results[name] = own;
      process.stdout.write(`\n## ${name}\n\n${table}\n\n`);
    } catch (error) {
      // One that fails takes no other's figures with it.
      process.stderr.write(`${name} failed: ${error.message}\n`);
      results[name] = { failed: error.message };
      process.exitCode = 1;
    }
  }
} finally {
  await machine.close();
}

const directory = join(import.meta.dirname, 'results');
mkdirSync(directory, { recursive: true });
const file = join(directory, `${beganAt.toISOString().replaceAll(':', '-')}.json`);
const [processor] = cpus();
writeFileSync(
  file,
  JSON.stringify(
    {
      began_at: beganAt,
      commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
      machine: {
        processor: processor.model,
        cores: cpus().length,
        memoryBytes: totalmem(),
        loadBefore,
        node: process.version,
      },
      rounds: environment.rounds,
      results,
    },
    undefined,
    2,
  ),
);
process.stdout.write(`\n## Must reach\n\n${toMustReach(results)}\n\nWritten to ${file}\n`);
