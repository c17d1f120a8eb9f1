import { describe, expect, test } from '@jest/globals';
import type { ChatStrings } from '../react/chat-strings.types.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { hi } from './hi.js';
import { ja } from './ja.js';
import { pt } from './pt.js';

const locales = { ar, de, en, es, fr, hi, ja, pt };

const toTexts = (strings: ChatStrings): string[] => [
  ...Object.values(strings.failureReasons),
  ...Object.entries(strings).flatMap(([key, text]) => {
    if (typeof text === 'string') return [`${key} ${text}`];
    if (typeof text === 'function') return [`${key} ${(text as (value: unknown) => string)('Priya')}`];
    return [];
  }),
];

describe.each(Object.entries(locales))('%s', (_code, strings) => {
  test('has every text that English has, and none is empty', () => {
    expect(Object.keys(strings).sort()).toEqual(Object.keys(en).sort());
    for (const text of toTexts(strings)) expect(text.trim()).not.toBe('');
  });

  test('says the name of the other person', () => {
    for (const key of ['conversationWith', 'messagesWith', 'emptyTitle', 'placeholder'] as const) {
      expect(strings[key]('Priya')).toContain('Priya');
    }
  });
});

test.each(Object.entries({ ar, de, es, fr, hi, ja, pt }))('%s is not English', (_code, strings) => {
  for (const key of ['emptyHint', 'loadFailed', 'offline', 'send'] as const)
    expect(strings[key]).not.toBe(en[key]);
});

test.each([
  [es, 1, '1 mensaje nuevo'],
  [es, 2, '2 mensajes nuevos'],
  [fr, 0, '0 nouveau message'],
  [fr, 2, '2 nouveaux messages'],
  [ja, 3, '新しいメッセージ3件'],
  [ar, 1, 'رسالة جديدة واحدة'],
  [ar, 2, 'رسالتان جديدتان'],
])('a number takes its language’s form', (strings, count, text) => {
  expect(strings.newMessages(count)).toBe(text);
});

test('Arabic has forms for few and for many', () => {
  expect(ar.newMessages(3)).toMatch(/رسائل جديدة$/u);
  expect(ar.newMessages(11)).toMatch(/رسالة جديدة$/u);
});
