import type { Config } from '../config/config.js';
import { startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres.js';
import { migrate } from './migrate.js';
import { requireDatabase } from './require-database.js';

/** A database that can be used and, unless somebody else sees to it, has the schema of this version. */
export interface OpenDatabase {
  url: string;
  close(): Promise<void>;
}

export async function openDatabase({
  database,
  databasePooler,
  migrateOnStart,
}: Config): Promise<OpenDatabase> {
  const opened = await reach(database);
  try {
    await requireDatabase(opened.url, databasePooler);
    if (migrateOnStart) await migrate(opened.url);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function reach(setting: Config['database']): Promise<OpenDatabase> {
  switch (setting.kind) {
    case 'external':
      return { url: setting.url, close: async () => undefined };
    case 'embedded': {
      const { url, stop } = await startEmbeddedPostgres(setting.dir);
      return { url, close: stop };
    }
    default:
      return setting satisfies never;
  }
}
