import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { QueryFailedError, Repository } from 'typeorm';
import { toNameWords, toSearchWords } from '@vikrahub/chat-migrations';
import type { UserPage } from '@vikrahub/chat-protocol';
import { BatchLoader } from '../database/batch-loader.js';
import { Config } from '../config/config.js';
import { Database, type Queryable } from '../database/database.js';
import { makeId } from '../database/make-id.js';
import { ChatError } from '../errors/chat-error.js';
import { type ProfileClaims, toProfileClaims } from './profile-claims.js';
import { isReservedName } from './reserved-names.js';
import { type HostUser, UserLookup } from './user-lookup.js';
import { toUserSummary, USER_COLUMNS, UserEntity } from './user.entity.js';
import { toCursor, toPosition, toTsQuery } from './user-search.js';

/** The same for usernames that look the same: `i`, `l` and `1`, `o` and `0`, `rn` and `m`. As in the index `users_look`. */
const lookOf = (name: string) => `replace(translate(lower(${name}), '01i', 'oll'), 'rn', 'm')`;
const LOOK_OF_USERNAME = lookOf('username');

/** People who are sorted to give a page of them. Of more, the page is found by going through all in order. */
const FEW_MAX = 2000;
const POSITION = `lower(username) collate "C"`;
const AFTER = `id <> $2 and (position, id) > ($3, $4)`;

interface Found {
  id: string;
  position: string;
}

/** One row that says so, where there are more than `FEW_MAX`. */
const FIND_FEW = `
  with found as materialized (
    select id, ${POSITION} as position from users
    where array_to_tsvector(search_words) @@ $1::tsquery limit $6::int + 1
  ), size as (select count(*) <= $6::int as is_few from found)
  (select id, position, true as "isFew" from found, size where is_few and ${AFTER} order by position, id limit $5)
  union all select '', '', false from size where not is_few`;

/** Goes by the index of the names: what many people have is soon found. `|| '{}'` keeps PostgreSQL from the words' index. */
const FIND_AMONG_ALL = `
  select id, ${POSITION} as position from users
  where id <> $2 and (${POSITION}, id) > ($3, $4) and array_to_tsvector(search_words || '{}'::text[]) @@ $1::tsquery
  order by ${POSITION}, id limit $5`;

/** The payload of a verified token: whatever else is in it is not to be relied on. */
export type TokenClaims = Readonly<Record<string, unknown>>;

export interface Registration {
  username: string;
  fullName: string;
  passwordHash: string;
}

@Injectable()
export class UsersService {
  private readonly byId = new BatchLoader(async (ids: readonly string[]) => {
    const users = await this.findByIds([...new Set(ids)]);
    return ids.map((id) => users.get(id));
  });

  private readonly creating = new Map<string, Promise<UserEntity | undefined>>();

  constructor(
    @InjectRepository(UserEntity) private readonly users: Repository<UserEntity>,
    private readonly database: Database,
    private readonly config: Config,
    private readonly lookup: UserLookup,
  ) {}

  findById(id: string): Promise<UserEntity | undefined> {
    return this.byId.load(id);
  }

  /** Asks the host site about somebody who has never come. Throws `not_found`, or `unavailable` where it is silent. */
  async getById(id: string): Promise<UserEntity> {
    const user = (await this.findById(id)) ?? (await this.createFromHost(id));
    if (!user) throw new ChatError('not_found', 'No such user.');
    return user;
  }

  /** By id; who does not exist is not in it. */
  async findByIds(ids: readonly string[], on: Queryable = this.database): Promise<Map<string, UserEntity>> {
    if (ids.length === 0) return new Map();
    const users = await on.rows<UserEntity>(`select ${USER_COLUMNS} from users where id = any($1::text[])`, [
      ids,
    ]);
    return new Map(users.map((user) => [user.id, user]));
  }

  /** With the password hash; only those who log in here. Without regard to case. */
  findByLogin(username: string): Promise<UserEntity | null> {
    return this.users
      .createQueryBuilder('user')
      .addSelect('user.passwordHash')
      .where('lower(user.username) = lower(:username) and user.passwordHash is not null', { username })
      .getOne();
  }

  /** Throws where somebody of these names would look like the site itself, or like another account. */
  async checkNames({ username, fullName }: Omit<Registration, 'passwordHash'>): Promise<void> {
    const details = Object.entries({ username, full_name: fullName })
      .filter(([, name]) => isReservedName(name))
      .map(([field]) => ({ field, problem: 'is reserved' }));
    if (details.length > 0) {
      throw new ChatError('invalid_input', 'This name is reserved: choose another.', { details });
    }
    const [similar] = await this.database.rows(
      `select 1 from users where password_hash is not null and ${LOOK_OF_USERNAME} = ${lookOf('$1')} limit 1`,
      [username],
    );
    if (similar) throw takenUsername();
  }

