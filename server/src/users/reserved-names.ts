/** Letters of other scripts that look like Latin ones, from Unicode's confusables; what NFKD takes apart is not here. */
const LOOK_ALIKES = new Map(
  [
    'aаαɑ',
    'bЬв',
    'cсϲ',
    'dԁ',
    'eеεҽ',
    'gɡցǥ',
    'hһհн',
    'iіιɩıɪ',
    'jјϳ',
    'kкκ',
    'lӏⅼ|1Ɩł',
    'mмΜ',
    'nпηոɴ',
    'oоοօøσ0',
    'pрρ',
    'qԛզ',
    'rгᴦ',
    'sѕꜱ',
    'tтτ',
    'uυսᴜ',
    'vѵν',
    'wԝωѡա',
    'xхχ',
    'yуγү',
    'zᴢ',
  ].flatMap(([letter = '', ...others]) => others.map((other) => [other, letter] as const)),
);
/** Whoever has one of these words in their name seems to speak for the site. */
const RESERVED_WORDS = [
  'admin',
  'admins',
  'administrator',
  'helpdesk',
  'moderator',
  'moderators',
  'official',
  'postmaster',
  'support',
  'sysadmin',
  'system',
  'webmaster',
];
/** Only as the whole name: they are also parts of people's names. */
const RESERVED_NAMES = [
  'everyone',
  'help',
  'mod',
  'root',
  'security',
  'service',
  'staff',
  'team',
  'undefined',
  'null',
];

const MARKS = /\p{M}/gu;

/** The same for names that look the same. */
function toSkeleton(text: string): string {
  const letters = [...text.normalize('NFKD').replace(MARKS, '').toLowerCase()];
  return letters
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .replaceAll('i', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

const reservedWords = new Set(RESERVED_WORDS.map(toSkeleton));
const reservedNames = new Set([...RESERVED_WORDS, ...RESERVED_NAMES].map(toSkeleton));

/** Whether somebody of that name would seem to be the site itself: `admin`, `Suppоrt` with a Cyrillic о, `ad.min`. */
export function isReservedName(name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}\p{N}|]+/u).map(toSkeleton);
  const whole = toSkeleton(name.replace(/[^\p{L}\p{M}\p{N}|]+/gu, ''));
  return reservedNames.has(whole) || words.some((word) => reservedWords.has(word.replace(/\d+$/, '')));
}
