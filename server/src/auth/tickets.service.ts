import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Ticket } from '@vikrahub/chat-protocol';
import { reasonOf } from '../config/start-error.js';
import { Database } from '../database/database.js';
import { ChatError } from '../errors/chat-error.js';
import { UsersService } from '../users/users.service.js';
import { LoginsService } from './logins.service.js';
import type { Principal } from './principal.js';

const TICKET_BYTES = 32;
const LIFETIME_S = 30;
const SWEEP_INTERVAL_MS = 60_000;

/** Tickets: what stands in a socket's address instead of a token, good for one socket within 30 s. */
@Injectable()
export class TicketsService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(TicketsService.name);
  private sweeping: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly users: UsersService,
    private readonly logins: LoginsService,
  ) {}

  onModuleInit(): void {
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_INTERVAL_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeping);
  }

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
    const [row] = await this.database.rows<{
      user_id: string;
      login_id: string | null;
      credentials_expire_at: Date;
      counts: boolean;
    }>(
      `delete from tickets where hash = $1
       returning user_id, login_id, credentials_expire_at, expires_at > now() as counts`,
      [toHash(ticket)],
    );
    if (!row?.counts)
      throw new ChatError('unauthorized', 'The ticket was used or is too old: ask for a new one.');
    const user =
      row.login_id === null
        ? await this.users.getById(row.user_id)
        : await this.logins.getUser(row.login_id, row.user_id);
    return { user, loginId: row.login_id, expiresAt: row.credentials_expire_at };
  }

  private async sweep(): Promise<void> {
    try {
      await this.database.rows('delete from tickets where expires_at < now()');
    } catch (error) {
      this.logger.warn(`Expired tickets could not be swept: ${reasonOf(error)}`);
    }
  }
}

/** A copy of the table opens nothing. */
function toHash(ticket: string): Buffer {
  return createHash('sha256').update(ticket).digest();
}
