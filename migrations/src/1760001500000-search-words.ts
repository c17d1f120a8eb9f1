import type { MigrationInterface, QueryRunner } from 'typeorm';
import { toNameWords } from './search-words.js';

const PEOPLE_MAX = 5000;

interface Named {
  id: string;
  username: string;
  full_name: string;
}

export class SearchWords1760001500000 implements MigrationInterface {
  name = 'SearchWords1760001500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table users add search_words text[] collate "C" not null default '{}'`);
    await this.fill(runner);
    await runner.query(`create index users_words on users using gin (array_to_tsvector(search_words))`);
    await runner.query(`create index users_by_name on users (lower(username) collate "C", id)`);
    await runner.query(`drop index users_search`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index users_search on users using gin (to_tsvector('simple', username || ' ' || full_name))`,
    );
    await runner.query(`drop index users_by_name, users_words`);
    await runner.query(`alter table users drop search_words`);
  }

  private async fill(runner: QueryRunner): Promise<void> {
    for (let after = ''; ;) {
      const people = (await runner.query(
        `select id, username, full_name from users where id > $1 order by id limit $2`,
        [after, PEOPLE_MAX],
      )) as Named[];
      const last = people.at(-1);
      if (!last) return;
      after = last.id;
      await runner.query(
        `update users set search_words = string_to_array(made.words, ' ')
         from unnest($1::text[], $2::text[]) as made (id, words) where users.id = made.id`,
        [
          people.map(({ id }) => id),
          people.map(({ username, full_name }) => toNameWords(username, full_name).join(' ')),
        ],
      );
    }
  }
}
