/**
 * Every error of the system, over REST and over the socket. The HTTP status and whether a retry can help
 * follow from the code alone:
 *
 * | code | HTTP | retryable | meaning |
 * | --- | --- | --- | --- |
 * | `unauthorized` | 401 | no | no valid credentials: renew them |
 * | `forbidden` | 403 | no | valid credentials, but not for this |
 * | `not_found` | 404 | no | does not exist, or not for the caller: the two look the same |
 * | `invalid_input` | 400 | no | malformed or out of range: correct it |
 * | `conflict` | 409 | no | contradicts what is stored |
 * | `rate_limited` | 429 | yes | wait `retry_after_ms` |
 * | `too_large` | 413 | no | over a size limit |
 * | `unknown_type` | 400 | no | no such frame |
 * | `unavailable` | 503 | yes | a part of the server is away: send again |
 * | `internal` | 500 | yes | a defect of the server |
 */
export type ErrorCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'invalid_input'
  | 'conflict'
  | 'rate_limited'
  | 'too_large'
  | 'unknown_type'
  | 'unavailable'
  | 'internal';

/** One field that was refused, and why. */
export interface ErrorDetail {
  /** Dotted path of the field. */
  field: string;
  /** Completes the sentence that the field begins. */
  problem: string;
}

/** The body of every REST answer that is not 2xx. */
export interface ErrorBody {
  /** What went wrong. */
  error: {
    code: ErrorCode;
    /** For a developer: says what to do. Never a stack trace. */
    message: string;
    details?: ErrorDetail[];
    /** Milliseconds; with `rate_limited` and `unavailable`, where it is known. */
    retry_after_ms?: number;
  };
}
