import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One PostgreSQL for the whole run, and the directory in which the harness notes every process that it starts. */
export default async function globalSetup() {
  const directory = mkdtempSync(join(tmpdir(), 'chat-test-'));
  // PostgreSQL refuses to run as root and must reach its files as another user.
  chmodSync(directory, 0o755);
  mkdirSync(join(directory, 'processes'));
  process.env.CHAT_TEST_DIRECTORY = directory;
  if (process.env.TEST_DATABASE_URL) return;
  const { startEmbeddedPostgres } = await import('../../dist/embedded-postgres/embedded-postgres.js');
  const postgres = await startEmbeddedPostgres(join(directory, 'postgres'));
  process.env.TEST_DATABASE_URL = postgres.url;
  globalThis.stopTestPostgres = () => postgres.stop();
}
