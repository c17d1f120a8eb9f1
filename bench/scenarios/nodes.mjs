import { measureTalk, pairs } from '../measure-talk.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { TARGETS } from '../targets.mjs';

const COUNTS = [1, 2, 4];
const PAIRS = 50;
/** Of what one node can do: what is compared is the work for a message, at the same rate everywhere. */
const SHARE = 0.25;

/** The two people of a pair are on different nodes wherever there are several. */
export async function nodes({ machine, rounds, say, warmupMs, measureMs }) {
  const runs = Object.fromEntries(COUNTS.map((count) => [count, []]));
  const target = TARGETS.oursRedis;
  const atMost = await measureTalk({
    machine,
    target,
    people: ([url]) => pairs(PAIRS, () => url),
    warmupMs,
    measureMs,
  });
  const ratePerSecond = Math.floor(atMost.deliveredPerSecond * SHARE);
  for (let round = 0; round < rounds; round += 1) {
    for (const count of COUNTS) {
      const people = (urls) =>
        pairs(
          PAIRS,
          (pair) => urls[pair % count],
          (pair) => urls[(pair + 1) % count],
        );
      const run = await measureTalk({
        machine,
        target,
        nodes: count,
        people,
        ratePerSecond,
        warmupMs,
        measureMs,
      });
      runs[count].push(run);
      say(`${count} nodes: ${Math.round(run.cpuUsPerMessage)} µs a message`);
    }
  }
  const results = Object.fromEntries(COUNTS.map((count) => [count, toSpreads(runs[count])]));
  const rows = COUNTS.map((count) => [
    count,
    results[count].deliveredPerSecond,
    results[count].cpuUsPerMessage,
    toSpreads(
      runs[count].map((run, round) => ({ ratio: run.cpuUsPerMessage / runs[1][round].cpuUsPerMessage })),
    ).ratio,
    results[count].p99Ms,
  ]);
  const head = ['nodes', 'delivered/s', 'CPU µs/message, all nodes', 'of one node', 'p99 ms'];
  return { results, table: toTable(head, rows) };
}
