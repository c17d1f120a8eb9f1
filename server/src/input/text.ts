const LONE_SURROGATE = /\p{Surrogate}/u;
/** White space, control and format characters, fillers and variation selectors, and the blank of Braille. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
const BIDI_CONTROL = /\p{Bidi_Control}/u;

/** Whether anything of the text can be seen. chat-ui has the same rule, in `composer/text-limits.ts`. */
export function hasVisibleText(text: string): boolean {
  return VISIBLE.test(text);
}

/** Whether the text holds characters that change the direction of what stands around it. */
export function hasBidiControl(text: string): boolean {
  return BIDI_CONTROL.test(text);
}

/** Whether PostgreSQL can store it, and UTF-8 can carry it: no NUL and no lone surrogate. */
export function isStorableText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0') && !LONE_SURROGATE.test(value);
}
