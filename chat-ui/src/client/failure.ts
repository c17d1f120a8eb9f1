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

/** Rejects with a `timeout` when nothing has come in time. */
export async function within<T>(timeoutMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, timeoutMs, failureError('timeout', `${what} gave no answer in time.`, true));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
