import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From where on a member sees the history, and since which `rev` they are one. */
export class MembersJoined1760001100000 implements MigrationInterface {
  name = 'MembersJoined1760001100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table members
        add column joined_seq bigint not null default 0,
        add column joined_rev bigint not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table members drop column joined_seq, drop column joined_rev`);
  }
}
