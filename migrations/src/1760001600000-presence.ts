import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is connected to which node, when people were last there, and what they show of it. */
export class Presence1760001600000 implements MigrationInterface {
  name = 'Presence1760001600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table presence_nodes (
        node_id uuid primary key,
        seen_at timestamptz(3) not null default now()
      )`);
    await runner.query(`
      create table presence_connections (
        user_id text collate "C" not null,
        node_id uuid not null,
        primary key (user_id, node_id)
      )`);
    await runner.query(`create index presence_connections_node on presence_connections (node_id)`);
    await runner.query(`
      create table presence (
        user_id text collate "C" primary key,
        last_seen_at timestamptz(3),
        changed_at timestamptz(3) not null default now()
      )`);
    await runner.query(`create index presence_changed on presence (changed_at)`);
    await runner.query(`
      create table preferences (
        user_id text collate "C" primary key,
        show_presence boolean not null default true,
        view_rev bigint not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table preferences`);
    await runner.query(`drop table presence`);
    await runner.query(`drop table presence_connections`);
    await runner.query(`drop table presence_nodes`);
  }
}