  async register({ username, fullName, passwordHash }: Registration): Promise<UserEntity> {
    const id = makeId();
    try {
      const searchWords = toNameWords(username, fullName);
      await this.users.insert({ id, username, fullName, searchWords, passwordHash });
    } catch (error) {
      if (!isTakenUsername(error)) throw error;
      throw takenUsername();
    }
    return this.getById(id);
  }

  /** Of two first tokens at the same time one creates the user, and both find them. */
  async createFromClaims(id: string, claims: TokenClaims): Promise<UserEntity> {
    const { hostUrl } = this.config;
    const named = toProfileClaims(claims, hostUrl);
    const isNameless = named.username === undefined && named.fullName === undefined;
    // A host site that does not answer keeps nobody out who has its token.
    const host = isNameless ? await this.lookup.find(id).catch(() => undefined) : undefined;
    return this.create(id, host ? { ...toHostProfile(host, hostUrl), issuedAt: named.issuedAt } : named);
  }

  private createFromHost(id: string): Promise<UserEntity | undefined> {
    const running = this.creating.get(id);
    if (running) return running;
    const created = this.findOrAskHost(id).finally(() => this.creating.delete(id));
    this.creating.set(id, created);
    return created;
  }

  /** Looks again first: whoever missed the user may have read before another call had stored them. */
  private async findOrAskHost(id: string): Promise<UserEntity | undefined> {
    const stored = await this.findById(id);
    if (stored) return stored;
    const host = await this.lookup.find(id);
    return host && this.create(id, toHostProfile(host, this.config.hostUrl));
  }

  private async create(id: string, profile: ProfileClaims): Promise<UserEntity> {
    const username = profile.username ?? id;
    const fullName = profile.fullName ?? username;
    await this.users
      .createQueryBuilder()
      .insert()
      .values({
        id,
        username,
        fullName,
        searchWords: toNameWords(username, fullName),
        avatarUrl: profile.avatarUrl ?? null,
        profileIssuedAt: profile.issuedAt,
      })
      .orIgnore()
      .execute();
    return this.getById(id);
  }

  /**
   * The user as a host token describes them, where that token is newer than what is stored.
   * Who registered here keeps their own profile: their username is what they log in with.
   */
  async updateFromClaims(user: UserEntity, claims: TokenClaims): Promise<UserEntity> {
    const { issuedAt, ...given } = toProfileClaims(claims, this.config.hostUrl);
    const isNewer = issuedAt !== null && (user.profileIssuedAt === null || user.profileIssuedAt < issuedAt);
    const profile = {
      username: given.username ?? user.username,
      fullName: given.fullName ?? user.fullName,
      avatarUrl: given.avatarUrl === undefined ? user.avatarUrl : given.avatarUrl,
    };
    const isOther =
      profile.username !== user.username ||
      profile.fullName !== user.fullName ||
      profile.avatarUrl !== user.avatarUrl;
    if (!isNewer || !isOther) return user;
    await this.users
      .createQueryBuilder()
      .update()
      .set({
        ...profile,
        searchWords: toNameWords(profile.username, profile.fullName),
        profileIssuedAt: issuedAt,
      })
      .where('id = :id and password_hash is null', { id: user.id })
      .andWhere('(profile_issued_at is null or profile_issued_at < :issuedAt)', { issuedAt })
      .execute();
    return this.getById(user.id);
  }

  /** People with a word that starts like each word of `search`, by username; never `exceptId`. */
  async search(
    exceptId: string,
    { search, cursor, limit }: { search: string; cursor?: string; limit: number },
  ): Promise<UserPage> {
    const after = cursor === undefined ? { username: '', id: '' } : toPosition(cursor);
    const words = toSearchWords(search);
    if (words.length === 0) return { results: [], next_cursor: null };
    const asked = [toTsQuery(words), exceptId, after.username, after.id, limit + 1];
    const few = await this.database.rows<Found & { isFew: boolean }>(FIND_FEW, [...asked, FEW_MAX]);
    const found = few[0]?.isFew === false ? await this.database.rows<Found>(FIND_AMONG_ALL, asked) : few;
    const page = found.slice(0, limit);
    const users = await this.findByIds(page.map(({ id }) => id));
    const last = page.at(-1);
    return {
      results: page.flatMap(({ id }) => users.get(id) ?? []).map(toUserSummary),
      next_cursor: found.length > limit && last ? toCursor({ username: last.position, id: last.id }) : null,
    };
  }
}

/** The host's answer has the fields of a token's claims, and may call the picture `avatar`. */
function toHostProfile(host: HostUser, hostUrl: string | undefined): ProfileClaims {
  const { avatar_url: avatarUrl = host.avatar, ...names } = host;
  return { ...toProfileClaims({ ...names, avatar_url: avatarUrl }, hostUrl), issuedAt: null };
}

function takenUsername(): ChatError {
  return new ChatError('conflict', 'This username is taken, or looks like one that is: choose another.', {
    details: [{ field: 'username', problem: 'is taken' }],
  });
}

function isTakenUsername(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    'constraint' in error.driverError &&
    error.driverError.constraint === 'users_login'
  );
}
