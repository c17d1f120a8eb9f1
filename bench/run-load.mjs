import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { endWithUs } from './children.mjs';

/**
 * Runs a load in a process of its own and gives its result. `onPhase` is called at the beginning and at the end of
 * what is measured.
 *
 * @param {'messages' | 'talk' | 'crowd'} name
 * @param {object} load
 * @param {(phase: string) => Promise<unknown>} onPhase
 */
export async function runLoad(name, load, onPhase) {
  const child = endWithUs(fork(resolve(import.meta.dirname, `load/${name}.mjs`)));
  const phases = [];
  try {
    return await new Promise((resolveResult, reject) => {
      child.on('message', ({ phase, result, reason }) => {
        if (phase === 'done') Promise.all(phases).then(() => resolveResult(result), reject);
        else if (phase === 'failed') reject(new Error(`The load failed: ${reason}`));
        else {
          const noted = onPhase(phase).then(() => child.connected && child.send({ noted: phase }));
          noted.catch(reject);
          phases.push(noted);
        }
      });
      child.once('exit', (code) => reject(new Error(`The load ended with ${code}.`)));
      child.send(load);
    });
  } finally {
    child.kill('SIGKILL');
  }
}
