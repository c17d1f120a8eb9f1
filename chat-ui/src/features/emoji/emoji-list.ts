/** One emoji with what it is called and found by. */
export interface Emoji {
  emoji: string;
  name: string;
  /** Folded: without case and accents. */
  words: readonly string[];
  hasTones: boolean;
}

const loaders: Record<string, () => Promise<{ default: string }>> = {
  ar: () => import('./data/ar.js'),
  de: () => import('./data/de.js'),
  en: () => import('./data/en.js'),
  es: () => import('./data/es.js'),
  fr: () => import('./data/fr.js'),
  hi: () => import('./data/hi.js'),
  ja: () => import('./data/ja.js'),
  pt: () => import('./data/pt.js'),
};

/** In Unicode's groups and order, with names in the language of `locale` (BCP 47), or else in English. */
export async function loadEmoji(locale: string): Promise<Emoji[][]> {
  const load = loaders[locale.split('-')[0]!] ?? loaders.en!;
  return toEmojiGroups((await load()).default);
}

const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lines of `emoji|name|keywords`, with a `+` behind an emoji that has skin tones, and an empty line between groups. */
function toEmojiGroups(data: string): Emoji[][] {
  return data.split('\n\n').map((group) =>
    group.split('\n').map((line) => {
      const [mark = '', name = '', keywords = ''] = line.split('|');
      const hasTones = mark.endsWith('+');
      const emoji = hasTones ? mark.slice(0, -1) : mark;
      return { emoji, name, words: wordsOf(`${name} ${keywords}`), hasTones };
    }),
  );
}

/** Those with a word that begins with, or else holds, each word of the query; the closest first. */
export function searchEmoji(groups: readonly (readonly Emoji[])[], query: string): Emoji[] {
  const sought = wordsOf(query);
  if (sought.length === 0) return [];
  const rank = ({ words }: Emoji): number => {
    let worst = 0;
    for (const part of sought) {
      const found = words.findIndex((word) => word.startsWith(part));
      if (found === -1 && !words.some((word) => word.includes(part))) return Infinity;
      const exact = words.indexOf(part);
      worst = Math.max(worst, exact !== -1 ? exact : found !== -1 ? 100 + found : 200);
    }
    return worst;
  };
  return groups
    .flat()
    .map((emoji) => ({ emoji, rank: rank(emoji) }))
    .filter((entry) => entry.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.emoji.name.length - b.emoji.name.length)
    .map(({ emoji }) => emoji);
}

/** None, and those of Fitzpatrick's scale: https://www.unicode.org/reports/tr51/#Emoji_Modifiers_Table */
export const skinTones = ['', '🏻', '🏼', '🏽', '🏾', '🏿'] as const;
export type SkinTone = (typeof skinTones)[number];

/** The tone stands behind the first character, in place of its variation selector. */
export function withTone({ emoji, hasTones }: Pick<Emoji, 'emoji' | 'hasTones'>, tone: SkinTone): string {
  if (!hasTones || !tone) return emoji;
  const [first = '', ...rest] = [...emoji];
  return first + tone + rest.join('').replace(/^\uFE0F/u, '');
}

const unmarked = (emoji: string) => emoji.replaceAll(/\p{Emoji_Modifier}|\uFE0F/gu, '');

/** Those emoji with their names, in their order and with the tones that they have; what is in no group is left out. */
export function findEmoji(groups: readonly (readonly Emoji[])[], sought: readonly string[]): Emoji[] {
  const named = new Map(groups.flat().map(({ emoji, name }) => [unmarked(emoji), name]));
  return sought.flatMap((emoji) => {
    const name = named.get(unmarked(emoji));
    return name === undefined ? [] : [{ emoji, name, words: [], hasTones: false }];
  });
}
