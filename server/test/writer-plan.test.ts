import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChat } from './harness/chat.js';
import { aText } from './harness/connection.js';
import { eventually } from './harness/eventually.js';
import { createPair } from './harness/pair.js';

const OLD = 20_000;
const NEW = 100;
const PLAN_MAX_AGE_MS = 1000;

test('a table that was found to be empty is not read whole for each message once it has grown', async () => {
  const { node, database } = await startChat({ RATE_MESSAGES_BURST: String(2 * NEW) });
  // PostgreSQL is not to notice by itself, as it does within a minute.
  await database.rows('alter table messages set (autovacuum_enabled = off)');
  await database.rows('vacuum analyze');
  const { anna, ben, desk, conversationId } = await createPair(node);
  await database.rows(
    `insert into messages (bucket, conversation_id, seq, id, sender_id, client_id, text, rev)
     select bucket_of($1), $1, seq, gen_random_uuid(), $2, gen_random_uuid(), 'old', seq from generate_series(2, $3::int) seq`,
    [conversationId, anna.id, OLD],
  );
  await database.rows('update conversations set last_seq = $1, rev = $1', [OLD]);
  await sleep(PLAN_MAX_AGE_MS);
  for (let sent = 0; sent < NEW; sent += 1) await desk.say({ recipient_id: ben.id, text: aText() });

  // What a connection has read is counted some time after the commit, when it is idle.
  const read = await eventually(async () => {
    const [counted] = await database.rows<{ stored: string; read: string }>(`
      select t.n_tup_ins as stored, t.seq_tup_read + sum(i.idx_tup_read) as read
      from pg_stat_user_tables t join pg_stat_user_indexes i using (relid)
      where t.relname = 'messages' group by t.n_tup_ins, t.seq_tup_read`);
    expect(Number(counted?.stored)).toBe(OLD + NEW);
    return Number(counted?.read);
  }, 60_000);
  expect(read).toBeLessThan(10 * NEW);
});
