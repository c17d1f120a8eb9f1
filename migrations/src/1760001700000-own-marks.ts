import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More of the person's own view: settings of a conversation, drafts, and marks on messages. */
export class OwnMarks1760001700000 implements MigrationInterface {
  name = 'OwnMarks1760001700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table members
        add column pinned boolean not null default false,
        add column marked_unread boolean not null default false,
        add column cleared_seq bigint not null default 0,
        add column has_marks boolean not null default false`);
    await runner.query(`
      create table drafts (
        conversation_id uuid not null,
        user_id text collate "C" not null,
        text text not null,
        reply_to uuid,
        view_rev bigint not null,
        bucket smallint not null,
        primary key (conversation_id, user_id, bucket)
      )`);
    await runner.query(`create index drafts_user on drafts (user_id, conversation_id, bucket)`);
    await runner.query(`
      create table message_marks (
        conversation_id uuid not null,
        user_id text collate "C" not null,
        seq bigint not null,
        message_id uuid not null,
        is_hidden boolean not null default false,
        starred_at timestamptz(3),
        view_rev bigint not null,
        bucket smallint not null,
        primary key (conversation_id, user_id, seq, bucket)
      )`);
    await runner.query(`create index message_marks_user on message_marks (user_id, view_rev)`);
    await runner.query(`
      create index message_marks_starred on message_marks (user_id, starred_at) where starred_at is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table message_marks`);
    await runner.query(`drop table drafts`);
    await runner.query(`
      alter table members drop column pinned, drop column marked_unread, drop column cleared_seq,
        drop column has_marks`);
  }
}
