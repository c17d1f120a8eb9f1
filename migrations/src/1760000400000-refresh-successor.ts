import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RefreshSuccessor1760000400000 implements MigrationInterface {
  name = 'RefreshSuccessor1760000400000';

  /** A refresh whose answer was lost is repeated, and has to lead to the same token. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table refresh_tokens add column successor_id uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table refresh_tokens drop column successor_id`);
  }
}
