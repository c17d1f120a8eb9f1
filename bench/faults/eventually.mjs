import { setTimeout as sleep } from 'node:timers/promises';

/** Asks `isDone` until it says yes; false where it did not within `patienceMs`. What it throws counts as a no. */
export async function eventually(isDone, patienceMs) {
  const deadlineMs = Date.now() + patienceMs;
  for (;;) {
    const done = await Promise.resolve()
      .then(isDone)
      .catch(() => false);
    if (done) return true;
    if (Date.now() > deadlineMs) return false;
    await sleep(50);
  }
}
