import type { ErrorBody, ErrorCode, ErrorDetail, ErrorFrame } from '@vikrahub/chat-protocol';
import { isDatabaseUnavailable, isInvalidForDatabase } from './database-error.js';

/** The one table: code → HTTP status, and whether the same call may succeed later. */
export const ERROR_TABLE: Record<ErrorCode, { status: number; retryable: boolean }> = {
  unauthorized: { status: 401, retryable: false },
  forbidden: { status: 403, retryable: false },
  not_found: { status: 404, retryable: false },
  invalid_input: { status: 400, retryable: false },
  conflict: { status: 409, retryable: false },
  rate_limited: { status: 429, retryable: true },
  too_large: { status: 413, retryable: false },
  unknown_type: { status: 400, retryable: false },
  unavailable: { status: 503, retryable: true },
  internal: { status: 500, retryable: true },
};

/** The only error that services throw: what it says reaches the client. */
export class ChatError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly extra: { details?: ErrorDetail[]; retryAfterMs?: number } = {},
  ) {
    super(message);
    this.name = 'ChatError';
  }
}

/** Anything that was thrown, as something a client may see: what is not a ChatError stays inside. */
export function toChatError(error: unknown): ChatError {
  if (error instanceof ChatError) return error;
  if (isDatabaseUnavailable(error)) {
    return new ChatError('unavailable', 'The database is unavailable: try again shortly.', {
      retryAfterMs: 1000,
    });
  }
  if (isInvalidForDatabase(error)) {
    return new ChatError('invalid_input', 'A value cannot be stored: check ids, numbers, dates and texts.');
  }
  return new ChatError('internal', 'Something went wrong on the server. Send again.');
}

export function toErrorBody(error: ChatError): ErrorBody {
  return {
    error: {
      code: error.code,
      message: error.message,
      ...(error.extra.details && { details: error.extra.details }),
      ...(error.extra.retryAfterMs !== undefined && { retry_after_ms: error.extra.retryAfterMs }),
    },
  };
}

export function toErrorFrame(error: ChatError, about: { ref?: string; client_id?: string }): ErrorFrame {
  return {
    type: 'error',
    ...(about.ref !== undefined && { ref: about.ref }),
    ...(about.client_id !== undefined && { client_id: about.client_id }),
    code: error.code,
    message: error.message,
    ...(error.extra.details && { details: error.extra.details }),
    retryable: ERROR_TABLE[error.code].retryable,
    ...(error.extra.retryAfterMs !== undefined && { retry_after_ms: error.extra.retryAfterMs }),
  };
}
