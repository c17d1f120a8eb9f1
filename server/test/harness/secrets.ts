const secrets = new Map<string, string>();

/** Anything that must not appear in a log: tokens, tickets, passwords, texts. Short values would match by chance. */
export function remember(kind: string, value: string): string {
  if (value.length >= 12) secrets.set(value, kind);
  return value;
}

/** Throws where a node has logged what it must not. */
export function expectNoSecretIn(output: string): void {
  for (const [value, kind] of secrets) {
    if (output.includes(value)) throw new Error(`the server's output contains a ${kind}`);
  }
}
