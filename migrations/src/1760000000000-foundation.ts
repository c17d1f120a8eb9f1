import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Foundation1760000000000 implements MigrationInterface {
  name = 'Foundation1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table users (
        id text collate "C" primary key check (char_length(id) between 1 and 64),
        username text not null,
        full_name text not null,
        avatar_url text,
        password_hash text,
        profile_issued_at timestamptz,
        created_at timestamptz(3) not null default now()
      )`);
    // A host's people may share a username with one of ours; only those who log in here must differ.
    await runner.query(
      `create unique index users_login on users (lower(username)) where password_hash is not null`,
    );
    await runner.query(
      `create index users_search on users using gin (to_tsvector('simple', username || ' ' || full_name))`,
    );

    await runner.query(`
      create table logins (
        id uuid primary key,
        user_id text collate "C" not null references users on delete cascade,
        created_at timestamptz(3) not null default now(),
        revoked_at timestamptz(3)
      )`);
    await runner.query(`create index logins_revoked on logins (revoked_at) where revoked_at is not null`);
    await runner.query(`create index logins_user on logins (user_id)`);
    await runner.query(`
      create table refresh_tokens (
        id uuid primary key,
        login_id uuid not null references logins on delete cascade,
        expires_at timestamptz(3) not null,
        used_at timestamptz(3)
      )`);
    await runner.query(`create index refresh_tokens_login on refresh_tokens (login_id)`);
    // Thirty seconds of life: not worth the write-ahead log. After a crash of PostgreSQL clients ask for new ones.
    await runner.query(`
      create unlogged table tickets (
        hash bytea primary key,
        user_id text collate "C" not null,
        login_id uuid,
        credentials_expire_at timestamptz(3) not null,
        expires_at timestamptz(3) not null
      )`);
    await runner.query(`create index tickets_expiry on tickets (expires_at)`);

    await runner.query(`
      create table conversations (
        id uuid primary key,
        kind text not null check (kind in ('direct', 'group')),
        title text,
        last_seq bigint not null default 0,
        rev bigint not null default 0,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now()
      )`);
    // Apart from conversations, so that those can be sharded by their id: this is the directory that finds the shard.
    await runner.query(`
      create table direct_conversations (
        direct_key text collate "C" primary key,
        conversation_id uuid not null
      )`);
    await runner.query(`
      create table members (
        conversation_id uuid not null references conversations on delete cascade,
        user_id text collate "C" not null references users,
        role text not null default 'member' check (role in ('owner', 'admin', 'member')),
        read_seq bigint not null default 0,
        delivered_seq bigint not null default 0,
        muted_until timestamptz(3),
        archived boolean not null default false,
        joined_at timestamptz(3) not null default now(),
        primary key (conversation_id, user_id)
      )`);
    await runner.query(`create index members_user on members (user_id, conversation_id)`);
    // No foreign keys: the one statement that writes here holds the conversation's row lock and has checked the sender.
    await runner.query(`
      create table messages (
        conversation_id uuid not null,
        seq bigint not null,
        id uuid not null,
        sender_id text collate "C" not null,
        client_id uuid not null,
        text text not null,
        rev bigint not null,
        reply_to uuid,
        created_at timestamptz(3) not null default now(),
        edited_at timestamptz(3),
        deleted_at timestamptz(3),
        primary key (conversation_id, seq),
        constraint messages_id unique (conversation_id, id),
        constraint messages_client_id unique (conversation_id, sender_id, client_id)
      )`);
    await runner.query(`create index messages_rev on messages (conversation_id, rev)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table messages, members, direct_conversations, conversations, tickets, refresh_tokens, logins, users`,
    );
  }
}
