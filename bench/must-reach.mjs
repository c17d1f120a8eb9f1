import { toSpread, toTable } from './report.mjs';

/** What the design promises, and where it is among the results of which scenario. */
const ofRatios =
  (name) =>
  ({ ratios }) =>
    ratios[name];
const BOUNDS = [
  [
    'talk, turns a second, of bare with batched markers',
    '≥ 0.65',
    'talk',
    ofRatios('turns a second, ours : bare'),
  ],
  ['the same with Redis', '≥ 0.45', 'talk', ofRatios('turns a second, ours + Redis : bare')],
  [
    'the two people on two nodes',
    '≥ 0.35',
    'talk',
    ofRatios('turns a second, ours + Redis, the two on two nodes : bare'),
  ],
  ['server CPU of a turn, of bare', '≤ 2.0', 'talk', ofRatios('CPU of a turn, ours : bare')],
  ['commits in 1,000 turns', '≤ 60', 'talk', ({ full }) => full.ours.commitsPer1000],
  ['messages alone, of bare ws + unnest', '≥ 0.68', 'rate', ofRatios('rate, ours : bare ws + unnest')],
  ['the same with Redis', '≥ 0.52', 'rate', ofRatios('rate, ours + Redis : bare ws + unnest')],
  ['of Nest + TypeORM save()', '≥ 6', 'rate', ofRatios('rate, ours : Nest + TypeORM')],
  [
    'server CPU per message, of bare ws + unnest',
    '≤ 2.0',
    'rate',
    ofRatios('CPU per message, ours : bare ws + unnest'),
  ],
  ['the same with Redis', '≤ 1.7', 'rate', ofRatios('CPU per message, ours + Redis : bare ws + unnest')],
  ['commits per 1,000 messages', '≤ 50', 'rate', ({ full }) => full.ours.commitsPer1000],
  [
    'p99 at half load, of bare at half of its own',
    '≤ 1.3',
    'rate',
    ofRatios('p99 at half load of its own, ours : bare ws + unnest'),
  ],
  [
    "the slowest of others' acks while a conversation is locked, ms",
    '≤ 500',
    'locked',
    ({ lockedWorstMs }) => lockedWorstMs,
  ],
  ['the last minute of eleven, of the first', '≥ 0.9', 'long', ({ ofFirst }) => ofFirst],
  ['fan-out 1 → 100, of a bare loop', '≥ 0.8', 'fan-out', ({ ratio }) => ratio],
  [
    'memory of a silent connection, of bare ws',
    '≤ 1.2',
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
