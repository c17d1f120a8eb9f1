/** `npm run faults`: breaks a running system at random and checks, round by round, what nobody may ever notice. */
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { check } from './checker.mjs';
import { gatherCrowd, talk } from './crowd.mjs';
import { eventually } from './eventually.mjs';
import { planRound, runFaults, toSentence as toFaultSentence } from './faults.mjs';
import { hasGrown, measureNode, toSentence as toNodeSentence } from './footprint.mjs';
import { collectHistory, findBehind } from './history.mjs';
import { createRandom } from './random.mjs';
import { startSystem } from './system.mjs';

/** Until everything is healed, acknowledged and connected again; more than the slowest retry needs. */
const QUIET_PATIENCE_MS = 90_000;
/** Of one kind at a time. */
const SHOWN_MAX = 6;

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    /** How long faults are done to the system in each round. */
    'fault-ms': { type: 'string', default: '10000' },
    /** Within this, connected devices must show what was lost on its way to them. */
    'repair-ms': { type: 'string', default: '10000' },
    /** `--no-require-repair`: what is only repaired by a reconnect is counted, but no violation. */
    'require-repair': { type: 'boolean', default: true },
    /** A module that the nodes load first: how the checker itself is tested. */
    preload: { type: 'string' },
  },
});

process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const seed = Number(options.seed);
console.log(`seed ${seed}`);
const system = await startSystem(options.preload && pathToFileURL(resolve(options.preload)).href);
if (system.disk.reason !== undefined)
  console.log(`LEFT OUT: the disk is never filled, because none can be mounted here (${system.disk.reason})`);
const atRest = await Promise.all(system.nodes.map(measureNode));
console.log(`at rest: ${atRest.map(toNodeSentence).join('; ')}`);
// The plans depend on the seed alone; what is said meanwhile depends on the machine as well.
const planRandom = createRandom(seed);
const random = createRandom(seed + 1);
const crowd = await gatherCrowd(system, random);

const reported = new Set();
let unrepaired = 0;
for (let round = 1; round <= Number(options.rounds); round += 1) await playRound(round);
await checkFootprint();
const ends = await system.stop();
for (const [index, end] of ends.entries()) {
  if (end !== 0) report([{ kind: 'exit', text: `${system.nodes[index].name} ended with ${end}` }]);
}
console.log(
  `seed ${seed}: ${options.rounds} rounds, ${crowd.journal.acknowledged.length} acks, ` +
    `${unrepaired} repaired only by a reconnect, ${reported.size} violations`,
);
process.exit(reported.size === 0 ? 0 : 1);

async function playRound(round) {
  const { faults, silentAtMs } = planRound(planRandom, Number(options['fault-ms']), round);
  console.log(`round ${round}`);
  for (const fault of faults) console.log(`  ${toFaultSentence(fault)}`);
  console.log(`  ${(silentAtMs / 1000).toFixed(1)} s: nobody writes any more`);
  for (const link of crowd.links) link.goHome();
  const sentBefore = crowd.journal.sent.length;
  const beganAtMs = Date.now();
  const sleepUntil = (atMs) => sleep(Math.max(0, beganAtMs + atMs - Date.now()));
  await Promise.all([
    talk(crowd, random, () => Date.now() - beganAtMs > silentAtMs),
    runFaults(faults, { system, links: crowd.links, devices: crowd.devices, random }, { sleepUntil }),
  ]);
  for (const link of crowd.links) link.heal();
  const healedAtMs = Date.now();
  await becomeQuiet();
  const quietMs = Date.now() - healedAtMs;
  await converge();
  // First: where a process has ended, what follows fails.
  reportProcesses();
  const history = await collectHistory(system, crowd);
  report(check(history));
  const removals = history.memberships.filter(({ leftRev }) => leftRev !== null).length;
  const nodes = await Promise.all(system.nodes.map(measureNode));
  const refusals = [...crowd.journal.refusals].map(([code, count]) => `${count} ${code}`);
  const failedStarts = system.services.reduce((sum, service) => sum + service.failedStarts, 0);
  console.log(
    `  ${crowd.journal.sent.length - sentBefore} messages; quiet after ${quietMs} ms, ` +
      `all shown after ${Date.now() - healedAtMs} ms; ${nodes.map(toNodeSentence).join('; ')}; ` +
      `refused so far: ${refusals.join(', ') || 'nothing'}; ` +
      `removals so far: ${removals}; starts in vain so far: ${failedStarts}; violations so far: ${reported.size}`,
  );
}

