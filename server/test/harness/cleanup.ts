import { afterAll } from '@jest/globals';

const steps: (() => Promise<void> | void)[] = [];

/** Runs after the last test of the file, newest first, whether the tests passed or not. */
export function onCleanup(step: () => Promise<void> | void): void {
  steps.unshift(step);
}

afterAll(async () => {
  const failures: unknown[] = [];
  for (const step of steps.splice(0)) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new Error(failures.map(String).join('\n'));
}, 60_000);
