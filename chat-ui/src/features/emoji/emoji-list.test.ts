import { expect, test } from '@jest/globals';
import { findEmoji, loadEmoji, searchEmoji, skinTones, withTone } from './emoji-list.js';

const rgi = new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v');

test.each(['ar', 'de', 'en', 'es', 'fr', 'hi', 'ja', 'pt'])(
  'in %s every emoji has a name, and is one for Unicode with every tone',
  async (locale) => {
    const groups = await loadEmoji(locale);
    expect(groups).toHaveLength(9);
    const all = groups.flat();
    expect(all.length).toBeGreaterThan(1_800);
    expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
    for (const one of all) {
      expect(one.name).not.toBe('');
      for (const tone of skinTones) expect(withTone(one, tone)).toMatch(rgi);
    }
  },
);

test.each([
  ['en-GB', 'thumbs up', '👍'],
  ['en', '+1', '👍'],
  ['de-AT', 'herz', '❤️'],
  ['fr', 'cœur', '❤️'],
  ['es', 'corazon', '❤️'],
  ['pt-BR', 'coracao', '❤️'],
  ['ja', 'ハート', '❤️'],
  ['hi', 'दिल', '❤️'],
  ['ar', 'قلب', '❤️'],
  ['sv', 'heart', '❤️'],
])('in %s %j finds %s', async (locale, query, emoji) => {
  const found = searchEmoji(await loadEmoji(locale), query);
  expect(found.map((one) => one.emoji)).toContain(emoji);
});

test('what was used is found by its name, with its tone and without what is no emoji', async () => {
  const found = findEmoji(await loadEmoji('en'), ['👍🏽', '❤️', 'x', '☝🏿']);
  expect(found.map(({ emoji, name }) => [emoji, name])).toEqual([
    ['👍🏽', 'thumbs up'],
    ['❤️', 'red heart'],
    ['☝🏿', 'index pointing up'],
  ]);
});

test('what is called so comes before what begins so', async () => {
  const found = searchEmoji(await loadEmoji('en'), 'cat');
  expect(found[0]?.emoji).toBe('🐈');
});

test.each(['', '  ', '.*', '((('])('%j finds nothing', async (query) => {
  expect(searchEmoji(await loadEmoji('en'), query)).toEqual([]);
});
