import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Room for PostgreSQL's files and the WAL of a long run; small, because filling it takes memory. */
const SIZE_MIB = 512;

/** A small disk of its own for what is in `dir`; where none may be mounted, `reason` says why, and `dir` is as any other. */
export function openDisk(dir) {
  mkdirSync(dir);
  const options = `size=${SIZE_MIB}m,mode=755`;
  const { status, error, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dir], {
    encoding: 'utf8',
  });
  if (status !== 0) return { reason: error ? String(error) : stderr.trim() };
  // Before anybody removes the directory.
  process.prependListener('exit', () => spawnSync('umount', ['--lazy', dir]));
  const filling = join(dir, 'filling');
  return {
    /** Resolves when nothing more fits. */
    fill: () =>
      new Promise((resolve, reject) => {
        const writer = spawn('dd', ['if=/dev/zero', `of=${filling}`, 'bs=64k'], { stdio: 'ignore' });
        writer.once('error', reject);
        writer.once('exit', resolve);
      }),
    free: () => rmSync(filling, { force: true }),
  };
}
