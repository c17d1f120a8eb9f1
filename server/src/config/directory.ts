import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isErrno } from './kept-secret.js';

/**
 * Makes the directory and those above it. Node's own `recursive` never ends on a file system that answers ENOENT
 * for a parent that exists, as /proc does.
 */
export function makeDirectory(path: string, mode?: number): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeDirectory(dirname(path));
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
}
