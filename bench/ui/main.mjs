/** `npm run bench:ui`: how long the component takes in Chromium, beside others that show messages in React. */
/* global window */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { toSpreads, toTable } from '../report.mjs';
import { bundlePage } from './bundle-page.mjs';

const ORIGIN = 'http://localhost/';
const TARGETS = ['ours', 'chatscope', 'virtuoso'];
const COUNTS = [25, 1_000, 100_000];
/** It puts every message into the document: a hundred thousand of them take minutes. */
const TOO_MANY = { chatscope: 100_000 };
const KEYSTROKES = 40;

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(options.rounds);

const scripts = {};
for (const target of TARGETS) scripts[target] = await bundlePage(target);
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

async function withPage(target, measure) {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  try {
    const { script, styles } = scripts[target];
    const body = `<!doctype html><html lang="en"><title>${target}</title><style>${styles}</style>
      <div id="host" style="position: relative; width: 400px; height: 600px"></div></html>`;
    await page.route(ORIGIN, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto(ORIGIN);
    await page.addScriptTag({ content: script });
    return await page.evaluate(measure.run, measure.with);
  } finally {
    await page.close();
  }
}

const mountOf = (count) => ({ run: (messages) => window.bench.mount(messages), with: count });
const keysOf = (count) => ({
  run: ([messages, keys]) => window.bench.type(messages, keys),
  with: [count, KEYSTROKES],
});
const movementOf = { run: () => window.bench.move(), with: undefined };

/** One round after another, all targets in each, so that what disturbs the machine disturbs all of them. */
const runs = new Map();
async function record(row, target, measure) {
  const figures = await withPage(target, measure);
  runs.set(row, [...(runs.get(row) ?? []), figures]);
}

const [loadBefore] = loadavg();
try {
  for (let round = 1; round <= rounds; round += 1) {
    process.stderr.write(`round ${round} of ${rounds}\n`);
    for (const target of TARGETS) {
      for (const count of COUNTS.filter((messages) => messages < (TOO_MANY[target] ?? Infinity)))
        await record(`mount ${target} ${count}`, target, mountOf(count));
      if (target !== 'virtuoso')
        for (const count of [25, 1_000]) await record(`type ${target} ${count}`, target, keysOf(count));
      await record(`move ${target}`, target, movementOf);
    }
  }
} finally {
  await browser.close();
}

const spread = (row) => (runs.has(row) ? toSpreads(runs.get(row)) : {});
const cell = (row, figure) => spread(row)[figure] ?? '–';
const table = (title, unit, rows) =>
  process.stdout.write(`\n${toTable([title, ...TARGETS.map((target) => `${target}, ${unit}`)], rows)}\n`);
const each = (kind, figure) => (count) => [
  count.toLocaleString('en'),
  ...TARGETS.map((target) => cell(`${kind} ${target} ${count}`, figure)),
];

const [processor] = cpus();
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
process.stdout.write(
  `${rounds} rounds, commit ${commit}, ${cpus().length} × ${processor.model}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB, load ${loadBefore.toFixed(1)}, Node ${process.version}, ` +
    `Chromium ${browser.version()}\n`,
);
table('first mount, messages', 'ms', COUNTS.map(each('mount', 'ms')));
table('mount again, messages', 'ms', COUNTS.map(each('mount', 'againMs')));
table('in the document', 'elements', COUNTS.map(each('mount', 'nodes')));
table('a keystroke, messages', 'ms', [25, 1_000].map(each('type', 'ms')));
table(
  'painted movement',
  'px',
  ['prepend', 'append'].map((figure) => [
    figure,
    ...TARGETS.map((target) => cell(`move ${target}`, `${figure}Px`)),
  ]),
);
