import { measureMessages, pairs } from '../measure-load.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { TARGETS } from '../targets.mjs';

const PAIRS = 50;
const COMPARED = ['bareUnnest', 'ours', 'oursRedis', 'nest', 'socketIo', 'bareWs'];
const AT_HALF_LOAD = ['ours', 'oursRedis', 'bareUnnest'];

/** Delivered, durable messages a second: all targets by turns, so that a slow minute of the machine is everybody's. */
export async function rate({ machine, rounds, say, warmupMs, measureMs }) {
  const people = ([url]) => pairs(PAIRS, () => url);
  const runs = Object.fromEntries(COMPARED.map((key) => [key, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const key of COMPARED) {
      const run = await measureMessages({ machine, target: TARGETS[key], people, warmupMs, measureMs });
      runs[key].push(run);
      say(`${TARGETS[key].name}: ${Math.round(run.deliveredPerSecond)} a second`);
    }
  }
  const full = toResults(runs);
  const halfRuns = Object.fromEntries(AT_HALF_LOAD.map((key) => [key, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const key of AT_HALF_LOAD) {
      const ratePerSecond = full[key].deliveredPerSecond.median / 2;
      const times = { ratePerSecond, warmupMs, measureMs };
      const run = await measureMessages({ machine, target: TARGETS[key], people, ...times });
      halfRuns[key].push(run);
      say(`${TARGETS[key].name} at half load: p99 ${run.p99Ms} ms`);
    }
  }
  const half = toResults(halfRuns);
  const ratios = toRatios(runs, halfRuns);
  return { results: { full, half, ratios }, table: tables(full, half, ratios) };
}

function toResults(runs) {
  return Object.fromEntries(Object.entries(runs).map(([key, own]) => [key, toSpreads(own)]));
}

/** Of neighbours in the same round. */
function toRatios(full, half) {
  const ofOther = (runs, of, to, name) =>
    toSpreads(runs[of].map((run, round) => ({ value: run[name] / runs[to][round][name] }))).value;
  const ofUnnest = (runs, of, name) => ofOther(runs, of, 'bareUnnest', name);
  return {
    'rate, ours : bare ws + unnest': ofUnnest(full, 'ours', 'deliveredPerSecond'),
    'rate, ours + Redis : bare ws + unnest': ofUnnest(full, 'oursRedis', 'deliveredPerSecond'),
    'rate, ours : Nest + TypeORM': ofOther(full, 'ours', 'nest', 'deliveredPerSecond'),
    'CPU per message, ours : bare ws + unnest': ofUnnest(full, 'ours', 'cpuUsPerMessage'),
    'CPU per message, ours + Redis : bare ws + unnest': ofUnnest(full, 'oursRedis', 'cpuUsPerMessage'),
    'p99 at half load of its own, ours : bare ws + unnest': ofUnnest(half, 'ours', 'p99Ms'),
  };
}

function tables(full, half, ratios) {
  const columns = [
    ['delivered/s', 'deliveredPerSecond'],
    ['p50 ms', 'p50Ms'],
    ['p99 ms', 'p99Ms'],
    ['server CPU µs/message', 'cpuUsPerMessage'],
    ['commits/1,000', 'commitsPer1000'],
    ['Redis commands/1,000', 'redisCommandsPer1000'],
    ['write calls/1,000', 'writeCallsPer1000'],
  ];
  const table = (title, results) =>
    toTable(
      [title, ...columns.map(([head]) => head)],
      Object.entries(results).map(([key, own]) => [
        TARGETS[key].name,
        ...columns.map(([, name]) => own[name]),
      ]),
    );
  const compared = toTable(['of each round', 'ratio'], Object.entries(ratios));
  return [table('full load', full), table('half load', half), compared].join('\n\n');
}
