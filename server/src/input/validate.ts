import { validateSync, type ValidationError } from 'class-validator';
import type { ErrorDetail } from '@vikrahub/chat-protocol';
import { ChatError } from '../errors/chat-error.js';
import { toInstance } from './normalised.js';
import { isAccepted } from './rules.js';

export type Class<T> = new () => T;

/** Fields that would make something else of the instance. */
const HIDDEN = ['__proto__', 'constructor'];

/**
 * The one validation of untrusted input, for REST and for the socket: unknown fields are refused,
 * nothing is converted silently. Throws `invalid_input` with every problem by field.
 */
export function validate<T extends object>(shape: Class<T>, input: unknown): T {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new ChatError('invalid_input', 'Expected a JSON object.');
  }
  const hidden = Object.keys(input).filter((field) => HIDDEN.includes(field));
  if (hidden.length > 0) throw unknownFields(hidden);
  const value = toInstance(shape, input);
  if (isAccepted(value)) return value;
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  if (errors.length === 0) return value;
  // class-validator knows no shape without fields (an error about nothing): there, any field is one too many.
  if (errors[0]?.property === undefined) return validateEmpty(value);
  throw refusal(errors.flatMap((error) => toDetails(error)));
}

function validateEmpty<T extends object>(value: T): T {
  const fields = Object.keys(value);
  if (fields.length === 0) return value;
  throw unknownFields(fields);
}

function unknownFields(fields: readonly string[]): ChatError {
  return refusal(
    fields.map((field) => ({
      field: cleaned(field),
      problem: `property ${cleaned(field)} should not exist`,
    })),
  );
}

function refusal(details: ErrorDetail[]): ChatError {
  const [first] = details;
  return new ChatError('invalid_input', first ? `${first.field}: ${first.problem}` : 'Invalid input.', {
    details,
  });
}

function toDetails(error: ValidationError, path = ''): ErrorDetail[] {
  const field = path + cleaned(error.property);
  const own = Object.values(error.constraints ?? {}).map((problem) => ({ field, problem }));
  return [...own, ...(error.children ?? []).flatMap((child) => toDetails(child, `${field}.`))];
}

/** A field's name comes from outside too. */
function cleaned(field: string): string {
  return field.replace(/[\u0000-\u001f\u007f-\u009f]/g, '').slice(0, 64);
}
