import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const START_TIMEOUT_MS = 60_000;
const START_PAUSE_MS = 200;
const POLL_MS = 50;

const running = new Set();

/** However the run ends, nothing that it started goes on. */
process.on('exit', () => {
  for (const service of running) service.signalAll('SIGKILL');
});

/** One process that faults may be done to, under a supervisor: what ends by itself is started again, as often as it takes. */
export class Service {
  /** Ends that nobody asked for, and ends that were not as they must be. */
  deaths = [];
  /** Starts that ended before it served, because something it needs was away. */
  failedStarts = 0;
  /** The ground is being taken from under it: it may end by itself. */
  mayEnd = false;
  #spawn;
  #isReady;
  #child;
  #isWanted = false;
  #hasServed = false;

  /** `spawn()` starts the process, always on the same port; `isReady()` says whether it serves. */
  constructor(name, { spawn, isReady }) {
    this.name = name;
    this.#spawn = spawn;
    this.#isReady = isReady;
  }

  async start() {
    this.#isWanted = true;
    this.#launch();
    await this.becomeReady();
  }

  /** Resolves when it serves, however often it has to be started until then; rejects where that takes too long. */
  async becomeReady() {
    const deadlineMs = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < deadlineMs) {
      const child = this.#child;
      if (isAlive(child) && (await this.#isReady()) && child === this.#child && isAlive(child)) {
        this.#hasServed = true;
        return;
      }
      await sleep(POLL_MS);
    }
    throw new Error(`${this.name} did not serve within ${START_TIMEOUT_MS} ms`);
  }

  /** Resolves with the exit code or the signal when it is gone. */
  async end(signal) {
    this.#isWanted = false;
    const child = this.#child;
    if (!isAlive(child)) return child.exitCode ?? child.signalCode;
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
    if (!this.#child || !isAlive(this.#child)) return;
    const { pid } = this.#child;
    for (const one of [pid, ...childrenOf(pid)]) signal(one, name);
  }

  /** As a crash inside would do. */
  killChild(random) {
    const children = childrenOf(this.#child.pid);
    if (children.length > 0) signal(random.pick(children), 'SIGKILL');
  }

  #launch() {
    const child = this.#spawn();
    // PostgreSQL's is spawned so that nobody waits for its end; here somebody does.
    child.ref();
    this.#child = child;
    this.#hasServed = false;
    running.add(this);
    child.once('error', (error) => this.deaths.push(String(error)));
    child.once('exit', (code, name) => {
      if (child !== this.#child) return;
      running.delete(this);
      if (this.#isWanted) this.#onOwnEnd(child, code ?? name);
    });
  }

  #onOwnEnd(child, end) {
    if (!this.#hasServed) this.failedStarts += 1;
    else if (!this.mayEnd) this.deaths.push(`${this.name} ended by itself with ${end}`);
    setTimeout(() => {
      if (this.#isWanted && child === this.#child) this.#launch();
    }, START_PAUSE_MS);
  }
}

function isAlive({ exitCode, signalCode }) {
  return exitCode === null && signalCode === null;
}

/** To a process that may be gone by now. */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
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
