import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reactions1760001400000 implements MigrationInterface {
  name = 'Reactions1760001400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reactions (
        conversation_id uuid not null,
        seq bigint not null,
        emoji text collate "C" not null,
        user_id text collate "C" not null,
        created_at timestamptz not null default now(),
        bucket smallint not null,
        primary key (conversation_id, seq, emoji, user_id, bucket)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table reactions`);
  }
}
