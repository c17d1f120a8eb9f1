export interface Rate {
  perSecond: number;
  burst: number;
}

/** A bucket of tokens for each key. */
export interface RateLimit {
  /** Takes a token: 0, or the milliseconds until there is one. A promise only where Redis has to be asked. */
  take(key: string): number | Promise<number>;
  /** For what was taken and turned out not to count. */
  giveBack(key: string): void;
  /** The milliseconds until there is a token, as far as this node knows. */
  waitMs(key: string): number;
}
