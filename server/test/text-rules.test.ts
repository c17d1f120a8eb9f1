import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { hasVisibleText } from '../src/input/text.js';
import { isTimestamp } from '../src/input/timestamp.js';

/** chat-ui's rule by its source: neither package imports the other. */
function readClientRule(): RegExp {
  const source = readFileSync('chat-ui/src/components/composer/text-limits.ts', 'utf8');
  const [, pattern] = /return \/(.+)\/u\.test\(text\)/.exec(source) ?? [];
  if (pattern === undefined) throw new Error('the rule of chat-ui was not found');
  return new RegExp(pattern, 'u');
}

test('server and chat-ui agree on every character whether it is visible', () => {
  const clientRule = readClientRule();
  const differing: number[] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const text = String.fromCodePoint(point);
    if (hasVisibleText(text) !== clientRule.test(text)) differing.push(point);
  }
  expect(differing).toEqual([]);
});

test.each(['', ' \n\t', '\u200b\u200d\ufeff', '\u3164', '\u2800', '\ufe0f', '\u{e0041}', '\u00ad\u034f'])(
  '%j is empty',
  (text) => {
    expect(hasVisibleText(text)).toBe(false);
    expect(hasVisibleText(`${text}a${text}`)).toBe(true);
  },
);

describe('a timestamp', () => {
  test.each(['2026-01-31T09:30:00.000Z', '2024-02-29T23:59:59.999Z', '0001-01-01T00:00:00.000Z'])(
    '%s is one',
    (text) => expect(isTimestamp(text)).toBe(true),
  );

  test.each([
    '2026-02-30T09:30:00.000Z',
    '2025-02-29T00:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '2026-01-01T24:00:00.000Z',
    '2026-01-01T23:59:60.000Z',
    '0000-01-01T00:00:00.000Z',
    '-000001-01-01T00:00:00.000Z',
    '+010000-01-01T00:00:00.000Z',
    '2026-01-31T09:30:00Z',
    '2026-01-31',
    '----',
    0,
    null,
  ])('%s is none', (text) => expect(isTimestamp(text)).toBe(false));
});
