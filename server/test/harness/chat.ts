import { createDatabase, type TestDatabase } from './database.js';
import { startNode, type ChatNode, type Settings } from './node.js';

/** One node on an empty database. */
export async function startChat(
  settings: Settings = {},
): Promise<{ node: ChatNode; database: TestDatabase }> {
  const database = await createDatabase();
  return { database, node: await startNode({ DATABASE_URL: database.url, ...settings }) };
}
