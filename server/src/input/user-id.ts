import type { UserId } from '@vikrahub/chat-protocol';

const CANONICAL_INTEGER = /^(0|[1-9]\d{0,15})$/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** What other programs make of an id that is not there. */
const NO_IDS: readonly string[] = ['undefined', 'null', 'NaN', '[object Object]'];

/**
 * A user id from untrusted input as the text it is stored as; undefined where it is none.
 * Numbers outside 0…2^53−1, floats, booleans, arrays and objects are refused, never rounded, and so are the words
 * that stand for a missing id: `undefined`, `null`, `NaN`, `[object Object]`.
 */
export function parseUserId(input: unknown): string | undefined {
  if (typeof input === 'number') {
    return Number.isSafeInteger(input) && input >= 0 && !Object.is(input, -0) ? String(input) : undefined;
  }
  if (typeof input !== 'string' || NO_IDS.includes(input)) return undefined;
  const length = [...input].length;
  const valid = length >= 1 && length <= 64 && !CONTROL.test(input) && !LONE_SURROGATE.test(input);
  return valid ? input : undefined;
}

/** The form on the wire: a canonical integer up to 2^53−1 as a number, anything else as it is. */
export function toWireUserId(id: string): UserId {
  return CANONICAL_INTEGER.test(id) && Number(id) <= Number.MAX_SAFE_INTEGER ? Number(id) : id;
}
