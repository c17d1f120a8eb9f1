/** The given class names, without the missing ones. */
export function toClassName(...names: (string | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
