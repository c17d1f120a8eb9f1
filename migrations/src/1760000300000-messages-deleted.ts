import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MessagesDeleted1760000300000 implements MigrationInterface {
  name = 'MessagesDeleted1760000300000';

  /** What is unread is the distance to the head without these, so only these are looked up. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index messages_deleted on messages (conversation_id, seq) where deleted_at is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index messages_deleted`);
  }
}
