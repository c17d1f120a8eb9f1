import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Ticket } from '@vikrahub/chat-protocol';
import { BatchLoader } from '../database/batch-loader.js';
import { Database } from '../database/database.js';
import { ChatError } from '../errors/chat-error.js';
import { UsersService } from '../users/users.service.js';
import { LoginsService } from './logins.service.js';
import type { Principal } from './principal.js';

const TICKET_BYTES = 32;
const LIFETIME_S = 30;

interface SpentTicket {
  hash: Buffer;
  user_id: string;
  login_id: string | null;
  credentials_expire_at: Date;
  counts: boolean;
}

/** Tickets: what stands in a socket's address instead of a token, good for one socket within 30 s. */
@Injectable()
export class TicketsService {
  private readonly spending = new BatchLoader((hashes: readonly Buffer[]) => this.spend(hashes));

  constructor(
    private readonly database: Database,
    private readonly users: UsersService,
    private readonly logins: LoginsService,
  ) {}

  async issue({ user, loginId, expiresAt }: Principal): Promise<Ticket> {
    const ticket = randomBytes(TICKET_BYTES).toString('base64url');
    await this.database.rows(
      `insert into tickets (hash, user_id, login_id, credentials_expire_at, expires_at)
       values ($1, $2, $3, $4, now() + $5 * interval '1 second')`,
      [toHash(ticket), user.id, loginId, expiresAt, LIFETIME_S],
    );
    return { ticket, expires_in: LIFETIME_S };
  }

  /** Spends it. Throws `unauthorized` where it does not exist, is spent or too old, or its login has ended since. */
  async redeem(ticket: string): Promise<Principal> {
    const row = await this.spending.load(toHash(ticket));
    if (!row?.counts)
      throw new ChatError('unauthorized', 'The ticket is used or expired: request a new one.');
    const user =
      row.login_id === null
        ? await this.users.getById(row.user_id)
        : await this.logins.getUser(row.login_id, row.user_id);
    return { user, loginId: row.login_id, expiresAt: row.credentials_expire_at };
  }

  /** Of two sockets with the same ticket one gets it. */
  private async spend(hashes: readonly Buffer[]): Promise<(SpentTicket | undefined)[]> {
    const rows = await this.database.rows<SpentTicket>(
      `delete from tickets where hash = any($1::bytea[])
       returning hash, user_id, login_id, credentials_expire_at, expires_at > now() as counts`,
      [hashes],
    );
    const spent = new Map(rows.map((row) => [row.hash.toString('hex'), row]));
    return hashes.map((hash) => {
      const key = hash.toString('hex');
      const row = spent.get(key);
      spent.delete(key);
      return row;
    });
  }
}

/** A copy of the table opens nothing. */
function toHash(ticket: string): Buffer {
  return createHash('sha256').update(ticket).digest();
}
