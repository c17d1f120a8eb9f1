import { toSpread, toTable } from './report.mjs';

/** What the design promises, and where it is among the results of which scenario. */
const BOUNDS = [
  [
    'durable rate, of bare ws + unnest',
    '≥ 0.60',
    'rate',
    ({ ratios }) => ratios['rate, ours : bare ws + unnest'],
  ],
  ['the same with Redis', '≥ 0.50', 'rate', ({ ratios }) => ratios['rate, ours + Redis : bare ws + unnest']],
  ['of Nest + TypeORM save()', '≥ 6', 'rate', ({ ratios }) => ratios['rate, ours : Nest + TypeORM']],
  [
    'server CPU per message, of bare ws + unnest',
    '≤ 2.0',
    'rate',
    ({ ratios }) => ratios['CPU per message, ours : bare ws + unnest'],
  ],
  ['commits per 1,000 messages', '≤ 50', 'rate', ({ full }) => full.ours.commitsPer1000],
  ['p99 at half load, ms', '≤ 20', 'rate', ({ half }) => half.ours.p99Ms],
  ['the last minute of eleven, of the first', '≥ 0.9', 'long', ({ ofFirst }) => ofFirst],
  ['fan-out 1 → 100, of a bare loop', '≥ 0.8', 'fan-out', ({ ratio }) => ratio],
  [
    'memory of a silent connection, of bare ws',
    '≤ 1.5',
    'idle',
    ({ ours, bareWs }) => toSpread([ours.kibPerConnection.median / bareWs.kibPerConnection.median]),
  ],
  ['CPU per message on 2 nodes, of 1', '≤ 1.25', 'nodes', (nodes) => nodes[2].ofOne],
  ['CPU per message on 4 nodes, of 1', '≤ 1.45', 'nodes', (nodes) => nodes[4].ofOne],
  [
    'all back and caught up, less the time over which they come, of a bare storm',
    '≤ 1.5',
    'return',
    ({ ratio }) => ratio,
  ],
];

/** One table of all that was measured in this run. */
export function toMustReach(results) {
  const isMeasured = (scenario) => results[scenario] !== undefined && !('failed' in results[scenario]);
  const rows = BOUNDS.filter(([, , scenario]) => isMeasured(scenario)).map(
    ([name, bound, scenario, find]) => [name, bound, find(results[scenario])],
  );
  return toTable(['must reach', 'bound', 'measured'], rows);
}
