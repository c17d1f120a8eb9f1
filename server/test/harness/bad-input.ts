import { randomUUID } from 'node:crypto';
import type { Pair } from './pair.js';

export type Frame = Record<string, unknown>;

/** `field` is the one that `details` must name, where the fault is in one. */
export type Case = [what: string, frame: Frame, field: string | undefined];

export const BAD_IDS: [string, unknown][] = [
  ['null', null],
  ['true', true],
  ['a float', 1.5],
  ['a negative number', -1],
  ['2^53', 2 ** 53],
  ['a list', [1]],
  ['an object', { id: 1 }],
  ['an empty text', ''],
  ['65 characters', 'x'.repeat(65)],
  ['a control character', 'a\u0007b'],
  ['a lone surrogate', 'a\ud800'],
  ['the word undefined', 'undefined'],
  ['the word null', 'null'],
  ['the word NaN', 'NaN'],
  ['an object as text', '[object Object]'],
];
const BAD_UUIDS: [string, unknown][] = [
  ['null', null],
  ['a number', 1],
  ['no UUID', 'nonsense'],
  ['a UUID and more', `${randomUUID()}x`],
  ['a list', [randomUUID()]],
  ['an object', {}],
];
const BAD_TEXTS: [string, unknown][] = [
  ['no text', undefined],
  ['null', null],
  ['a number', 7],
  ['a list', ['a']],
  ['an object', { text: 'a' }],
  ['empty text', ''],
  ['spaces', ' \n\t '],
  ['invisible characters only', '\u200b\u200d\ufeff\u2060'],
  ['a Hangul filler', '\u3164'],
  ['variation selectors only', '\ufe0f\u{e0100}'],
  ['tags only', '\u{e0041}'],
  ['a blank of Braille', '\u2800'],
  ['20,001 bytes with the blanks around', `${' '.repeat(20_000)}a`],
  ['bidi controls only', '\u202e\u202c'],
  ['NUL', 'a\0b'],
  ['a lone high surrogate', 'a\ud83d'],
  ['a lone low surrogate', '\ude00a'],
  ['5,001 letters', 'a'.repeat(5001)],
  ['5,001 emoji', '\u{1f600}'.repeat(5001)],
];
const BAD_SEQS: [string, unknown][] = [
  ['no seq', undefined],
  ['null', null],
  ['text', '1'],
  ['a float', 0.5],
  ['a negative number', -1],
  ['2^53', 2 ** 53],
  ['a list', [1]],
  ['true', true],
];

function named(
  prefix: string,
  values: [string, unknown][],
  toFrame: (value: unknown) => Frame,
  field: string,
): Case[] {
  return values.map(([name, value]) => [`${prefix}: ${name}`, toFrame(value), field]);
}

const CONVERSATION = 'the conversation';
const RECIPIENT = 'the recipient';

/** The words for the two ids that are only known once there is somebody to write to. */
export function filled(frame: Frame, { ben, conversationId }: Pair): Frame {
  const values: Record<string, unknown> = { [RECIPIENT]: ben.id, [CONVERSATION]: conversationId };
  return Object.fromEntries(
    Object.entries(frame).map(([name, value]) => [
      name,
      values[typeof value === 'string' ? value : ''] ?? value,
    ]),
  );
}

export const badMessages: Case[] = [
  ...named('message to', BAD_IDS, (id) => ({ type: 'message', recipient_id: id, text: 'x' }), 'recipient_id'),
  ...named(
    'message in',
    BAD_UUIDS,
    (id) => ({ type: 'message', conversation_id: id, text: 'x' }),
    'conversation_id',
  ),
  ...named('message of', BAD_TEXTS, (text) => ({ type: 'message', recipient_id: RECIPIENT, text }), 'text'),
  ...named(
    'message with client_id',
    BAD_UUIDS,
    (id) => ({ type: 'message', recipient_id: RECIPIENT, text: 'x', client_id: id }),
    'client_id',
  ),
  ...named(
    'message with reply_to',
    BAD_UUIDS,
    (id) => ({ type: 'message', recipient_id: RECIPIENT, text: 'x', reply_to: id }),
    'reply_to',
  ),
  ['message to nobody', { type: 'message', text: 'x' }, undefined],
  [
    'message to two',
    { type: 'message', recipient_id: RECIPIENT, conversation_id: CONVERSATION, text: 'x' },
    undefined,
  ],
  ['message with an unknown field', { type: 'message', recipient_id: RECIPIENT, text: 'x', seq: 5 }, 'seq'],
  [
    'message with a sender',
    { type: 'message', recipient_id: RECIPIENT, text: 'x', sender_id: 1 },
    'sender_id',
  ],
  [
    'message with a file list that is none',
    { type: 'message', recipient_id: RECIPIENT, text: 'x', attachment_ids: 1 },
    'attachment_ids',
  ],
];
export const badSignals: Case[] = [
  ...(['read', 'delivered'] as const).flatMap((type) => [
    ...named(`${type} in`, BAD_UUIDS, (id) => ({ type, conversation_id: id, seq: 1 }), 'conversation_id'),
    ...named(`${type} to`, BAD_SEQS, (seq) => ({ type, conversation_id: CONVERSATION, seq }), 'seq'),
    [`${type} of nothing`, { type, seq: 1 }, 'conversation_id'] as Case,
    [`${type} with an unknown field`, { type, conversation_id: CONVERSATION, seq: 1, rev: 2 }, 'rev'] as Case,
  ]),
  ...named(
    'typing to',
    BAD_IDS,
    (id) => ({ type: 'typing', recipient_id: id, is_typing: true }),
    'recipient_id',
  ),
  ...named(
    'typing',
    [
      ['text', 'true'],
      ['a number', 1],
      ['null', null],
      ['nothing', undefined],
    ],
    (is) => ({ type: 'typing', recipient_id: RECIPIENT, is_typing: is }),
    'is_typing',
  ),
  ...named(
    'presence of',
    BAD_IDS.filter(([what]) => !what.includes('nothing')),
    (id) => ({ type: 'presence', user_ids: [id] }),
    'user_ids',
  ),
  ['presence of nobody', { type: 'presence' }, 'user_ids'],
  ['typing to nobody', { type: 'typing', is_typing: true }, undefined],
  ...named(
    'auth with',
    [
      ['a number', 1],
      ['null', null],
      ['nothing', undefined],
      ['a list', ['a']],
    ],
    (token) => ({ type: 'auth', token }),
    'token',
  ),
  ['ping with an unknown field', { type: 'ping', at: 1 }, 'at'],
];
