import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Grows with every change of who is in a conversation, so that a node knows whether what it remembers is current. */
export class MembersRev1760000200000 implements MigrationInterface {
  name = 'MembersRev1760000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table conversations add column members_rev bigint not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table conversations drop column members_rev`);
  }
}
