import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Earlier texts of messages, and the way from a message to those that quote it. */
export class Edits1760001300000 implements MigrationInterface {
  name = 'Edits1760001300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message_versions (
        conversation_id uuid not null,
        seq bigint not null,
        version integer not null,
        text text not null,
        replaced_at timestamptz(3) not null default now(),
        bucket smallint not null,
        primary key (conversation_id, seq, version, bucket)
      )`);
    await runner.query(`
      create index messages_reply_to on messages (conversation_id, reply_to, bucket) where reply_to is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index messages_reply_to`);
    await runner.query(`drop table message_versions`);
  }
}
