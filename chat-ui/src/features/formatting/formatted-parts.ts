import { type TextPart, toTextParts } from '../../components/message-list/message-links.js';

export type FormattedPart =
  TextPart | { kind: 'code' | 'block'; text: string } | { kind: 'strong' | 'em'; parts: FormattedPart[] };

/*
 * Each match begins at a mark and ends at the next mark of its kind: the time grows with the length of the text.
 */
const code = /```(?:[\w+#-]*\n)?([^]*?)\n?```|`([^`\n]+)`/gu;
const emphasis =
  /(?<![\p{L}\p{N}*])(\*\*?)(?=[^\s*])([^*\n]*)(?<=\S)\1(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]*)(?<=\S)_(?![\p{L}\p{N}_])/gu;

/**
 * Cuts a message into text, links, `` `code` ``, fenced code, `*bold*` (also `**bold**`) and `_italic_`. Marks inside code and
 * addresses are text, and so are marks that nothing ends.
 */
export function toFormattedParts(text: string): FormattedPart[] {
  const parts: FormattedPart[] = [];
  let done = 0;
  for (const { 0: match, 1: block, 2: inline, index } of text.matchAll(code)) {
    const shown = block ?? inline ?? '';
    if (!shown.trim()) continue;
    parts.push(...toEmphasised(text.slice(done, index)));
    parts.push({ kind: block === undefined ? 'code' : 'block', text: shown });
    done = index + match.length;
    // The block ends the line itself.
    if (block !== undefined && text[done] === '\n') done += 1;
  }
  parts.push(...toEmphasised(text.slice(done)));
  return parts;
}

function toEmphasised(text: string): FormattedPart[] {
  const links = toTextParts(text);
  // Of the same length, without marks.
  const masked = links.map((part) => (part.kind === 'link' ? '\uFFFC'.repeat(part.text.length) : part.text));
  const parts: FormattedPart[] = [];
  let done = 0;
  for (const { 0: match, 1: stars, index } of masked.join('').matchAll(emphasis)) {
    const width = stars?.length ?? 1;
    const inside = text.slice(index + width, index + match.length - width);
    parts.push(...toTextParts(text.slice(done, index)));
    parts.push({ kind: stars ? 'strong' : 'em', parts: toEmphasised(inside) });
    done = index + match.length;
  }
  return done === 0 ? links : [...parts, ...toTextParts(text.slice(done))];
}
