import { validateSync } from 'class-validator';
import { describe, expect, test } from '@jest/globals';
import { LoginInput, RefreshInput, RegisterInput } from '../src/auth/auth.input.js';
import { AuthInput } from '../src/chat/chat.input.js';
import { toInstance } from '../src/input/normalised.js';
import { isAccepted } from '../src/input/rules.js';
import type { Class } from '../src/input/validate.js';
import { HistoryInput, MessageInput } from '../src/messages/messages.input.js';
import { MarkerInput } from '../src/receipts/receipts.input.js';
import { ResumeInput } from '../src/resume/resume.input.js';
import { TypingInput } from '../src/typing/typing.input.js';

const ID = '018f0000-0000-7000-8000-000000000001';

/** Inputs that are accepted, each to be spoiled field by field. */
const ACCEPTED: [Class<object>, Record<string, unknown>][] = [
  [MessageInput, { recipient_id: 7, text: 'hello', client_id: ID }],
  [MessageInput, { conversation_id: ID.toUpperCase(), text: 'hello', reply_to: ID }],
  [HistoryInput, { user_id: '7', before: '10', limit: '30' }],
  [MarkerInput, { conversation_id: ID, seq: 3 }],
  [TypingInput, { recipient_id: 'ada', is_typing: true }],
  [ResumeInput, { cursors: { [ID]: 4 } }],
  [AuthInput, { token: 'x.y.z' }],
  [RegisterInput, { username: 'ada', password: 'correct horse', full_name: ' Ada ' }],
  [LoginInput, { username: 'ada', password: 'p' }],
  [RefreshInput, { refresh: 'x.y.z' }],
];
const SPOILS = [
  undefined,
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  NaN,
  2 ** 53,
  '1'.repeat(9000),
  true,
  [],
  [ID],
  {},
  '\0',
];

describe('the rules of a shape, looked up once', () => {
  test.each(ACCEPTED)('accept what %p allows', (shape, input) => {
    expect(isAccepted(toInstance(shape, input))).toBe(true);
  });

  test.each(ACCEPTED)('accept of %p exactly what class-validator accepts', (shape, input) => {
    for (const field of [...Object.keys(input), 'unknown']) {
      for (const spoil of SPOILS) {
        const value = toInstance(shape, { ...input, [field]: spoil });
        const errors = validateSync(value, { whitelist: true, forbidNonWhitelisted: true });
        expect({ field, spoil, accepted: isAccepted(value) }).toEqual({
          field,
          spoil,
          accepted: errors.length === 0,
        });
      }
    }
  });

  test('leave to class-validator what they do not know', () => {
    expect(isAccepted(toInstance(MessageInput, { text: 'hello', attachment_ids: [] }))).toBe(false);
  });
});
