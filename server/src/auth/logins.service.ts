import { Injectable, Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { makeId } from '../database/make-id.js';
import { BatchLoader } from '../database/batch-loader.js';
import { Database, type Queryable } from '../database/database.js';
import { ChatError } from '../errors/chat-error.js';
import { USER_COLUMNS, type UserEntity } from '../users/user.entity.js';
import { toNetwork } from './network.js';

export const REFRESH_LIFETIME_S = 30 * 24 * 60 * 60;
/** A client whose answer was lost may ask again for so long, and gets the same. */
const REPEAT_WITHIN_S = 30;

/** The right to refresh a login, once: what is signed into a refresh token. */
export interface RefreshGrant {
  userId: string;
  loginId: string;
  tokenId: string;
  /** When the refresh token was made: it is signed into it, so that the same grant is the same token. */
  issuedAt: Date;
}

/** A refresh token as it was stored, and the one that followed from it. */
interface StoredToken {
  user_id: string;
  counts: boolean;
  is_spent: boolean;
  /** Spent a moment ago. */
  is_repeatable: boolean;
  successor_id: string | null;
  used_at: Date | null;
}

/** Logins and the families of refresh tokens that follow from them. */
@Injectable()
export class LoginsService {
  private readonly logger = new Logger(LoginsService.name);
  /** Whose login it is; undefined where it is over. */
  private readonly owners = new BatchLoader((loginIds: readonly string[]) => this.findOwners(loginIds));

  constructor(private readonly database: Database) {}

  open(userId: string, address: string): Promise<RefreshGrant> {
    const loginId = makeId();
    return this.database.transaction(async (tx) => {
      await tx.rows('insert into logins (id, user_id, network_hash) values ($1, $2, $3)', [
        loginId,
        userId,
        toNetworkHash(userId, address),
      ]);
      return { userId, loginId, ...(await addToken(tx, loginId)) };
    });
  }

  /** Whether somebody has signed in from this network, in the time for which logins are kept. */
  async hasOpenedFrom(userId: string | undefined, address: string): Promise<boolean> {
    if (userId === undefined) return false;
    const found = await this.database.rows(
      'select from logins where user_id = $1 and network_hash = $2 limit 1',
      [userId, toNetworkHash(userId, address)],
    );
    return found.length > 0;
  }

  /**
   * Spends a refresh token for the next one. Within 30 s the same token leads to the same successor: an answer was
   * lost, or two tabs asked at once. After that a spent one ends its whole family, because either it or its successor
   * was stolen.
   */
  async rotate({ loginId, tokenId }: Pick<RefreshGrant, 'loginId' | 'tokenId'>): Promise<RefreshGrant> {
    const grant = await this.database.transaction(async (tx): Promise<RefreshGrant | undefined> => {
      const [token] = await tx.rows<StoredToken>(
        `select l.user_id, l.revoked_at is null and t.expires_at > now() as counts, t.used_at is not null as is_spent,
           t.used_at > clock_timestamp() - $3 * interval '1 second' as is_repeatable, t.successor_id, t.used_at
         from refresh_tokens t join logins l on l.id = t.login_id
         where t.id = $1 and l.id = $2 for update`,
        [tokenId, loginId, REPEAT_WITHIN_S],
      );
      if (!token?.counts) return undefined;
      const userId = token.user_id;
      if (token.is_repeatable && token.successor_id !== null && token.used_at !== null) {
        return { userId, loginId, tokenId: token.successor_id, issuedAt: token.used_at };
      }
      if (token.is_spent) {
        this.logger.warn('A spent refresh token was used again: its login has been ended');
        await revokeOn(tx, loginId);
        return undefined;
      }
      const successor = await addToken(tx, loginId);
      await tx.rows('update refresh_tokens set used_at = $2, successor_id = $3 where id = $1', [
        tokenId,
        successor.issuedAt,
        successor.tokenId,
      ]);
      return { userId, loginId, ...successor };
    });
    if (!grant) throw new ChatError('unauthorized', 'The refresh token no longer counts: log in again.');
    return grant;
  }

  /** Tokens of the login are refused at once; its sockets close as soon as somebody asks `revokedWithin`. */
  async revoke(loginId: string): Promise<void> {
    await revokeOn(this.database, loginId);
  }

  /** Throws `unauthorized` where the login is over, or another person's. */
  async getUser(loginId: string, userId: string): Promise<UserEntity> {
    const user = await this.owners.load(loginId);
    if (user?.id !== userId) throw new ChatError('unauthorized', 'This login has ended: log in again.');
    return user;
  }

  /**
   * Ids of the logins that were ended in the last so many milliseconds, by PostgreSQL's clock. An end shows only once
   * its transaction has committed: ask with an overlap of some seconds.
   */
  async revokedWithin(ms: number): Promise<string[]> {
    const logins = await this.database.rows<{ id: string }>(
      `select id from logins where revoked_at >= clock_timestamp() - $1 * interval '1 millisecond'`,
      [ms],
    );
    return logins.map(({ id }) => id);
  }

  private async findOwners(loginIds: readonly string[]): Promise<(UserEntity | undefined)[]> {
    const rows = await this.database.rows<UserEntity & { loginId: string }>(
      `select l.id as "loginId", ${USER_COLUMNS} from logins l join users on users.id = l.user_id
       where l.id = any($1::uuid[]) and l.revoked_at is null`,
      [loginIds],
    );
    const owners = new Map(rows.map(({ loginId, ...user }) => [loginId, user]));
    return loginIds.map((loginId) => owners.get(loginId));
  }
}

/** An address is personal: what is stored says nothing without the person and the address. */
function toNetworkHash(userId: string, address: string): Buffer {
  return createHash('sha256')
    .update(`${userId} ${toNetwork(address)}`)
    .digest();
}

async function addToken(tx: Queryable, loginId: string): Promise<Pick<RefreshGrant, 'tokenId' | 'issuedAt'>> {
  const tokenId = makeId();
  // After the lock was waited for: `now()` is the moment at which the transaction began.
  const [row] = await tx.rows<{ issued_at: Date }>(
    `insert into refresh_tokens (id, login_id, expires_at)
     values ($1, $2, clock_timestamp() + $3 * interval '1 second')
     returning clock_timestamp()::timestamptz(3) as issued_at`,
    [tokenId, loginId, REFRESH_LIFETIME_S],
  );
  if (!row) throw new Error('A refresh token was not stored.');
  return { tokenId, issuedAt: row.issued_at };
}

async function revokeOn(tx: Queryable, loginId: string): Promise<void> {
  await tx.rows('update logins set revoked_at = clock_timestamp() where id = $1 and revoked_at is null', [
    loginId,
  ]);
}
