import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of features beside messages: the flag says of a message whether there are any. */
export class Mentions1760001200000 implements MigrationInterface {
  name = 'Mentions1760001200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table messages add column has_fields boolean not null default false`);
    await runner.query(`
      create table mentions (
        conversation_id uuid not null,
        seq bigint not null,
        start integer not null,
        length integer not null,
        user_id text collate "C" not null,
        bucket smallint not null,
        primary key (conversation_id, seq, start, bucket)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table mentions`);
    await runner.query(`alter table messages drop column has_fields`);
  }
}
