import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { ErrorDetail } from '@vikrahub/chat-protocol';
import { ChatError } from '../errors/chat-error.js';

type Class<T> = new () => T;

/**
 * The one validation of untrusted input, for REST and for the socket: unknown fields are refused,
 * nothing is converted silently. Throws `invalid_input` with every problem by field.
 */
export function validate<T extends object>(shape: Class<T>, input: unknown): T {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new ChatError('invalid_input', 'Expected a JSON object.');
  }
  const value = plainToInstance(shape, input);
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  if (errors.length === 0) return value;
  const details = errors.flatMap((error) => toDetails(error));
  const first = details[0];
  throw new ChatError('invalid_input', first ? `${first.field}: ${first.problem}` : 'Invalid input.', {
    details,
  });
}

function toDetails(error: ValidationError, path = ''): ErrorDetail[] {
  const field = path + error.property.replace(/[\u0000-\u001f\u007f-\u009f]/g, '').slice(0, 64);
  const own = Object.values(error.constraints ?? {}).map((problem) => ({ field, problem }));
  return [...own, ...(error.children ?? []).flatMap((child) => toDetails(child, `${field}.`))];
}
