import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ChatError } from '../errors/chat-error.js';
import { openRateLimit } from '../limits/open-rate-limit.js';
import type { RateLimit } from '../limits/rate-limit.js';
import { RedisCommands } from '../redis/redis-commands.js';
import { toNetwork } from './network.js';

/** One person who mistypes. */
const ACCOUNT_AND_NETWORK = { burst: 10, perSecond: 1 / 30 };
/** One network at many accounts; a school or an office is one. */
const NETWORK = { burst: 50, perSecond: 1 / 6 };
/**
 * Many networks at one account. Above the rate of a network, so that a single guesser slows nobody but themselves.
 */
const ACCOUNT = { burst: 50, perSecond: 1 };

interface Attempt {
  /** As it was typed. */
  username: string;
  /** The account that was found, however its name was spelled. */
  accountId: string | undefined;
  address: string;
  /** Whether that account has signed in from this network before. */
  isKnownNetwork: () => Promise<boolean>;
}

/** Against guessing passwords: slower, never closed. Counted over all nodes. */
@Injectable()
export class LoginLimits {
  private readonly pairs: RateLimit;
  private readonly networks: RateLimit;
  private readonly accounts: RateLimit;

  constructor(redis: RedisCommands) {
    this.pairs = openRateLimit(redis, 'login', ACCOUNT_AND_NETWORK);
    this.networks = openRateLimit(redis, 'login_network', NETWORK);
    this.accounts = openRateLimit(redis, 'login_account', ACCOUNT);
  }

  /**
   * Counts a try as failed before it is made, so that tries at the same time cannot slip through together;
   * throws `rate_limited` where there were too many. Call what it returns when the try succeeded.
   */
  async take({ username, accountId, address, isKnownNetwork }: Attempt): Promise<() => void> {
    const network = toNetwork(address);
    // Names of nobody are counted too, so that a refusal does not say which accounts there are.
    const pair = `${network} ${accountId ?? `? ${toHash(username.toLowerCase())}`}`;
    refuse(await this.pairs.take(pair));
    const [networkMs, accountMs] = await Promise.all([
      this.networks.take(network),
      accountId === undefined ? 0 : this.accounts.take(accountId),
    ]);
    const waitMs = Math.max(networkMs, accountMs);
    if (waitMs > 0 && !(accountId !== undefined && (await isKnownNetwork()))) refuse(waitMs);
    return () => {
      this.pairs.giveBack(pair);
      this.networks.giveBack(network);
      if (accountId !== undefined) this.accounts.giveBack(accountId);
    };
  }
}

/** What somebody typed into the field of the name may be their password: it does not go to Redis. */
function toHash(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}

function refuse(retryAfterMs: number): void {
  if (retryAfterMs === 0) return;
  throw new ChatError('rate_limited', 'Too many failed logins: wait, then try again.', { retryAfterMs });
}
