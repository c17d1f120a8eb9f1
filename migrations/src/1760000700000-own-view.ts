import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A number for each person that grows with every change of their own view; each setting keeps the one of its change. */
export class OwnView1760000700000 implements MigrationInterface {
  name = 'OwnView1760000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table views (
        user_id text collate "C" primary key,
        view_rev bigint not null,
        changed_at timestamptz(3) not null default now()
      )`);
    await runner.query(`alter table members add column view_rev bigint not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table members drop column view_rev`);
    await runner.query(`drop table views`);
  }
}
