/** `npm start`: builds everything, then runs the server and the demo site until Ctrl-C. */
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';
const serverPort = Number(process.env.PORT || 8000);
const demoPort = 3000;
const serverUrl = `http://localhost:${serverPort}`;
const readyWithinMs = 120_000;
const stopWithinMs = 30_000;

const environment = {
  DEMO_PEOPLE: process.env.NODE_ENV === 'production' ? 'off' : 'on',
  LOG_LEVEL: 'warn',
  REACT_APP_API_URL: `${serverUrl}/api/`,
  REACT_APP_WS_URL: `ws://localhost:${serverPort}/ws/`,
  ...process.env,
};

/** An end that is explained in one sentence. */
class StartFailure extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

const children = new Set();
let stopping = null;

/**
 * In a process group of its own, so that Ctrl-C in the terminal reaches only this script, which then stops
 * everything in order. Windows has no such groups and no SIGTERM: there Ctrl-C reaches every process by itself.
 */
function start(command, args, stdio) {
  const options = { cwd: root, env: environment, detached: !isWindows, windowsHide: true, stdio };
  // npm is a .cmd file on Windows, which only a shell can run.
  const spawned = spawn(command, args, { ...options, shell: isWindows && command === 'npm' });
  const ended = new Promise((resolve) => {
    spawned.once('error', (error) => resolve({ exitCode: 1, reason: error.message }));
    spawned.once('close', (code, signal) =>
      resolve({ exitCode: code ?? 1, reason: signal ?? `exit code ${code}` }),
    );
  });
  const child = { spawned, ended };
  children.add(child);
  void ended.then(() => children.delete(child));
  return child;
}

async function stop(child) {
  if (!isWindows) signal(child, 'SIGTERM');
  const late = sleep(stopWithinMs, 'late', { ref: false });
  if ((await Promise.race([child.ended, late])) === 'late') signal(child, 'SIGKILL');
  await child.ended;
}

/** To the whole group: npm does not pass every signal on. */
function signal({ spawned: { pid, exitCode, signalCode } }, name) {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  process.kill(isWindows ? pid : -pid, name);
}

/** The newest first: the demo site, then the server. */
function stopAll() {
  stopping ??= (async () => {
    for (const child of [...children].reverse()) await stop(child);
  })();
  return stopping;
}

/** On every address that one of our own listeners could collide with. */
async function requireFreePort(port, owner, remedy) {
  for (const host of ['::', '0.0.0.0', '127.0.0.1', '::1']) {
    const error = await new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', resolve);
      probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
    });
    if (error?.code === 'EADDRINUSE') {
      throw new StartFailure(`Port ${port}, which ${owner} needs, is in use. ${remedy}`);
    }
    if (error?.code === 'EACCES')
      throw new StartFailure(`Port ${port}, which ${owner} needs, is not permitted.`);
  }
}

async function build(title, command, args) {
  console.log(`Building ${title} …`);
  const { spawned, ended } = start(command, args, ['ignore', 'pipe', 'pipe']);
  let output = '';
  for (const stream of [spawned.stdout, spawned.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const { exitCode, reason } = await ended;
  if (exitCode !== 0 && !stopping) {
    throw new StartFailure(`${output.trim()}\nThe build of ${title} failed (${reason}).`);
  }
}

function buildWorkspace(title, workspace) {
  return build(title, 'npm', ['run', 'build', '-w', workspace]);
}

/** Two chains at once: neither needs anything of the other. */
async function buildAll() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await Promise.all([
    (async () => {
      await build('the migrations', process.execPath, [tsc, '-p', 'migrations/tsconfig.json']);
      if (!stopping) await buildWorkspace('the server', 'server');
    })(),
    (async () => {
      await buildWorkspace('chat-ui', 'chat-ui');
      if (!stopping) await buildWorkspace('the demo site', 'demo');
    })(),
  ]);
}

/** Resolves when `url` answers 200; throws when the child ends first or the time is over. */
async function waitFor(url, child, owner) {
  let hasEnded = false;
  void child.ended.then(() => (hasEnded = true));
  const deadline = Date.now() + readyWithinMs;
  while (!hasEnded && !stopping) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline)
      throw new StartFailure(`${owner} was not ready after ${readyWithinMs / 1000} s.`);
    await sleep(150);
  }
}

/** `vite preview` ends when its input does: it cannot outlive this script. */
function startDemo() {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = ['preview', 'demo', '--host', '127.0.0.1', '--port', String(demoPort), '--strictPort'];
  return start(process.execPath, [vite, ...args], ['pipe', 'ignore', 'inherit']);
}

async function run() {
  if (!Number.isInteger(serverPort) || serverPort < 1 || serverPort > 65_535) {
    throw new StartFailure('PORT must be a whole number from 1 to 65535.');
  }
  await requireFreePort(demoPort, 'the demo site', 'Stop what uses it and start again.');
  await requireFreePort(serverPort, 'the server', 'Stop what uses it, or set PORT to another one.');
  await buildAll();
  if (stopping) return;

  console.log('Starting the server …');
  const server = start(
    process.execPath,
    ['--max-semi-space-size=32', 'server/dist/main.js'],
    ['ignore', 'inherit', 'inherit'],
  );
  const serverEnd = server.ended.then((end) => ({ ...end, owner: 'The server' }));
  await waitFor(`http://127.0.0.1:${serverPort}/health/ready`, server, 'The server');
  if (stopping) return;
  const running = [serverEnd];
  if (children.has(server)) {
    const demo = startDemo();
    running.push(demo.ended.then((end) => ({ ...end, owner: 'The demo site' })));
    await waitFor(`http://127.0.0.1:${demoPort}/`, demo, 'The demo site');
    if (!stopping && children.size === 2) {
      console.log(`\n  API   ${serverUrl}/api/docs\n  Demo  http://localhost:${demoPort}/#/chat-demo\n`);
      console.log('Ctrl-C stops both.');
    }
  }
  const { owner, exitCode, reason } = await Promise.race(running);
  if (!stopping) throw new StartFailure(`${owner} has ended (${reason}).`, exitCode);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => {
    if (!stopping) console.log('\nStopping …');
    void stopAll();
  });
}

try {
  await run();
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = error.exitCode ?? 1;
} finally {
  await stopAll();
}
