import { measureMessages, pairs } from '../measure-load.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { TARGETS } from '../targets.mjs';

const PAIRS = 50;
/** Until all code is compiled and the first checkpoint is over: neither end is measured before it. */
const WARMUP_MS = { full: 30_000, quick: 5000 };
const LENGTH_MS = { full: 11 * 60_000, quick: 60_000 };
/** What is compared. */
const SPAN_SECONDS = { full: 60, quick: 10 };

/**
 * Full load on a table that grows from nothing: the last minute against the first, and against the first minute of
 * another run on an empty table right after it, as the machine was then.
 */
export async function long({ machine, quick, say }) {
  const size = quick ? 'quick' : 'full';
  const span = SPAN_SECONDS[size];
  const measure = (measureMs) =>
    measureMessages({
      machine,
      target: TARGETS.ours,
      people: ([url]) => pairs(PAIRS, () => url),
      warmupMs: WARMUP_MS[size],
      measureMs,
    });
  const run = await measure(LENGTH_MS[size]);
  say(`${run.messages} messages`);
  const fresh = await measure(span * 1000);
  const [first, last] = [run.perSecond.slice(0, span), run.perSecond.slice(-span)].map(average);
  const after = average(fresh.perSecond);
  const figures = {
    first,
    last,
    fresh: after,
    ofFirst: last / first,
    ofFresh: last / after,
    messages: run.messages,
  };
  const results = { ...toSpreads([figures]), perSecond: run.perSecond };
  const head = [
    `first ${span} s, delivered/s`,
    `last ${span} s`,
    `first ${span} s of a fresh one`,
    'last : first',
    'last : fresh',
    'messages',
  ];
  const row = Object.keys(figures).map((name) => results[name]);
  return { results, table: toTable(head, [row]) };
}

function average(rates) {
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
