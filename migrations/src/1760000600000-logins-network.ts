import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LoginsNetwork1760000600000 implements MigrationInterface {
  name = 'LoginsNetwork1760000600000';

  /** Whoever guesses at an account does not slow its owner down where they have signed in before. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table logins add column network_hash bytea`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table logins drop column network_hash`);
  }
}
