/** Scripts that are written without blanks: a search may begin at any of their letters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SEPARATORS = /[^\p{L}\p{N}]+/u;
/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
};
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
/** Code points of a word that are looked at. */
const WORD_LENGTH = 12;

const clip = (letters: readonly string[]) => letters.slice(0, WORD_LENGTH).join('');

/** Without case, accents, width and composition (Unicode's NFKD). */
function split(text: string): string[][] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
  return folded
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .map((word) => [...word]);
}

/** The words of a search. */
export function toSearchWords(search: string): string[] {
  return [...new Set(split(search).map(clip))];
}

/**
 * The words by whose beginnings somebody is found: those of their names, and the rest of a name from each letter of a script
 * that is written without blanks. What is stored was made by this function: a change of it needs a migration.
 */
export function toNameWords(...names: readonly string[]): string[] {
  const found = new Set<string>();
  for (const letters of names.flatMap(split)) {
    found.add(clip(letters));
    letters.forEach((letter, at) => {
      if (UNSPACED.test(letter)) found.add(clip(letters.slice(at)));
    });
  }
  return [...found];
}
