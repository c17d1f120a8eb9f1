import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row for each job that runs beside the requests. Expired refresh tokens are found by their time. */
export class Jobs1760000900000 implements MigrationInterface {
  name = 'Jobs1760000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table jobs (
        name text collate "C" primary key,
        due_at timestamptz(3) not null default now(),
        done_at timestamptz(3) not null default now(),
        failures integer not null default 0
      )`);
    await runner.query(`create index refresh_tokens_expiry on refresh_tokens (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index refresh_tokens_expiry`);
    await runner.query(`drop table jobs`);
  }
}
