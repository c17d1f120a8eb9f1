import { failureError } from './failure.js';

/** Rejects with a `timeout` when nothing has come in time. */
export async function within<T>(timeoutMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, timeoutMs, failureError('timeout', `${what} gave no answer in time.`, true));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
