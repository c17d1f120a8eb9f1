import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ChatError } from '../errors/chat-error.js';

const WINDOW_S = 15 * 60;
/** One person who mistypes. */
const FAILURES_PER_ACCOUNT_AND_ADDRESS = 10;
/** Many addresses at one account, or one address at many accounts; a school or an office shares an address. */
const FAILURES_PER_ACCOUNT = 100;
const FAILURES_PER_ADDRESS = 100;

/**
 * Against guessing passwords. Counted in the memory of one node: behind n nodes a guesser has up to n times as many
 * tries, and a restart forgets.
 */
@Injectable()
export class LoginLimits {
  private readonly both = new RateLimiterMemory({
    points: FAILURES_PER_ACCOUNT_AND_ADDRESS,
    duration: WINDOW_S,
  });
  private readonly account = new RateLimiterMemory({ points: FAILURES_PER_ACCOUNT, duration: WINDOW_S });
  private readonly address = new RateLimiterMemory({ points: FAILURES_PER_ADDRESS, duration: WINDOW_S });

  /**
   * Counts a try as failed before it is made, so that tries at the same time cannot slip through together;
   * throws `rate_limited` where there were too many. Call what it returns when the try succeeded.
   */
  async take(username: string, address: string): Promise<() => Promise<void>> {
    const name = username.toLowerCase();
    const counters: [RateLimiterMemory, string][] = [
      [this.both, `${address} ${name}`],
      [this.account, name],
      [this.address, address],
    ];
    for (const [limiter, key] of counters) await consume(limiter, key);
    return async () => {
      await Promise.all(counters.map(([limiter, key]) => limiter.reward(key)));
    };
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new ChatError('rate_limited', 'Too many failed logins: wait, then try again.', {
      retryAfterMs: error.msBeforeNext,
    });
  }
}
