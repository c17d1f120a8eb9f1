import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { migrations } from '@vikrahub/chat-migrations';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { createDatabase } from './harness/database.js';

const SOURCES = resolve('server/src');
for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.entity.ts')) await import(join(SOURCES, file));
}
const database = await createDatabase();
const source = new DataSource({
  type: 'postgres',
  url: database.url,
  entities: getMetadataArgsStorage().tables.map(({ target }) => target as new () => object),
  migrations,
});
await source.initialize();
afterAll(() => source.destroy());

/** Columns, constraints and indexes, as PostgreSQL itself writes them. */
async function schema(): Promise<unknown[]> {
  return database.rows(`
    select 'column' as kind, table_name || '.' || column_name as name,
      concat_ws(' ', data_type, is_nullable, column_default, collation_name, datetime_precision) as definition
    from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
    union all
    select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'migrations'
    union all
    select 'index', indexname, indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migrations'
    union all
    select 'table', relname, relpersistence::text from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
    order by 1, 2, 3`);
}

/** Everything that the rows of conversations hold, whatever their order. */
const FINGERPRINT = `
  select (select count(*)::int from messages) as messages,
    (select sum(hashtextextended(id::text || kind || last_seq || rev, 0))::text from conversations) as heads,
    (select sum(hashtextextended(conversation_id::text || user_id || read_seq, 0))::text from members) as members,
    (select sum(hashtextextended(conversation_id::text || seq || id || sender_id || client_id || text || rev, 0))::text
     from messages) as texts`;

describe('the migrations', () => {
  test('go up, down to nothing, and up to the same schema', async () => {
    await source.runMigrations();
    const first = await schema();
    expect(first.length).toBeGreaterThan(0);
    for (let left = migrations.length; left > 0; left -= 1) await source.undoLastMigration();
    expect(await schema()).toEqual([]);
    await source.runMigrations();
    expect(await schema()).toEqual(first);
  });

  test('make the schema that the entities describe', async () => {
    await source.runMigrations();
    const log = await source.driver.createSchemaBuilder().log();
    expect(log.upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('have an entity for every table', async () => {
    await source.runMigrations();
    const tables = await database.rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    const described = source.entityMetadatas.map(({ tableName }) => tableName);
    expect(tables.map(({ name }) => name)).toEqual([...described, 'migrations'].sort());
  });

  test('bring a million messages into buckets, all as they were', async () => {
    const old = await createDatabase();
    const migrate = async (wanted: typeof migrations) => {
      const own = new DataSource({ type: 'postgres', url: old.url, migrations: wanted });
      await own.initialize();
      await own.runMigrations();
      await own.destroy();
    };
    await migrate(
      migrations.slice(
        0,
        migrations.findIndex(({ name }) => name.startsWith('Bucket')),
      ),
    );
    await old.rows(
      `insert into users (id, username, full_name) select n::text, n, n from generate_series(1, 2000) n`,
    );
    await old.rows(`
      insert into conversations (id, kind, last_seq, rev)
      select gen_random_uuid(), 'direct', 1000, 1000 from generate_series(1, 1000)`);
    await old.rows(`
      insert into members (conversation_id, user_id, read_seq)
      select id, (2 * n - side)::text, n from (select id, row_number() over () as n from conversations) made,
        generate_series(0, 1) side`);
    await old.rows(`
      insert into messages (conversation_id, seq, id, sender_id, client_id, text, rev)
      select conversation_id, seq, gen_random_uuid(), user_id, gen_random_uuid(), 'text ' || seq, seq
      from (select distinct on (conversation_id) * from members) m, generate_series(1, 1000) seq`);
    const [before] = await old.rows<{ messages: number }>(FINGERPRINT);
    expect(before?.messages).toBe(1_000_000);

    await migrate(migrations);
    expect(await old.rows(FINGERPRINT)).toEqual([before]);
    const wrong = await old.rows(`
      select 1 from conversations where bucket <> bucket_of(id)
      union all select 1 from members where bucket <> bucket_of(conversation_id)
      union all select 1 from messages where bucket <> bucket_of(conversation_id) limit 1`);
    expect(wrong).toEqual([]);
    const [used] = await old.rows<{ buckets: number }>(
      'select count(distinct bucket)::int as buckets from conversations',
    );
    expect(used?.buckets).toBeGreaterThan(500);
  }, 300_000);
});
