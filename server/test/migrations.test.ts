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
});
