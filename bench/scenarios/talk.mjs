import { measureTalk } from '../measure-load.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { TARGETS } from '../targets.mjs';

/** Conversations that go on at once: each has one turn under way, as people have it. */
const PAIRS = 400;
const COMPARED = {
  bareTalk: { name: TARGETS.bareTalk.name, target: TARGETS.bareTalk },
  ours: { name: TARGETS.ours.name, target: TARGETS.ours },
  oursRedis: { name: TARGETS.oursRedis.name, target: TARGETS.oursRedis },
  oursTwoNodes: { name: 'ours + Redis, the two on two nodes', target: TARGETS.oursRedis, nodes: 2 },
};

/** Turns of conversations: all targets by turns at full load, then each at half of its own. */
export async function talk({ machine, rounds, say, warmupMs, measureMs }) {
  const measure = async (toRate) => {
    const runs = Object.fromEntries(Object.keys(COMPARED).map((key) => [key, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [key, { name, target, nodes }] of Object.entries(COMPARED)) {
        const options = { machine, target, nodes, pairs: PAIRS, warmupMs, measureMs };
        const run = await measureTalk({ ...options, ratePerSecond: toRate(key) });
        runs[key].push(run);
        say(`${name}: ${Math.round(run.turnsPerSecond)} turns a second, p99 ${run.tickP99Ms} ms`);
      }
    }
    return runs;
  };
  const toResults = (runs) =>
    Object.fromEntries(Object.entries(runs).map(([key, own]) => [key, toSpreads(own)]));

  const fullRuns = await measure(() => undefined);
  const full = toResults(fullRuns);
  say('half load');
  const halfRuns = await measure((key) => full[key].turnsPerSecond.median / 2);
  const half = toResults(halfRuns);
  const ratios = toRatios(fullRuns, halfRuns);
  return { results: { full, half, ratios }, table: tables(full, half, ratios) };
}

/** Of neighbours in the same round. */
function toRatios(full, half) {
  const spread = (runs, key, name) =>
    toSpreads(runs[key].map((run, round) => ({ value: run[name] / runs.bareTalk[round][name] }))).value;
  const ofBare = (what, runs, name) =>
    Object.fromEntries(
      ['ours', 'oursRedis', 'oursTwoNodes'].map((key) => [
        `${what}, ${COMPARED[key].name} : bare`,
        spread(runs, key, name),
      ]),
    );
  return {
    ...ofBare('turns a second', full, 'turnsPerSecond'),
    ...ofBare('CPU of a turn', full, 'cpuUsPerTurn'),
    ...ofBare('p99 of the message at half load', half, 'messageP99Ms'),
    ...ofBare('p99 of the tick at half load', half, 'tickP99Ms'),
  };
}

function tables(full, half, ratios) {
  const columns = [
    ['turns/s', 'turnsPerSecond'],
    ['message p50 ms', 'messageP50Ms'],
    ['message p99 ms', 'messageP99Ms'],
    ['tick p50 ms', 'tickP50Ms'],
    ['tick p99 ms', 'tickP99Ms'],
    ['server CPU µs/turn', 'cpuUsPerTurn'],
    ['commits/1,000', 'commitsPer1000'],
    ['Redis commands/1,000', 'redisCommandsPer1000'],
    ['write calls/1,000', 'writeCallsPer1000'],
  ];
  const table = (title, results) =>
    toTable(
      [title, ...columns.map(([head]) => head)],
      Object.entries(results).map(([key, own]) => [
        COMPARED[key].name,
        ...columns.map(([, name]) => own[name]),
      ]),
    );
  const compared = toTable(['of each round', 'ratio'], Object.entries(ratios));
  return [table('full load', full), table('half load', half), compared].join('\n\n');
}
