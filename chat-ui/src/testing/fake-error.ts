import type { ErrorCode } from '@vikrahub/chat-protocol';

/** The contract's table of errors. */
const STATUS: Record<ErrorCode, number> = {
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  invalid_input: 400,
  conflict: 409,
  rate_limited: 429,
  too_large: 413,
  unknown_type: 400,
  unavailable: 503,
  internal: 500,
};

/** A refusal, as REST and the socket tell it. */
export class FakeError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code];
  }

  get retryable(): boolean {
    return this.status >= 500 || this.status === 429;
  }

  get retryAfter(): { retry_after_ms?: number } {
    return this.retryAfterMs === undefined ? {} : { retry_after_ms: this.retryAfterMs };
  }
}
