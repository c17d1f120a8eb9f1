import { Injectable } from '@nestjs/common';
import type { HelloFrame, ResumedView, ViewChanges } from '@vikrahub/chat-protocol';
import type { Principal } from '../auth/principal.js';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { OnHello } from '../chat/on-frame.js';
import { BatchLoader } from '../database/batch-loader.js';
import { Database } from '../database/database.js';

/** What of one kind changed above a `view_rev`; undefined where it is more than fits, and the client loads all anew. */
export type ViewPart = (
  userId: string,
  viewRev: number,
) => Promise<Omit<ViewChanges, 'view_rev'> | undefined>;

/** What all parts give at most in an answer, as JSON. */
export const VIEW_BYTES_MAX = 192 * 1024;

interface Head {
  userId: string;
  viewRev: number;
}

/** What only one person sees of their conversations, on all of their devices: it has a number of its own, `view_rev`. */
@Injectable()
export class ViewService {
  private readonly heads = new BatchLoader((userIds: readonly string[]) => this.loadHeads(userIds));
  private readonly parts: ViewPart[] = [];

  constructor(
    private readonly database: Database,
    private readonly broadcaster: Broadcaster,
  ) {}

  addPart(part: ViewPart): void {
    this.parts.push(part);
  }

  @OnHello()
  async hello({ user }: Principal): Promise<Pick<HelloFrame, 'view_rev'>> {
    return { view_rev: await this.heads.load(user.id) };
  }

  /** To all sockets of the person, after the commit. */
  publish(userId: string, changes: ViewChanges): void {
    this.broadcaster.publish({ userIds: [userId], frame: { type: 'view', ...changes }, kind: 'durable' });
  }

  /** What changed since; undefined where nothing did. A number that this database has not given yet is of another one. */
  async changedSince(userId: string, viewRev: number): Promise<ResumedView | undefined> {
    const head = await this.heads.load(userId);
    if (viewRev === head) return undefined;
    if (viewRev > head) return { view_rev: head, reset: true };
    const view: ResumedView = { view_rev: head, reset: false };
    for (const changes of await Promise.all(this.parts.map((part) => part(userId, viewRev)))) {
      if (!changes) return { view_rev: head, reset: true };
      Object.assign(view, changes);
    }
    return view;
  }

  /** The heads of those among the people whose own view changed in the last milliseconds, by PostgreSQL's clock. */
  changedHeads(userIds: readonly string[], sinceMs: number): Promise<Head[]> {
    return this.database.rows<Head>(
      `select user_id as "userId", view_rev as "viewRev" from views
       where user_id = any($1::text[]) and changed_at > now() - $2 * interval '1 millisecond'`,
      [userIds, sinceMs],
    );
  }

  private async loadHeads(userIds: readonly string[]): Promise<number[]> {
    const rows = await this.database.rows<Head>(
      `select user_id as "userId", view_rev as "viewRev" from views where user_id = any($1::text[])`,
      [userIds],
    );
    const heads = new Map(rows.map(({ userId, viewRev }) => [userId, viewRev]));
    return userIds.map((id) => heads.get(id) ?? 0);
  }
}
