export type TextPart = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string };

const candidate = /https?:\/\/[^\s<>"]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

/** A sentence's end after a link does not belong to it, nor does a bracket that the link does not open. */
function trimEnd(link: string): string {
  let end = link.length;
  for (;;) {
    const last = link[end - 1] ?? '';
    const isUnopened = last === ')' && !link.slice(0, end).includes('(');
    if (!isUnopened && !/[.,;:!?'"»”’\]}]/u.test(last)) return link.slice(0, end);
    end -= 1;
  }
}

/** Null for everything that is neither `http(s)` nor `mailto`. */
function findHref(text: string): string | null {
  const address = /^https?:/iu.test(text) ? text : `mailto:${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' || protocol === 'mailto:' ? href : null;
}

/** Cuts a message into plain text and links. The parts together are the text, unchanged. */
export function toTextParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(candidate)) {
    const shown = trimEnd(match[0]);
    const href = findHref(shown);
    if (href === null) continue;
    if (match.index > done) parts.push({ kind: 'text', text: text.slice(done, match.index) });
    parts.push({ kind: 'link', text: shown, href });
    done = match.index + shown.length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) });
  return parts;
}

/** One to three emoji and nothing else. */
export function isEmojiOnly(text: string): boolean {
  if (text.length > 60) return false;
  const emoji =
    /^(?:(?:\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*|\p{Regional_Indicator}{2})\s*){1,3}$/u;
  return emoji.test(text);
}
