import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const START_TIMEOUT_MS = 60_000;
const SPAWN_PAUSE_MS = 200;

const running = new Set();

/** However the run ends, nothing that it started goes on. */
process.on('exit', () => {
  for (const service of running) service.signalAll('SIGKILL');
});

/** One process under a supervisor, that faults may be done to. */
export class Service {
  /** Ends that nobody asked for, and ends that were not as they must be. */
  deaths = [];
  #spawn;
  #isReady;
  #child;
  #isWanted = false;

  /** `spawn()` starts the process, always on the same port; `isReady(child)` says whether it serves. */
  constructor(name, { spawn, isReady }) {
    this.name = name;
    this.#spawn = spawn;
    this.#isReady = isReady;
  }

  get pid() {
    return this.#child.pid;
  }

  /** As a supervisor does it: a start that fails, because something it needs is away, is tried again. */
  async start() {
    const deadlineMs = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < deadlineMs) {
      const child = this.#launch();
      while (child.exitCode === null && child.signalCode === null && Date.now() < deadlineMs) {
        if (await this.#isReady(child)) {
          this.#isWanted = true;
          return;
        }
        await sleep(SPAWN_PAUSE_MS / 4);
      }
      await sleep(SPAWN_PAUSE_MS);
    }
    throw new Error(`${this.name} did not start within ${START_TIMEOUT_MS} ms`);
  }

  /** Resolves with the exit code or the signal when it is gone. */
  async end(signal) {
    this.#isWanted = false;
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode;
    const gone = new Promise((resolve) => child.once('exit', (code, name) => resolve(code ?? name)));
    if (signal === 'SIGKILL') this.signalAll(signal);
    else child.kill(signal);
    return gone;
  }

  pause() {
    this.signalAll('SIGSTOP');
  }

  resume() {
    this.signalAll('SIGCONT');
  }

  /** To its children as well: PostgreSQL's backends go on without their postmaster. */
  signalAll(name) {
    if (!this.#child) return;
    const { pid } = this.#child;
    for (const one of [pid, ...childrenOf(pid)]) {
      try {
        process.kill(one, name);
      } catch (error) {
        if (error.code !== 'ESRCH') throw error;
      }
    }
  }

  /** As a crash inside would do. */
  killChild(random) {
    const children = childrenOf(this.pid);
    if (children.length > 0) process.kill(random.pick(children), 'SIGKILL');
  }

  #launch() {
    const child = this.#spawn();
    // PostgreSQL's is spawned so that nobody waits for its end; here somebody does.
    child.ref();
    this.#child = child;
    running.add(this);
    child.once('error', (error) => this.deaths.push(String(error)));
    child.once('exit', (code, name) => {
      if (child !== this.#child) return;
      running.delete(this);
      if (this.#isWanted) this.deaths.push(`${this.name} ended by itself with ${code ?? name}`);
    });
    return child;
  }
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return [];
    throw error;
  }
}
