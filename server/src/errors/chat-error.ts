import type { ErrorBody, ErrorCode, ErrorDetail, ErrorFrame } from '@vikrahub/chat-protocol';

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
  if (isConnectionFailure(error)) {
    return new ChatError('unavailable', 'The database cannot be reached at the moment. Send again shortly.', {
      retryAfterMs: 1000,
    });
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

/**
 * Classes 08 (connection), 53 (resources, a full disk among them), 57P (shutdown), 57014 (statement timeout) and 58 (a
 * disk that fails) of PostgreSQL's appendix A, and the socket errors below them.
 */
function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(08|53|57P|57014|58)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'].includes(code) ||
    // A unix socket that is not there; for any other file it is a defect of ours.
    (code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect') ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable/.test(
      error.message,
    )
  );
}
