export type TextPart = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string };

/**
 * A match begins only where a run of its characters begins, and no two parts of it can share a character: the time
 * grows with the length of the text. Addresses end at what nobody sees and at CJK punctuation.
 */
const candidate =
  /(?<![a-z\d])(?:(https?:\/\/)|(www\.)(?=[\p{L}\p{N}]))[^\s\p{C}\p{Default_Ignorable_Code_Point}<>"\u3001-\u3011\uFF01-\uFF1F]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

const brackets = '()[]{}';

/** A sentence's end after a link does not belong to it, nor does a bracket that the link does not open. */
function trimEnd(link: string): string {
  const counts: Record<string, number> = {};
  for (const character of link) counts[character] = (counts[character] ?? 0) + 1;
  for (let end = link.length; ; end -= 1) {
    const last = link[end - 1] ?? '';
    const place = brackets.indexOf(last);
    const isUnopened = place % 2 === 1 && counts[last]! > (counts[brackets[place - 1]!] ?? 0);
    if (!isUnopened && !/[.,;:!?'"»”’*_~]/u.test(last)) return link.slice(0, end);
    counts[last]! -= 1;
  }
}

/** Cuts a message into plain text and links. The parts together are the text, unchanged. */
export function toTextParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(candidate)) {
    const shown = trimEnd(match[0]);
    const address = (match[1] ? '' : match[2] ? 'http://' : 'mailto:') + shown;
    if (!URL.canParse(address)) continue;
    if (match.index > done) parts.push({ kind: 'text', text: text.slice(done, match.index) });
    parts.push({ kind: 'link', text: shown, href: new URL(address).href });
    done = match.index + shown.length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) });
  return parts;
}

let emoji: RegExp | undefined;

/** One to three emoji and nothing else: flags and keycaps too, but no character that is text unless told otherwise. */
export function isEmojiOnly(text: string): boolean {
  if (text.length > 60) return false;
  emoji ??= new RegExp('^(?:\\p{RGI_Emoji}\\s*){1,3}$', 'v');
  return emoji.test(text);
}
