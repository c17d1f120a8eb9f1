/** Unicode code points after trimming, as the server counts; until `hello` tells otherwise. */
export const maximumTextLength = 5_000;

export function countCodePoints(text: string): number {
  // Surrogate pairs are the only code points of two units; an array of 5,000 strings on each key is not needed.
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/** Text of spaces and invisible characters counts as empty, as on the server. */
export function hasVisibleText(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}
