import { toNameWords } from '@vikrahub/chat-migrations';
import { hash } from '@node-rs/argon2';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';

/** The ids are fixed, so that the demo's listing and the examples can name them. */
const DEMO_PEOPLE: readonly (readonly [id: string, username: string, fullName: string])[] = [
  ['101', 'priya', 'Priya Nair'],
  ['102', 'tomas', 'Tomás Ortega'],
  ['103', 'aiko', 'Aiko Tanaka'],
  ['104', 'sam', 'Sam Koroma'],
  ['105', 'wen', 'Wen Li'],
  ['106', 'amara', 'Amara Okafor'],
  ['107', 'lucas', 'Lucas Meyer'],
  ['108', 'noor', 'Noor Haddad'],
  ['109', 'elif', 'Elif Demir'],
  ['110', 'diego', 'Diego Santos'],
  ['111', 'hana', 'Hana Kim'],
  ['112', 'ravi', 'Ravi Iyer'],
];
/** Published in the README: `DEMO_PEOPLE=on` is refused in production. */
const DEMO_PASSWORD = 'vikrahub-demo';

@Injectable()
export class DemoPeople implements OnModuleInit {
  private readonly logger = new Logger(DemoPeople.name);

  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Adds who is missing; whoever is there stays as they are. */
  async onModuleInit(): Promise<void> {
    if (!this.config.demoPeople) return;
    const added = await this.database.rows(
      `insert into users (id, username, full_name, search_words, password_hash)
       select id, username, full_name, string_to_array(words, ' '), $5
       from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as p (id, username, full_name, words)
       on conflict do nothing returning id`,
      [
        DEMO_PEOPLE.map(([id]) => id),
        DEMO_PEOPLE.map(([, username]) => username),
        DEMO_PEOPLE.map(([, , fullName]) => fullName),
        DEMO_PEOPLE.map(([, username, fullName]) => toNameWords(username, fullName).join(' ')),
        await hash(DEMO_PASSWORD),
      ],
    );
    this.logger.log(`${added.length} demo people were added`);
  }
}
