import { describe, expect, test } from '@jest/globals';
import { isEmojiOnly, toTextParts } from './message-links.js';

const linksIn = (text: string) =>
  toTextParts(text).flatMap((part) => (part.kind === 'link' ? [[part.text, part.href]] : []));

describe('links in messages', () => {
  test.each([
    ['see https://example.com/a.', 'https://example.com/a'],
    ['(https://example.com/a)', 'https://example.com/a'],
    ['https://example.com/a_(b)', 'https://example.com/a_(b)'],
    ['HTTP://EXAMPLE.com!', 'HTTP://EXAMPLE.com'],
    ['(see https://example.com/a_(b))', 'https://example.com/a_(b)'],
    ['[https://example.com/a[1]]', 'https://example.com/a[1]'],
    ['**https://example.com/a**', 'https://example.com/a'],
    ['见https://example.com/a。好', 'https://example.com/a'],
    ['（https://example.com/a）', 'https://example.com/a'],
    ['https://example.com/a\u200bb', 'https://example.com/a'],
    ['https://example.com/a\u202eb', 'https://example.com/a'],
    ['https://example.com/a\u3164b', 'https://example.com/a'],
  ])('%s', (text, link) => {
    expect(linksIn(text)).toEqual([[link, new URL(link).href]]);
  });

  test('an address becomes a mailto link', () => {
    expect(linksIn('write to priya@example.com, please')).toEqual([
      ['priya@example.com', 'mailto:priya@example.com'],
    ]);
  });

  test('www. needs no scheme', () => {
    expect(linksIn('see www.example.com/a, or wwwx')).toEqual([
      ['www.example.com/a', 'http://www.example.com/a'],
    ]);
  });

  test.each(['a', 'a.', '@', 'a@', 'a@a.', 'www.', '()', ')', '-'])(
    'the time grows with the length only: many "%s"',
    (repeated) => {
      for (const start of ['', 'https://x.example/']) {
        const text = start + repeated.repeat(100_000 / repeated.length);
        expect(
          toTextParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }
    },
  );

  test('letters without a blank cost next to nothing', () => {
    expect(linksIn('a'.repeat(600_000))).toEqual([]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://', 'vbscript:x'])(
    'no link: %s',
    (text) => {
      expect(linksIn(text)).toEqual([]);
    },
  );

  test('the parts are the text, unchanged', () => {
    const text = 'a <b> https://x.example/ÿ?q=1#z,\n mail@x.example \u202e end';
    expect(
      toTextParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

describe('emoji-only messages', () => {
  test.each(['👍', '🎉🎉🎉', '👩‍💻', '🇮🇳', '❤️ 👍🏽', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])('%s is', (text) =>
    expect(isEmojiOnly(text)).toBe(true),
  );
  test.each(['1', 'ok 👍', '👍👍👍👍', '', '#', '©', '™'])('"%s" is not', (text) =>
    expect(isEmojiOnly(text)).toBe(false),
  );
});
