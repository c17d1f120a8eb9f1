import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { HeadsFrame } from '@vikrahub/chat-protocol';
import { Counter } from 'prom-client';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { Sessions } from '../chat/sessions.js';
import { reasonOf } from '../errors/reason-of.js';
import { Database } from '../database/database.js';
import { ViewService } from '../view/view.service.js';

/**
 * A change is dated by the start of its statement and published after its commit: a statement takes four seconds at
 * most, and the rest is for a node that is slow to publish.
 */
const MARGIN_MS = 10_000;
/** Between two rounds, so that an outage of Redis becomes no load on PostgreSQL. */
const PAUSE_MS = 2000;
/** People in one query. */
const PEOPLE_MAX = 2000;
const HEADS_MAX = 500;

const repairs = new Counter({
  name: 'chat_repairs_total',
  help: 'Times that this node told everybody where their conversations stand, because events may have been lost.',
});

/**
 * When events may have been lost between nodes, everybody on this node hears where their conversations stand that
 * changed since: one query for all of them, by PostgreSQL's clock.
 */
@Injectable()
export class RepairService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RepairService.name);
  /** From when on events may be missing, by the monotonic clock. */
  private since: number | undefined;
  private isRunning = false;
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly broadcaster: Broadcaster,
    private readonly view: ViewService,
  ) {}

  onApplicationBootstrap(): void {
    this.broadcaster.onGap((sinceMs) => {
      this.note(performance.now() - sinceMs);
      if (!this.isRunning) void this.run();
    });
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  private note(since: number): void {
    this.since = Math.min(since, this.since ?? since);
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    while (this.since !== undefined && !this.stopping) {
      const { since } = this;
      this.since = undefined;
      try {
        await this.tellHeads(performance.now() - since + MARGIN_MS);
        repairs.inc();
      } catch (error) {
        this.logger.warn(`Could not look for lost events, retrying: ${reasonOf(error)}`);
        this.note(since);
      }
      await sleep(PAUSE_MS, undefined, { ref: false });
    }
    this.isRunning = false;
  }

  private async tellHeads(sinceMs: number): Promise<void> {
    const userIds = this.sessions.userIds();
    for (let at = 0; at < userIds.length; at += PEOPLE_MAX) {
      const people = userIds.slice(at, at + PEOPLE_MAX);
      const changed = await this.database.rows<{ userId: string; revs: HeadsFrame['revs'] }>(
        `select m.user_id as "userId", json_object_agg(c.id, c.rev) as revs
         from members m join conversations c on c.bucket = m.bucket and c.id = m.conversation_id
         where m.user_id = any($1) and c.rev > 0 and c.changed_at > now() - $2 * interval '1 millisecond'
         group by m.user_id`,
        [people, sinceMs],
      );
      for (const { userId, revs } of changed) {
        this.tell(
          userId,
          Object.entries(revs).filter(([id, rev]) => !this.sessions.isOver(userId, id, rev)),
        );
      }
      for (const { userId, viewRev } of await this.view.changedHeads(people, sinceMs)) {
        for (const session of this.sessions.of(userId)) {
          session.send({ type: 'heads', revs: {}, view_rev: viewRev });
        }
      }
    }
  }

  private tell(userId: string, heads: readonly [string, number][]): void {
    for (let at = 0; at < heads.length; at += HEADS_MAX) {
      const revs = Object.fromEntries(heads.slice(at, at + HEADS_MAX));
      for (const session of this.sessions.of(userId)) session.send({ type: 'heads', revs });
    }
  }
}
