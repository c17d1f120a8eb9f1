import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * Writes `src/features/emoji/data/<language>.ts` from Unicode's own lists: the emoji in their order, with names and
 * keywords of CLDR. With `--check` it only compares.
 */

const require = createRequire(import.meta.url);
const groups = require('unicode-emoji-json/data-by-group.json');
const folder = fileURLToPath(new URL('../src/features/emoji/data/', import.meta.url));
const languages = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'ja', 'pt'];
/** Newer ones are boxes on too many devices, and servers on Node 20 do not know them. */
const newestVersion = 15.1;
const tones = ['🏻', '🏼', '🏽', '🏾', '🏿'];
const rgi = new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v');

const withoutVariation = (emoji) => emoji.replaceAll('\uFE0F', '');

/** The tone stands behind the first character, in place of its variation selector. */
function hasTones({ emoji, skin_tone_support }) {
  const [first, ...rest] = [...emoji];
  const after = rest[0] === '\uFE0F' ? rest.slice(1) : rest;
  return skin_tone_support && tones.every((tone) => rgi.test(first + tone + after.join('')));
}

function toLine(entry, annotations) {
  const { default: terms = [], tts = [] } = annotations[withoutVariation(entry.emoji)] ?? {};
  const name = tts[0] ?? terms[0] ?? entry.name;
  const known = new Set(name.toLowerCase().split(/\s+/u));
  const words = terms.flatMap((term) => term.toLowerCase().split(/\s+/u));
  const others = [...new Set(words)].filter((word) => !known.has(word));
  return [entry.emoji + (hasTones(entry) ? '+' : ''), name, others.join(' ')].join('|');
}

function toModule(language) {
  const annotations = {
    ...require(`cldr-annotations-modern/annotations/${language}/annotations.json`).annotations.annotations,
    ...require(`cldr-annotations-derived-modern/annotationsDerived/${language}/annotations.json`)
      .annotationsDerived.annotations,
  };
  const lines = groups.map(({ emojis }) =>
    emojis
      .filter(({ emoji, emoji_version }) => Number(emoji_version) <= newestVersion && rgi.test(emoji))
      .map((entry) =>
        toLine(entry, annotations)
          .replaceAll(/[`\\]|\$\{/gu, '')
          .replaceAll(/[^\S\n]+/gu, ' '),
      ),
  );
  const text = lines.map((group) => group.join('\n')).join('\n\n');
  return `/* Made by scripts/emoji-data.mjs from Unicode's CLDR, under the Unicode License v3: https://www.unicode.org/license.txt */\nexport default \`${text}\`;\n`;
}

const outdated = [];
for (const language of languages) {
  const file = `${folder}${language}.ts`;
  const source = toModule(language);
  if (!process.argv.includes('--check')) await writeFile(file, source);
  else if ((await readFile(file, 'utf8')) !== source) outdated.push(file);
}
if (outdated.length > 0) throw new Error(`Run npm run emoji-data: ${outdated.join(', ')} differ.`);
