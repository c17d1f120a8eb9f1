/** Rows as the server would have made them, put into its tables at once. */

const CONVERSATION_PREFIX = '00000000-0000-7000-8000-';

/** The id of conversation 1, 2, 3 … */
export const conversationId = (number) => CONVERSATION_PREFIX + number.toString(16).padStart(12, '0');

const conversationSql = (number) => `('${CONVERSATION_PREFIX}' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** People 1 … `count`. */
export async function addPeople(database, count) {
  await database.rows(
    `insert into users (id, username, full_name)
     select n::text, 'person-' || n, 'Person ' || n from generate_series(1, $1::int) n`,
    [count],
  );
}

/** Conversation 1 with the people 1 … `size`. */
export async function addGroup(database, size) {
  await addPeople(database, size);
  await database.rows(
    `insert into conversations (bucket, id, kind, title) values (bucket_of($1), $1, 'group', 'Everybody')`,
    [conversationId(1)],
  );
  await database.rows(
    `insert into members (bucket, conversation_id, user_id)
     select bucket_of($1), $1, n::text from generate_series(1, $2::int) n`,
    [conversationId(1), size],
  );
}

/** Conversation `n` of the people `2n - 1` and `2n`, for `n` from 1 to `count`. */
export async function addDirectConversations(database, count) {
  await addPeople(database, 2 * count);
  await database.rows(
    `insert into conversations (bucket, id, kind) select bucket_of(id), id, 'direct'
     from (select ${conversationSql('n')} as id from generate_series(1, $1::int) n) made`,
    [count],
  );
  await database.rows(
    `insert into direct_conversations (direct_key, conversation_id)
     select case when (2 * n - 1)::text collate "C" < (2 * n)::text
         then format('["%s","%s"]', 2 * n - 1, 2 * n) else format('["%s","%s"]', 2 * n, 2 * n - 1) end,
       ${conversationSql('n')}
     from generate_series(1, $1::int) n`,
    [count],
  );
  await database.rows(
    `insert into members (bucket, conversation_id, user_id)
     select bucket_of(id), id, p::text
     from (select p, ${conversationSql('(p + 1) / 2')} as id from generate_series(1, 2 * $1::int) p) made`,
    [count],
  );
}

/** `each` messages from the odd to the even person, in each of the conversations 1 … `count`. */
export async function addMessages(database, count, each) {
  await database.rows(
    `insert into messages (bucket, conversation_id, seq, id, sender_id, client_id, text, rev)
     select bucket_of(made.id), made.id, seq, gen_random_uuid(), (2 * n - 1)::text, gen_random_uuid(),
       repeat('x', 64), seq
     from (select n, ${conversationSql('n')} as id from generate_series(1, $1::int) n) made,
       generate_series(1, $2::int) seq`,
    [count, each],
  );
  // Whoever writes has read up to there.
  await database.rows(
    `update members set read_seq = $1, delivered_seq = $1
     where conversation_id <= $2 and user_id::bigint % 2 = 1`,
    [each, conversationId(count)],
  );
  await database.rows(`update conversations set last_seq = $1, rev = $1, updated_at = now() where id <= $2`, [
    each,
    conversationId(count),
  ]);
}

/**
 * Does `fill` while `messages` has no index, and builds them afterwards: for millions of rows a fraction of the time
 * of keeping them up to date.
 */
export async function withoutIndexes(database, fill) {
  const keys = await database.rows(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = 'messages'::regclass and contype in ('p', 'u')`,
  );
  const others = await database.rows(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = 'messages' and indexname not in (select conname from pg_constraint)`,
  );
  for (const { name } of keys) await database.rows(`alter table messages drop constraint ${name}`);
  for (const { name } of others) await database.rows(`drop index ${name}`);
  await fill();
  await database.rows(`set maintenance_work_mem = '1GB'`);
  for (const { name, definition } of keys) {
    await database.rows(`alter table messages add constraint ${name} ${definition}`);
  }
  for (const { definition } of others) await database.rows(definition);
}
