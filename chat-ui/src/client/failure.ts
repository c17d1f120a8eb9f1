import type { ChatFailure } from '../store/state.js';

/** A `ChatFailure` that can be thrown. */
export function failureError(
  code: ChatFailure['code'],
  message: string,
  retryable: boolean,
  retryAfterMs?: number,
): Error & ChatFailure {
  return Object.assign(new Error(message), { code, retryable, retryAfterMs });
}

export const isFailure = (thrown: unknown): thrown is Error & ChatFailure =>
  thrown instanceof Error && 'retryable' in thrown;

export function toFailure(thrown: unknown): ChatFailure {
  if (!isFailure(thrown)) return { code: 'internal', message: String(thrown), retryable: false };
  const { code, message, retryable, retryAfterMs } = thrown;
  return { code, message, retryable, retryAfterMs };
}
