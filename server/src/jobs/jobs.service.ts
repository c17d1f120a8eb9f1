import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Database, type Queryable } from '../database/database.js';
import { reasonOf } from '../errors/reason-of.js';

/** How often a node looks for jobs that are due. */
const POLL_MS = 2000;
/** The pause after a failure doubles from one second up to this. */
const BACKOFF_MAX_S = 512;

export interface Job {
  /** Its key in the table `jobs`, and its label in the metrics. Never changes. */
  name: string;
  /** From when nothing was left to do until the job is due again. */
  intervalMs: number;
  /**
   * Does a part of the work in the transaction that holds the job, in well under four seconds, and says whether there
   * may be more. Where it throws, or the node dies, the part is rolled back and done again, here or on another node.
   */
  run(tx: Queryable): Promise<'more' | 'done'>;
}

const behind = new Gauge({
  name: 'chat_job_behind_seconds',
  help: 'How long ago a job should have been done; 0 while it is on time. The same on every node.',
  labelNames: ['job'],
});
const failed = new Counter({
  name: 'chat_job_failures_total',
  help: 'Runs of a job on this node that failed, to be tried again.',
  labelNames: ['job'],
});

/**
 * Work beside the requests, at least once: each job has a row that says when it is due, and is run by whichever node locks
 * the row first, part by part. The lock is that of a transaction, so that it ends with the node and passes a pooler.
 */
@Injectable()
export class JobsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobsService.name);
  private readonly jobs = new Map<string, Job>();
  /** By name: when it was done last, by the monotonic clock. */
  private readonly doneAt = new Map<string, number>();
  private readonly running = new Map<string, Promise<void>>();
  private areStored = false;
  private polling: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(private readonly database: Database) {}

  /** To be called before the application has started. */
  add(job: Job): void {
    if (this.jobs.has(job.name)) throw new Error(`Two jobs are named ${job.name}.`);
    this.jobs.set(job.name, job);
    failed.inc({ job: job.name }, 0);
  }

  onApplicationBootstrap(): void {
    this.poll();
  }

  /** Begins no other part, and waits for those that were begun. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.polling;
    await Promise.all(this.running.values());
  }

  private poll(): void {
    this.polling = this.startDue().finally(() => {
      if (!this.stopping) this.timer = setTimeout(() => this.poll(), POLL_MS);
    });
  }

  private async startDue(): Promise<void> {
    try {
      for (const name of await this.findDue()) {
        const job = this.jobs.get(name);
        if (!job || this.stopping || this.running.has(name)) continue;
        this.running.set(
          name,
          this.runWhileMore(job).finally(() => this.running.delete(name)),
        );
      }
    } catch (error) {
      this.logger.warn(`Could not look for jobs that are due: ${reasonOf(error)}`);
    }
    this.measure();
  }

  private async findDue(): Promise<string[]> {
    const names = [...this.jobs.keys()];
    if (!this.areStored) {
      await this.database.rows(
        'insert into jobs (name) select unnest($1::text[]) on conflict (name) do nothing',
        [names],
      );
      this.areStored = true;
    }
    const rows = await this.database.rows<{ name: string; isDue: boolean; sinceDoneMs: number }>(
      `select name, due_at <= now() as "isDue", (extract(epoch from now() - done_at) * 1000)::bigint as "sinceDoneMs"
       from jobs where name = any($1::text[])`,
      [names],
    );
    const now = performance.now();
    for (const { name, sinceDoneMs } of rows) this.doneAt.set(name, now - sinceDoneMs);
    return rows.filter(({ isDue }) => isDue).map(({ name }) => name);
  }

  /** Also where PostgreSQL is away: then nothing gets done. */
  private measure(): void {
    for (const [name, doneAt] of this.doneAt) {
      const intervalMs = this.jobs.get(name)?.intervalMs ?? 0;
      // What is due is found at the next look.
      const lateMs = performance.now() - doneAt - intervalMs - POLL_MS;
      behind.set({ job: name }, Math.max(0, lateMs) / 1000);
    }
  }

  private async runWhileMore(job: Job): Promise<void> {
    try {
      while (!this.stopping && (await this.runPart(job)) === 'more');
    } catch (error) {
      failed.inc({ job: job.name });
      this.logger.warn(`The job ${job.name} failed, retrying: ${reasonOf(error)}`);
      await this.postpone(job);
    }
  }

  private runPart(job: Job): Promise<'more' | 'done'> {
    return this.database.transaction(async (tx) => {
      const [held] = await tx.rows(
        'select from jobs where name = $1 and due_at <= now() for update skip locked',
        [job.name],
      );
      // Another node has it, or has just done it.
      if (!held) return 'done';
      const left = await job.run(tx);
      if (left === 'done') {
        await tx.rows(
          `update jobs set done_at = now(), due_at = now() + $2 * interval '1 millisecond', failures = 0 where name = $1`,
          [job.name, job.intervalMs],
        );
      }
      return left;
    });
  }

  private async postpone({ name }: Job): Promise<void> {
    try {
      await this.database.rows(
        `update jobs set failures = failures + 1,
           due_at = now() + least(power(2, least(failures, 30)), $2) * interval '1 second'
         where name = $1 and due_at <= now()`,
        [name, BACKOFF_MAX_S],
      );
    } catch (error) {
      // PostgreSQL is away, and the job stays due.
      this.logger.warn(`The job ${name} could not be postponed: ${reasonOf(error)}`);
    }
  }
}
