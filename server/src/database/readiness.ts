import { migrations } from '@vikrahub/chat-migrations';
import type { Queryable } from './database.js';

const NAMES = migrations.map(({ name }) => name);

/** Locks nothing, and a standby or a read-only server refuses it like any write. */
const LIKE_A_WRITE = 'select from conversations where false for update';

/** Throws where the server behind the address cannot be written to, or has not every migration. */
export async function requireWritable(database: Queryable): Promise<void> {
  const [known] = await database.rows<{ any: boolean }>(
    `select to_regclass('migrations') is not null as any`,
  );
  if (!known?.any)
    throw new Error('the database has no tables of the chat: start once with MIGRATE_ON_START=on');
  const applied = await database.rows<{ name: string }>('select name from migrations where name = any($1)', [
    NAMES,
  ]);
  const missing = NAMES.filter((name) => !applied.some((row) => row.name === name));
  if (missing.length > 0) {
    throw new Error(
      `migrations of this version are missing (${missing.join(', ')}): start once with MIGRATE_ON_START=on`,
    );
  }
  await database.rows(LIKE_A_WRITE);
}
