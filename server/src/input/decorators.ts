import { applyDecorators } from '@nestjs/common';
import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import { Normalised } from './normalised.js';
import { hasBidiControl, hasVisibleText } from './text.js';
import { parseUserId } from './user-id.js';
import { isUuid } from './uuid.js';

const LONE_SURROGATE = /\p{Surrogate}/u;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u;
const NAME_LENGTH_MAX = 128;

/** The field may be left out. `null` is not that: class-validator's own `IsOptional` would let it through unchecked. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** `123` and `"123"` alike; the value becomes the stored text. */
export function IsUserId(): PropertyDecorator {
  return applyDecorators(
    Normalised((value) => parseUserId(value) ?? value),
    ValidateBy({
      name: 'isUserId',
      validator: {
        validate: (value) => typeof value === 'string' && parseUserId(value) !== undefined,
        defaultMessage: () =>
          'must be a user id: a non-negative integer up to 2^53−1, or text of 1–64 characters',
      },
    }),
  );
}

/** At least one user id, each as above; the same one twice counts once. */
export function IsUserIds(): PropertyDecorator {
  return applyDecorators(
    Normalised((value) =>
      Array.isArray(value) ? [...new Set(value.map((id: unknown) => parseUserId(id) ?? id))] : value,
    ),
    ValidateBy({
      name: 'isUserIds',
      validator: {
        validate: (value) =>
          Array.isArray(value) && value.length > 0 && value.every((id) => parseUserId(id) !== undefined),
        defaultMessage: () => 'must be a list of one or more user ids',
      },
    }),
  );
}

/** What somebody or something is called: visible text on one line; the blanks around it are cut. */
export function IsName(): PropertyDecorator {
  return applyDecorators(
    Normalised((value) => (typeof value === 'string' ? value.trim() : value)),
    ValidateBy({
      name: 'isName',
      validator: {
        validate: (value) =>
          typeof value === 'string' &&
          !UNPRINTABLE.test(value) &&
          hasVisibleText(value) &&
          !hasBidiControl(value) &&
          [...value].length <= NAME_LENGTH_MAX,
        defaultMessage: () =>
          `must be visible text of 1–${NAME_LENGTH_MAX} characters on one line, without bidi controls`,
      },
    }),
  );
}

/** Any UUID in the canonical form; upper case is accepted and stored in lower case. */
export function IsUuid(options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    Normalised((value) => (typeof value === 'string' ? value.toLowerCase() : value)),
    ValidateBy(
      {
        name: 'isUuid',
        validator: {
          validate: isUuid,
          defaultMessage: () => (options?.each ? 'must be UUIDs' : 'must be a UUID'),
        },
      },
      options,
    ),
  );
}

/** A `seq` or `rev`: 0…2^53−1. */
export function IsSeq(): PropertyDecorator {
  return ValidateBy({
    name: 'isSeq',
    validator: {
      validate: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
      defaultMessage: () => 'must be a non-negative integer',
    },
  });
}

/** A `seq` in a query string, where numbers arrive as text. */
export function IsSeqText(): PropertyDecorator {
  return applyDecorators(
    Normalised((value) => (typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value)),
    IsSeq(),
  );
}

/** Code points, as `limits.text_length` of `hello` says. */
export const TEXT_LENGTH = 5000;

/** In UTF-8, with the blanks around it: what 5,000 code points take at most. */
const TEXT_BYTES_MAX = 20_000;

/**
 * 1–5,000 code points after trimming and at most 20,000 bytes before it, something visible among them, no NUL and no
 * lone surrogate.
 */
export function IsMessageText(): PropertyDecorator {
  return ValidateBy({
    name: 'isMessageText',
    validator: {
      validate: (value) => textProblem(value) === undefined,
      defaultMessage: (args) => textProblem(args?.value) ?? '',
    },
  });
}

/** The same for what is not finished: it may be empty. */
export function IsDraftText(): PropertyDecorator {
  return ValidateBy({
    name: 'isDraftText',
    validator: {
      validate: (value) => draftProblem(value) === undefined,
      defaultMessage: (args) => draftProblem(args?.value) ?? '',
    },
  });
}

function textProblem(value: unknown): string | undefined {
  const problem = draftProblem(value);
  if (problem !== undefined) return problem;
  return hasVisibleText(value as string) ? undefined : 'must not be empty';
}

function draftProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be text';
  if (value.includes('\0')) return 'must not contain NUL';
  if (LONE_SURROGATE.test(value)) return 'must be valid Unicode: it contains a lone surrogate';
  // Before anything is searched: a text of blanks is read once for each of its checks.
  if (Buffer.byteLength(value) > TEXT_BYTES_MAX) return `must have at most ${TEXT_BYTES_MAX} bytes of UTF-8`;
  if (value.length > TEXT_LENGTH && [...value.trim()].length > TEXT_LENGTH) {
    return `must have at most ${TEXT_LENGTH} characters`;
  }
  return undefined;
}
