import { measureMessages, pairs } from '../measure-load.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { TARGETS } from '../targets.mjs';

const COUNTS = [1, 2, 4];
const PAIRS = 50;
/**
 * Of what one node can do. At full load the nodes, PostgreSQL, Redis and the load compete for the cores, and batches
 * differ: what is compared is the work for a message at the same rate everywhere.
 */
const SHARE = 1 / 3;
/** Each of several nodes sees a part of the messages only, and needs as many of them to have its code compiled. */
const WARMUP_TIMES = 4;
/** A tick of the CPU clock is 10 ms, and a node that does little has few of them in a second. */
const MEASURE_TIMES = 2;
/** Below this share of the rate asked for, the load or the machine did not keep the pace. */
const PACE_MIN = 0.97;

/** The two people of a pair are on different nodes wherever there are several. */
export async function nodes({ machine, rounds, say, warmupMs, measureMs }) {
  const runs = Object.fromEntries(COUNTS.map((count) => [count, []]));
  const target = TARGETS.oursRedis;
  const full = [];
  for (let round = 0; round < rounds; round += 1) {
    const people = ([url]) => pairs(PAIRS, () => url);
    full.push(await measureMessages({ machine, target, people, warmupMs, measureMs }));
  }
  const ratePerSecond = Math.floor(toSpreads(full).deliveredPerSecond.median * SHARE);
  if (ratePerSecond === 0) throw new Error('one node alone delivered nothing in the time that is measured');
  say(`paced at ${ratePerSecond} a second`);
  for (let round = 0; round < rounds; round += 1) {
    // There and back, so that a machine that becomes slower is no one count's doing.
    for (const count of round % 2 === 0 ? COUNTS : COUNTS.toReversed()) {
      const people = (urls) =>
        pairs(
          PAIRS,
          (pair) => urls[pair % count],
          (pair) => urls[(pair + 1) % count],
        );
      const run = await measureMessages({
        machine,
        target,
        nodes: count,
        people,
        ratePerSecond,
        warmupMs: warmupMs * WARMUP_TIMES,
        measureMs: measureMs * MEASURE_TIMES,
      });
      runs[count].push(run);
      say(`${count} nodes: ${Math.round(run.cpuUsPerMessage)} µs a message`);
      if (run.deliveredPerSecond < ratePerSecond * PACE_MIN) {
        say(
          `only ${Math.round(run.deliveredPerSecond)} of ${ratePerSecond} a second: no figure, run it again`,
        );
      }
    }
  }
  const ofOne = (count) =>
    runs[count].map((run, round) => ({ ofOne: run.cpuUsPerMessage / runs[1][round].cpuUsPerMessage }));
  const results = Object.fromEntries(
    COUNTS.map((count) => [count, { ...toSpreads(runs[count]), ...toSpreads(ofOne(count)) }]),
  );
  const rows = COUNTS.map((count) => [
    count,
    results[count].deliveredPerSecond,
    results[count].cpuUsPerMessage,
    results[count].ofOne,
    results[count].p99Ms,
  ]);
  const head = ['nodes', 'delivered/s', 'CPU µs/message, all nodes', 'of one node', 'p99 ms'];
  return { results, table: toTable(head, rows) };
}
