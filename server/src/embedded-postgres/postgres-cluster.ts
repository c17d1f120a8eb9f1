import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeDirectory } from '../config/directory.js';
import { isErrno, loadOrMakeKeptSecret } from '../config/kept-secret.js';
import { StartError } from '../config/start-error.js';
import { reasonOf } from '../errors/reason-of.js';
import { getPostgresAccount, type PostgresAccount, type PostgresStart, toStart } from './postgres-account.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';

const run = promisify(execFile);

/** Durable as PostgreSQL is by default; no other machine can connect; no texts of people in its log. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

/** A PostgreSQL that runs on the cluster, whoever started it. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** The files of one embedded PostgreSQL, and the programs that work on them. */
export class PostgresCluster {
  readonly dataDir: string;
  readonly password: string;
  private readonly logPath: string;
  private readonly start: PostgresStart;

  private constructor(
    private readonly dir: string,
    private readonly binaries: PostgresBinaries,
    private readonly account: PostgresAccount,
  ) {
    this.dataDir = join(dir, 'data');
    this.logPath = join(dir, 'log');
    this.password = this.prepareDirectory();
    this.start = toStart(account, this.dataDir);
  }

  /** Makes what is not there yet. Throws StartError. */
  static async open(dir: string): Promise<PostgresCluster> {
    const account = getPostgresAccount();
    const cluster = new PostgresCluster(dir, findPostgresBinaries(account), account);
    if (!existsSync(cluster.dataDir)) await cluster.initialise();
    return cluster;
  }

  /** From `postmaster.pid`, which PostgreSQL leaves behind where it was killed: to be asked before it is believed. */
  findPostmaster(): Postmaster | undefined {
    try {
      const [pid, , , port] = readFileSync(join(this.dataDir, 'postmaster.pid'), 'utf8')
        .split('\n')
        .map(Number);
      return pid && port ? { pid, port } : undefined;
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  /** In a process group of its own: Ctrl-C is for the server, which stops PostgreSQL when it no longer needs it. */
  spawn(port: number): ChildProcess {
    const log = openSync(this.logPath, 'a', 0o600);
    const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
    const [command, ...args] = this.command(this.binaries.postgres, '-D', this.dataDir, '-p', String(port));
    const child = spawn(command, [...args, ...settings], {
      ...this.spawnOptions,
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    child.unref();
    return child;
  }

  /** Waits until it has ended; whoever is connected is cut. */
  async stop(): Promise<void> {
    try {
      const [command, ...args] = this.command(this.binaries.pgCtl, 'stop', '-D', this.dataDir);
      await run(command, [...args, '-m', 'fast', '-w', '-t', '60'], this.spawnOptions);
    } catch (error) {
      // One that was killed leaves its pid file behind: there is nothing to stop.
      const postmaster = this.findPostmaster();
      if (postmaster && isAlive(postmaster.pid)) throw error;
    }
  }

  get logBytes(): number {
    return existsSync(this.logPath) ? statSync(this.logPath).size : 0;
  }

  logSince(bytes: number): string {
    return readFileSync(this.logPath).subarray(bytes).toString();
  }

  private prepareDirectory(): string {
    try {
      // The account passes through the directory above, and owns this one.
      makeDirectory(this.dir, 0o700);
      const passwordPath = join(this.dir, 'password');
      const password = loadOrMakeKeptSecret(passwordPath);
      if (this.account.kind === 'postgres') {
        for (const path of [this.dir, passwordPath]) chownSync(path, this.account.uid, this.account.gid);
      }
      return password;
    } catch (error) {
      throw new StartError(`The data directory ${this.dir} cannot be used: ${reasonOf(error)}.`);
    }
  }

  /** Beside its place, then moved there: what was interrupted is never taken for a cluster. */
  private async initialise(): Promise<void> {
    this.removeInterrupted();
    const draft = join(this.dir, `init-${process.pid}`);
    const options = [
      '--encoding=UTF8',
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ];
    const access = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${join(this.dir, 'password')}`];
    try {
      const [command, ...args] = this.command(this.binaries.initdb, `--pgdata=${draft}`);
      await run(command, [...args, ...options, ...access], this.spawnOptions);
      renameSync(draft, this.dataDir);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      // Somebody else's first start was quicker: their cluster is as good.
      if (existsSync(this.dataDir)) return;
      throw new StartError(`The embedded PostgreSQL could not be set up in ${this.dir}: ${reasonOf(error)}.`);
    }
  }

  private removeInterrupted(): void {
    for (const name of readdirSync(this.dir)) {
      const [, pid] = /^init-(\d+)$/.exec(name) ?? [];
      if (pid !== undefined && !isAlive(Number(pid)))
        rmSync(join(this.dir, name), { recursive: true, force: true });
    }
  }

  private get spawnOptions(): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
    const env = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C' };
    return { cwd: this.dir, env, ...this.start.credentials };
  }

  private command(...command: [string, ...string[]]): [string, ...string[]] {
    return [...this.start.prefix, ...command] as [string, ...string[]];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
}
