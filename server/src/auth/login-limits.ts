import { Injectable } from '@nestjs/common';
import { TokenBuckets } from '../limits/token-buckets.js';
import { ChatError } from '../errors/chat-error.js';
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

/**
 * Against guessing passwords: slower, never closed. Counted in the memory of one node, with a bound: behind n nodes a
 * guesser has up to n times as many tries, and a restart forgets.
 */
@Injectable()
export class LoginLimits {
  private readonly pairs = new TokenBuckets(ACCOUNT_AND_NETWORK);
  private readonly networks = new TokenBuckets(NETWORK);
  private readonly accounts = new TokenBuckets(ACCOUNT);

  /**
   * Counts a try as failed before it is made, so that tries at the same time cannot slip through together;
   * throws `rate_limited` where there were too many. Call what it returns when the try succeeded.
   */
  async take({ username, accountId, address, isKnownNetwork }: Attempt): Promise<() => void> {
    const network = toNetwork(address);
    // Names of nobody are counted too, so that a refusal does not say which accounts there are.
    const pair = `${network} ${accountId ?? `? ${username.toLowerCase()}`}`;
    refuse(this.pairs.take(pair));
    const waitMs = Math.max(
      this.networks.take(network),
      accountId === undefined ? 0 : this.accounts.take(accountId),
    );
    if (waitMs > 0 && !(accountId !== undefined && (await isKnownNetwork()))) refuse(waitMs);
    return () => {
      this.pairs.giveBack(pair);
      this.networks.giveBack(network);
      if (accountId !== undefined) this.accounts.giveBack(accountId);
    };
  }
}

function refuse(retryAfterMs: number): void {
  if (retryAfterMs === 0) return;
  throw new ChatError('rate_limited', 'Too many failed logins: wait, then try again.', { retryAfterMs });
}
