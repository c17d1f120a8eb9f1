import { describe, expect, it } from '@jest/globals';
import { type FormattedPart, toFormattedParts } from './formatted-parts.js';

/** As marks of the test's own: `<b>`, `<i>`, `[code]`, `{block}`, `(link)`. */
function show(parts: FormattedPart[]): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'link':
          return `(${part.text})`;
        case 'code':
          return `[${part.text}]`;
        case 'block':
          return `{${part.text}}`;
        case 'strong':
          return `<b>${show(part.parts)}</b>`;
        case 'em':
          return `<i>${show(part.parts)}</i>`;
        default:
          return part satisfies never;
      }
    })
    .join('');
}

describe('formatted text', () => {
  it.each([
    ['plain', 'plain'],
    ['*bold* and _italic_', '<b>bold</b> and <i>italic</i>'],
    ['**bold**', '<b>bold</b>'],
    ['*bold and _both_*', '<b>bold and <i>both</i></b>'],
    ['_two words_, and more', '<i>two words</i>, and more'],
    ['run `npm test` now', 'run [npm test] now'],
    ['```\nconst a = 1;\n  b();\n```', '{const a = 1;\n  b();}'],
    ['before\n```ts\nlet a;\n```\nafter', 'before\n{let a;}after'],
    ['`*not bold*`', '[*not bold*]'],
    ['*see https://a.example/b_c_d*', '<b>see (https://a.example/b_c_d)</b>'],
    ['https://a.example/_x_/y', '(https://a.example/_x_/y)'],
    ['*太字*です', '*太字*です'],
    ['«*gras*»', '«<b>gras</b>»'],
  ])('%j is shown as %j', (text, shown) => {
    expect(show(toFormattedParts(text))).toBe(shown);
  });

  it.each([
    '2*3*4',
    'snake_case_name',
    '* one\n* two',
    '*unended',
    '* spaced *',
    '__init__',
    '*a\nb*',
    '``',
    '``````',
    '`a\nb`',
    '```',
    '**',
    '_',
  ])('%j has no marks', (text) => {
    expect(show(toFormattedParts(text))).toBe(text);
  });

  it.each([
    '*',
    '_',
    '`',
    '```',
    '*a',
    '_a ',
    '`a\n',
    '*_',
    '_*a',
    '**a ',
    '``` \n',
    '* a*',
    '_https://a.b/_',
  ])('takes a time that grows with the length of the text for %j again and again', (piece) => {
    // A text that took the square of its length would not come to an end here.
    expect(toFormattedParts(piece.repeat(200_000 / piece.length)).length).toBeGreaterThan(0);
  });
});
