import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UsersLook1760000500000 implements MigrationInterface {
  name = 'UsersLook1760000500000';

  /** Whether an account with a username that looks the same is there. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index users_look on users (replace(translate(lower(username), '01i', 'oll'), 'rn', 'm'))
       where password_hash is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index users_look`);
  }
}
