import { measureTalk, pairs } from '../measure-talk.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { TARGETS } from '../targets.mjs';

const PAIRS = 50;
const LENGTH_MS = { full: 11 * 60_000, quick: 60_000 };
/** What is compared at both ends. */
const SPAN_SECONDS = { full: 60, quick: 10 };

/** Full load on a table that grows from nothing: the last minute against the first. */
export async function long({ machine, quick, warmupMs }) {
  const run = await measureTalk({
    machine,
    target: TARGETS.ours,
    people: ([url]) => pairs(PAIRS, () => url),
    warmupMs,
    measureMs: quick ? LENGTH_MS.quick : LENGTH_MS.full,
  });
  const span = quick ? SPAN_SECONDS.quick : SPAN_SECONDS.full;
  const average = (seconds) => seconds.reduce((sum, delivered) => sum + delivered, 0) / seconds.length;
  const first = average(run.perSecond.slice(0, span));
  const last = average(run.perSecond.slice(-span));
  const figures = { first, last, ratio: last / first, messages: run.messages };
  const results = { ...toSpreads([figures]), perSecond: run.perSecond };
  const head = [`first ${span} s, delivered/s`, `last ${span} s`, 'ratio', 'messages'];
  const row = [results.first, results.last, results.ratio, results.messages];
  return { results, table: toTable(head, [row]) };
}
