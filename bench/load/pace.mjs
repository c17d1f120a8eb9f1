import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const CONNECTING_MAX = 50;
const DRAIN_TIMEOUT_MS = 30_000;
/** What comes twice comes within this. */
const TWICE_MS = 100;

export const nowUs = () => Math.floor(performance.now() * 1000);

/** A few at a time, as many as any server lets in without a line. */
export async function inGroups(people, connect) {
  for (let at = 0; at < people.length; at += CONNECTING_MAX) {
    await Promise.all(people.slice(at, at + CONNECTING_MAX).map(connect));
  }
}

/** Calls `begin(number, dueUs)` for 0, 1, 2 … so many times a second, by the clock, while `isOn()`. */
export async function byTheClock(ratePerSecond, begin, isOn) {
  const beganUs = nowUs();
  for (let begun = 0; isOn(); await sleep(1)) {
    const due = ((nowUs() - beganUs) * ratePerSecond) / 1e6;
    for (; begun < due; begun += 1) begin(begun, beganUs + Math.floor((begun / ratePerSecond) * 1e6));
  }
}

/** Until `isOver()`, or for as long as answers may take; then long enough for what would come twice. */
export async function drained(isOver) {
  const deadlineMs = performance.now() + DRAIN_TIMEOUT_MS;
  while (!isOver() && performance.now() < deadlineMs) await sleep(20);
  await sleep(TWICE_MS);
}

/** Runs the load that the parent sends, and tells it the result. */
export function runForParent(run) {
  process.once('message', (load) => {
    run(load).then(
      (result) => process.send({ phase: 'done', result }, () => process.exit(0)),
      (error) => process.send({ phase: 'failed', reason: error.message }, () => process.exit(1)),
    );
  });
}
