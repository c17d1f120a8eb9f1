import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConversationsChangedAt1760000100000 implements MigrationInterface {
  name = 'ConversationsChangedAt1760000100000';

  /** No index, on purpose: each message moves the column, and an index would end the heads' in-place (HOT) updates. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table conversations add column changed_at timestamptz(3) not null default now()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table conversations drop column changed_at`);
  }
}
