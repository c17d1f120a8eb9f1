import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf, StartError } from '../config/start-error.js';

/** As whom PostgreSQL runs: as we do, or, because it refuses root, as another. */
export type PostgresAccount = { kind: 'own' } | { kind: 'postgres'; uid: number; gid: number };

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

/** Throws StartError where the account cannot enter a directory on the way to `path`. */
export function requireReachable(account: PostgresAccount, path: string): void {
  if (account.kind === 'own') return;
  for (let at = dirname(path); ; at = dirname(at)) {
    const { uid, gid, mode } = statSync(at);
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    if ((bits & 1) === 0) {
      throw new StartError(
        `PostgreSQL refuses to run as root, and its user ${NAME} cannot enter ${at}, where ${path} is: run chmod o+x ${at}, move the clone to a place like /srv, start as an ordinary user, or set DATABASE_URL.`,
      );
    }
    if (at === dirname(at)) return;
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
