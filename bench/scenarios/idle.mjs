import { measureCrowd } from '../measure-crowd.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { addPeople } from '../seed-rows.mjs';
import { TARGETS } from '../targets.mjs';

const COMPARED = ['bareWs', 'ours'];
/** More than one heartbeat, so that each connection has had its share. */
const HOLD_MS = 30_000;

/** What a connection costs that says nothing. */
export async function idle({ machine, quick, crowd, say }) {
  const people = Array.from({ length: crowd }, (_, number) => ({ userId: number + 1 }));
  const results = {};
  for (const key of COMPARED) {
    const prepare = (database) => addPeople(database, crowd);
    const options = {
      machine,
      target: TARGETS[key],
      people,
      holdMs: quick ? 5000 : HOLD_MS,
      returning: false,
    };
    const run = await measureCrowd({ ...options, ...(key === 'ours' && { prepare }) });
    results[key] = toSpreads([run]);
    say(`${TARGETS[key].name}: ${run.kibPerConnection.toFixed(1)} KiB a connection`);
  }
  const rows = Object.entries(results).map(([key, own]) => [
    TARGETS[key].name,
    own.kibPerConnection,
    own.cpuPercentHeld,
    own.connectSeconds,
  ]);
  const head = [`${crowd} silent connections`, 'KiB each', 'CPU % of a core', 'seconds to connect'];
  return { results, table: toTable(head, rows) };
}
