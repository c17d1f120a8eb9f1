import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiResponse } from '@nestjs/swagger';
import type { ErrorBody, ErrorCode } from '@vikrahub/chat-protocol';
import { ERROR_TABLE } from '../errors/chat-error.js';
import { answerExamples, bodyExamples, errorExamples } from './examples.js';

type AnswerName = keyof typeof answerExamples;
type BodyName = keyof typeof bodyExamples;

/** A user id as a parameter: the contract's `UserId`, to which a parameter cannot refer. */
export const USER_ID = {
  oneOf: [
    { type: 'integer', minimum: 0 },
    { type: 'string', minLength: 1, maxLength: 64 },
  ],
};

/** With these every call can fail. */
const EVERYWHERE: readonly ErrorCode[] = ['rate_limited', 'unavailable', 'internal'];
const RETRY_AFTER_MS = 1000;

/** The answer is this type of the contract; without a name, it is empty. */
export function ApiAnswer(status: number, name?: AnswerName, example?: object): MethodDecorator {
  if (name === undefined) return ApiResponse({ status, description: 'Done.' });
  return ApiResponse({
    status,
    description: name,
    content: { 'application/json': { schema: schemaOf(name), example: example ?? answerExamples[name] } },
  });
}

/** The body is this type of the contract. */
export function ApiBodyOf(name: BodyName): MethodDecorator {
  return ApiBody({ schema: schemaOf(name), examples: { example: { value: bodyExamples[name] } } });
}

/** How the call can fail, beside the ways in which every call can. */
export function ApiErrors(...codes: ErrorCode[]): MethodDecorator {
  const all = [...codes, ...EVERYWHERE];
  const statuses = new Set(all.map((code) => ERROR_TABLE[code].status));
  return applyDecorators(
    ...[...statuses].map((status) =>
      describeRefusal(
        status,
        all.filter((code) => ERROR_TABLE[code].status === status),
      ),
    ),
  );
}

function describeRefusal(status: number, codes: readonly ErrorCode[]): MethodDecorator {
  return ApiResponse({
    status,
    description: codes.join(', '),
    content: {
      'application/json': {
        schema: schemaOf('ErrorBody'),
        examples: Object.fromEntries(codes.map((code) => [code, { value: toExample(code) }])),
      },
    },
  });
}

function schemaOf(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function toExample(code: ErrorCode): ErrorBody {
  const isTimed = code === 'rate_limited' || code === 'unavailable';
  return {
    error: { code, message: errorExamples[code], ...(isTimed && { retry_after_ms: RETRY_AFTER_MS }) },
  };
}
