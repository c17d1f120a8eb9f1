import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  { table: 'conversations', id: 'id' },
  { table: 'members', id: 'conversation_id' },
  { table: 'messages', id: 'conversation_id' },
];

/**
 * The bucket of the conversation comes into every key, as the last column: PostgreSQL takes columns for independent, so
 * that with it in front any index of a conversation would look as good as the one that finds the row. Each table is rewritten once, without its
 * indexes, and then indexed: nobody writes meanwhile. docs/operations.md has the way for tables that are too large for it.
 */
export class Bucket1760001000000 implements MigrationInterface {
  name = 'Bucket1760001000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function bucket_of(conversation_id uuid) returns smallint
      language sql immutable strict parallel safe
      return ('x' || right(conversation_id::text, 3))::bit(12)::int::smallint`);
    await dropKeys(runner);
    for (const { table, id } of TABLES) {
      // To add a column without a value costs nothing; the change of its type writes the table anew.
      await runner.query(`alter table ${table} add column bucket smallint`);
      await runner.query(`
        alter table ${table} alter column bucket type smallint using bucket_of(${id}), alter column bucket set not null`);
    }
    await runner.query(
      `alter table conversations add constraint conversations_pkey primary key (id, bucket)`,
    );
    await runner.query(`
      alter table members add constraint members_pkey primary key (conversation_id, user_id, bucket),
        add constraint members_conversation_id_fkey
          foreign key (conversation_id, bucket) references conversations (id, bucket) on delete cascade`);
    await runner.query(`create index members_user on members (user_id, conversation_id, bucket)`);
    await runner.query(`
      alter table messages add constraint messages_pkey primary key (conversation_id, seq, bucket),
        add constraint messages_id unique (conversation_id, id, bucket),
        add constraint messages_client_id unique (conversation_id, sender_id, client_id, bucket)`);
    await runner.query(`create index messages_rev on messages (conversation_id, rev, bucket)`);
    await runner.query(
      `create index messages_deleted on messages (conversation_id, seq, bucket) where deleted_at is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropKeys(runner);
    for (const { table } of TABLES) await runner.query(`alter table ${table} drop column bucket`);
    await runner.query(`drop function bucket_of(uuid)`);
    await runner.query(`alter table conversations add constraint conversations_pkey primary key (id)`);
    await runner.query(`
      alter table members add constraint members_pkey primary key (conversation_id, user_id),
        add constraint members_conversation_id_fkey
          foreign key (conversation_id) references conversations on delete cascade`);
    await runner.query(`create index members_user on members (user_id, conversation_id)`);
    await runner.query(`
      alter table messages add constraint messages_pkey primary key (conversation_id, seq),
        add constraint messages_id unique (conversation_id, id),
        add constraint messages_client_id unique (conversation_id, sender_id, client_id)`);
    await runner.query(`create index messages_rev on messages (conversation_id, rev)`);
    await runner.query(
      `create index messages_deleted on messages (conversation_id, seq) where deleted_at is not null`,
    );
  }
}

async function dropKeys(runner: QueryRunner): Promise<void> {
  await runner.query(`drop index members_user, messages_rev, messages_deleted`);
  await runner.query(`
    alter table members drop constraint members_conversation_id_fkey, drop constraint members_pkey`);
  await runner.query(`alter table conversations drop constraint conversations_pkey`);
  await runner.query(`
    alter table messages drop constraint messages_pkey, drop constraint messages_id,
      drop constraint messages_client_id`);
}