/** Healed, connected, and nothing left that is not acknowledged. */
async function becomeQuiet() {
  // A node that was started while PostgreSQL was away has ended, and is started again.
  for (const service of system.services) await service.becomeReady();
  const isQuiet = async () =>
    crowd.devices.every((device) => device.isLive && device.outbox.size === 0) &&
    (await askHealth()).every((status) => status === 'ok');
  if (await eventually(isQuiet, QUIET_PATIENCE_MS)) return;
  const devices = crowd.devices.map(
    ({ name, isLive, outbox }) =>
      `${name}: ${isLive ? 'connected' : 'not connected'}, ${outbox.size} messages not acknowledged`,
  );
  report([{ kind: 'stuck', text: `the nodes are ${await askHealth()}; ${devices.join('; ')}` }]);
}

function askHealth() {
  return Promise.all(
    system.nodes.map(async ({ port }) => {
      const response = await fetch(`http://127.0.0.1:${port}/health/ready`);
      return (await response.json()).status;
    }),
  );
}

/** Waits until every device shows everything; without a reconnect, as long as that may take. */
async function converge() {
  const isComplete = async () => (await findBehind(system, crowd.devices)).length === 0;
  if (await eventually(isComplete, Number(options['repair-ms']))) return;
  const behind = await findBehind(system, crowd.devices);
  if (behind.length === 0) return;
  unrepaired += behind.length;
  for (const text of behind.slice(0, SHOWN_MAX)) console.log(`  not repaired: ${text}`);
  if (options['require-repair']) report(behind.map((text) => ({ kind: 'unrepaired', text })));
  const sessionCounts = crowd.devices.map(({ sessionCount }) => sessionCount);
  for (const link of crowd.links) link.cut();
  const haveResumed = () =>
    crowd.devices.every((device, index) => device.sessionCount > sessionCounts[index] && device.isLive);
  await eventually(haveResumed, QUIET_PATIENCE_MS);
}

function reportProcesses() {
  for (const { deaths } of system.services)
    report(deaths.splice(0).map((text) => ({ kind: 'process', text })));
  for (const { name, errors } of system.nodes) {
    const lines = errors.splice(0);
    if (lines.length > 0) console.log(`  ${name} logged ${lines.length} errors, such as ${lines[0]}`);
  }
}

/** When everybody has gone, the nodes hold what they held before anybody came. */
async function checkFootprint() {
  await Promise.all(crowd.devices.map((device) => device.stop()));
  for (const link of crowd.links) link.close();
  const isBack = async () => (await footprintViolations()).length === 0;
  await eventually(isBack, QUIET_PATIENCE_MS);
  const nodes = await Promise.all(system.nodes.map(measureNode));
  console.log(`alone again: ${nodes.map(toNodeSentence).join('; ')}`);
  report(await footprintViolations());
  reportProcesses();
}

async function footprintViolations() {
  const nodes = await Promise.all(system.nodes.map(measureNode));
  return nodes.flatMap((node, index) => {
    const before = atRest[index];
    if (!hasGrown(node, before)) return [];
    return [{ kind: 'footprint', text: `${toNodeSentence(node)}; before: ${toNodeSentence(before)}` }];
  });
}

/** Each violation once: the history of a round contains those before it. */
function report(violations) {
  const fresh = violations.filter(({ kind, text }) => !reported.has(`${kind} ${text}`));
  for (const { kind, text } of fresh) reported.add(`${kind} ${text}`);
  for (const kind of new Set(fresh.map((violation) => violation.kind))) {
    const alike = fresh.filter((violation) => violation.kind === kind);
    for (const { text } of alike.slice(0, SHOWN_MAX)) console.log(`  VIOLATION ${kind}: ${text}`);
    if (alike.length > SHOWN_MAX) console.log(`  and ${alike.length - SHOWN_MAX} more of ${kind}`);
  }
}
