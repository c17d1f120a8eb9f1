import { measureTalk, pairs } from '../measure-talk.mjs';
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
      const run = await measureTalk({ machine, target: TARGETS[key], people, warmupMs, measureMs });
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
      const run = await measureTalk({ machine, target: TARGETS[key], people, ...times });
      halfRuns[key].push(run);
      say(`${TARGETS[key].name} at half load: p99 ${run.p99Ms} ms`);
    }
  }
  const half = toResults(halfRuns);
  return { results: { full, half, ratios: toRatios(runs) }, table: tables(full, half, toRatios(runs)) };
}

function toResults(runs) {
  return Object.fromEntries(Object.entries(runs).map(([key, own]) => [key, toSpreads(own)]));
}

/** Of neighbours in the same round. */
function toRatios(runs) {
  const ratio = (of, to, name) =>
    runs[of].map((run, round) => ({ value: run[name] / runs[to][round][name] }));
  const spread = (...args) => toSpreads(ratio(...args)).value;
  return {
    'rate, ours : bare ws + unnest': spread('ours', 'bareUnnest', 'deliveredPerSecond'),
    'rate, ours + Redis : bare ws + unnest': spread('oursRedis', 'bareUnnest', 'deliveredPerSecond'),
    'rate, ours : Nest + TypeORM': spread('ours', 'nest', 'deliveredPerSecond'),
    'CPU per message, ours : bare ws + unnest': spread('ours', 'bareUnnest', 'cpuUsPerMessage'),
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
