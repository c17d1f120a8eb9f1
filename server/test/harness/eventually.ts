import { setTimeout as sleep } from 'node:timers/promises';

/** The longest that a condition may take before the test fails. Nothing is measured by it. */
const PATIENCE_MS = 20_000;

/** Repeats `attempt` until it stops throwing; the last failure is the test's. */
export async function eventually<T>(attempt: () => Promise<T> | T, patienceMs = PATIENCE_MS): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await sleep(25);
  }
}

/** Rejects instead of waiting for ever; `what` says what did not happen. */
export async function within<T>(what: string, promise: Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: did not happen in ${patienceMs} ms`)), patienceMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
