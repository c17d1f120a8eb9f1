import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../config/start-error.js';
import { reasonOf } from '../errors/reason-of.js';

/** As whom PostgreSQL runs: as we do, or, because it refuses root, as another. */
export type PostgresAccount = { kind: 'own' } | { kind: 'postgres'; uid: number; gid: number };

/** How a program is started for PostgreSQL: `prefix` stands before its name. */
export interface PostgresStart {
  prefix: readonly string[];
  credentials: { uid?: number; gid?: number };
}

/**
 * What lets another account pass a directory that is closed to it, by capabilities(7), the weaker one first. Containers
 * often have only the second. The number is the bit in `CapEff` of /proc/self/status.
 */
const CAPABILITIES = [
  { name: 'dac_read_search', bit: 2n },
  { name: 'dac_override', bit: 1n },
];

const NAME = 'postgres';

/** Where we are root, the account `postgres`, made where there is none. */
export function getPostgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return { kind: 'own' };
  const account = findAccount();
  if (account) return account;
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
      {
        stdio: 'pipe',
      },
    );
  } catch (error) {
    throw new StartError(
      `PostgreSQL refuses to run as root, and a user ${NAME} could not be made (${reasonOf(error).split('\n')[0]}): start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  const made = findAccount();
  if (!made) throw new StartError(`The user ${NAME} was made but cannot be found: set DATABASE_URL.`);
  return made;
}

/**
 * A root's clone is often in a home that is closed to everybody else. There, PostgreSQL's account gets the right to
 * pass, and no other right of root's. Throws StartError where that cannot be given.
 */
export function toStart(account: PostgresAccount, path: string): PostgresStart {
  if (account.kind === 'own') return { prefix: [], credentials: {} };
  const { uid, gid } = account;
  const closed = findClosed(account, path);
  if (closed === undefined) return { prefix: [], credentials: { uid, gid } };
  const capability = CAPABILITIES.find(({ bit }) => (effectiveCapabilities() >> bit) & 1n)?.name;
  const prefix = [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
    '--',
  ];
  if (capability !== undefined && works(prefix)) return { prefix, credentials: {} };
  throw new StartError(
    `PostgreSQL refuses to run as root, and its user ${NAME} cannot enter ${closed}: run chmod o+x ${closed}, move the clone to a place like /srv, start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** The directory on the way to `path` that the account cannot enter. */
export function findClosed(account: PostgresAccount, path: string): string | undefined {
  if (account.kind === 'own') return undefined;
  const { uid, gid } = account;
  for (let at = dirname(path); ; at = dirname(at)) {
    const directory = statSync(at);
    const bits =
      directory.uid === uid
        ? directory.mode >> 6
        : directory.gid === gid
          ? directory.mode >> 3
          : directory.mode;
    if ((bits & 1) === 0) return at;
    if (at === dirname(at)) return undefined;
  }
}

function effectiveCapabilities(): bigint {
  const [, hex] = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return BigInt(`0x${hex ?? 0}`);
}

function works([command = '', ...args]: readonly string[]): boolean {
  try {
    execFileSync(command, [...args, 'true'], { stdio: 'pipe' });
    return true;
  } catch {
    // No such program, or not allowed here: both mean no.
    return false;
  }
}

function findAccount(): PostgresAccount | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, NAME], { stdio: 'pipe' })),
    );
    return uid === undefined || gid === undefined ? undefined : { kind: 'postgres', uid, gid };
  } catch {
    // `id` fails where there is no such user.
    return undefined;
  }
}
