import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const SECRET_BYTES = 48;

/**
 * A random secret that is made once and kept in a file which only its owner reads.
 * Of two first starts at the same time, one secret wins for both.
 */
export function loadOrMakeKeptSecret(path: string): string {
  const stored = findText(path);
  if (stored !== undefined) return stored;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600 });
  // A link appears whole or not at all.
  linkUnlessThere(draft, path);
  rmSync(draft);
  return readFileSync(path, 'utf8');
}

function findText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
}

export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
