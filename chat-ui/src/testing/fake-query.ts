import { FakeError } from './fake-error.js';

/** A number of a query string; undefined where it is absent. */
export function toNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw new FakeError('invalid_input', `${name}: must be a number.`);
  return Number(text);
}

export function toLimit(query: URLSearchParams, initial: number, maximum: number): number {
  const limit = toNumber(query, 'limit') ?? initial;
  if (limit < 1 || limit > maximum) throw new FakeError('invalid_input', `limit: must be 1 to ${maximum}.`);
  return limit;
}
