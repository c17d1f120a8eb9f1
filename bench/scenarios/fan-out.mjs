import { measureMessages } from '../measure-load.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { addGroup, conversationId } from '../seed-rows.mjs';
import { TARGETS } from '../targets.mjs';

const READERS = 100;
const COMPARED = ['bareFanOut', 'ours', 'oursRedis'];
/** Enough that the one writer's waiting for commits is not what is measured. */
const WINDOW = 64;

/** One person writes to a hundred, in a group of 101. */
export async function fanOut({ machine, rounds, say, warmupMs, measureMs }) {
  const runs = Object.fromEntries(COMPARED.map((key) => [key, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const key of COMPARED) {
      const target = TARGETS[key];
      const people = async ([url], database) => {
        if (key !== 'bareFanOut') await addGroup(database, READERS + 1);
        return {
          writers: [{ url, userId: 1, target: { conversation_id: conversationId(1) } }],
          readers: Array.from({ length: READERS }, (_, reader) => ({ url, userId: reader + 2 })),
          readersPerWriter: READERS,
        };
      };
      const run = await measureMessages({ machine, target, people, window: WINDOW, warmupMs, measureMs });
      runs[key].push(run);
      say(`${target.name}: ${Math.round(run.deliveredPerSecond)} deliveries a second`);
    }
  }
  const results = Object.fromEntries(Object.entries(runs).map(([key, own]) => [key, toSpreads(own)]));
  const ratios = runs.ours.map((run, round) => ({
    ratio: run.deliveredPerSecond / runs.bareFanOut[round].deliveredPerSecond,
  }));
  const { ratio } = toSpreads(ratios);
  const rows = Object.entries(results).map(([key, own]) => [
    TARGETS[key].name,
    own.deliveredPerSecond,
    own.p99Ms,
    own.cpuUsPerDelivery,
    own.writeCallsPer1000,
  ]);
  const head = ['1 → 100', 'delivered/s', 'p99 ms', 'server CPU µs/delivery', 'write calls/1,000 messages'];
  const compared = toTable(['of each round', 'ratio'], [['deliveries, ours : bare loop', ratio]]);
  return { results: { ...results, ratio }, table: `${toTable(head, rows)}\n\n${compared}` };
}
