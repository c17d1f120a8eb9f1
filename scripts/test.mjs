/** `npm test`: makes sure of what the tests need, builds, and runs every test once. */
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Debian keeps the programs of administrators off the path of others. */
const ADMIN_DIRECTORIES = ['/usr/sbin', '/usr/local/sbin', '/sbin'];
const CHROME_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

function findOnPath(names) {
  const directories = [...(process.env.PATH ?? '').split(delimiter), ...ADMIN_DIRECTORIES];
  return names.flatMap((name) => directories.map((directory) => join(directory, name))).find(existsSync);
}

function findChrome() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return findOnPath(CHROME_NAMES);
}

/** Debian keeps the server's programs off the path, in a folder for each version. */
function hasPostgres() {
  const versions = '/usr/lib/postgresql';
  return (
    existsSync(versions) &&
    readdirSync(versions).some((version) => existsSync(join(versions, version, 'bin/postgres')))
  );
}

function missingPackages() {
  return [
    !hasPostgres() && 'postgresql',
    !findOnPath(['pgbouncer']) && 'pgbouncer',
    !findOnPath(['nginx']) && 'nginx',
    !findOnPath(['openssl']) && 'openssl',
    !process.env.REDIS_URL && !findOnPath(['redis-server']) && 'redis-server',
    !findChrome() && 'chromium',
  ].filter(Boolean);
}

/** How packages can be installed here without asking anybody; undefined where they cannot. */
function findInstaller() {
  if (!findOnPath(['apt-get'])) return undefined;
  if (process.getuid?.() === 0) return [];
  const passwordless = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return passwordless ? ['sudo', '-n'] : undefined;
}

function install(packages) {
  const prefix = findInstaller();
  if (!prefix) return false;
  console.log(`Installing ${packages.join(' and ')} with apt-get: the tests need them.`);
  const aptGet = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(command, rest) === 0;
  };
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...packages);
}

function requirePackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  install(missing);
  const still = missingPackages();
  if (still.length === 0) return;
  fail(
    `The tests need ${still.join(' and ')}: install the Debian package${still.length > 1 ? 's' : ''} of that name, ` +
      'or, for Redis and Chromium, set REDIS_URL and CHROME_PATH to ones that exist.',
  );
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function runJest() {
  const directory = mkdtempSync(join(tmpdir(), 'chat-test-results-'));
  const results = join(directory, 'results.json');
  const env = {
    ...process.env,
    CHROME_PATH: findChrome(),
    PATH: [process.env.PATH ?? '', ...ADMIN_DIRECTORIES].join(delimiter),
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
  };
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--ci', '--json', `--outputFile=${results}`, ...process.argv.slice(2)];
  try {
    const code = run(process.execPath, args, env);
    return {
      code,
      counts: existsSync(results) ? toCounts(JSON.parse(readFileSync(results, 'utf8'))) : undefined,
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A file that did not even run counts as a failure, and so does a test that was skipped. */
function toCounts(results) {
  return {
    passed: results.numPassedTests,
    failed:
      results.numFailedTests +
      results.numRuntimeErrorTestSuites +
      results.numPendingTests +
      results.numTodoTests,
  };
}

requirePackages();
if (run('npm', ['run', 'build']) !== 0) fail('The build failed: no test was run.');
const { code, counts } = runJest();
if (!counts) fail('Jest ended without results.');
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = code === 0 && counts.failed > 0 ? 1 : code;
