import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Ends what a crashed test file left behind, so that no run leaves a process. */
export default async function globalTeardown() {
  const directory = process.env.CHAT_TEST_DIRECTORY;
  for (const id of readdirSync(join(directory, 'processes'))) {
    try {
      process.kill(Number(id), 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
  await globalThis.stopTestPostgres?.();
  rmSync(directory, { recursive: true, force: true });
}
