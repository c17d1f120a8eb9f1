import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/database.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { Seen } from './watchers.js';

/** A node that has not said for so long that it is alive has ended. */
const ALIVE = `interval '35 seconds'`;
const DEAD_NODES_INTERVAL_MS = 10_000;
/** Rows that one transaction removes. */
const PART = 1000;

const SEEN = `
  select p.viewer as "viewerId", p.person as "userId", coalesce(s.online, false) as online,
    s.last_seen_at as "lastSeenAt"
  from unnest($1::text[], $2::text[]) as p(viewer, person)
  left join lateral (
    select date_trunc('minute', r.last_seen_at) as last_seen_at, exists (
      select from presence_connections c join presence_nodes n on n.node_id = c.node_id
      where c.user_id = p.person and n.seen_at > now() - ${ALIVE}
    ) as online
    from presence r
    where r.user_id = p.person
      and not exists (
        select from preferences f where f.user_id in (p.viewer, p.person) and not f.show_presence)
      and exists (
        select from members me join members other
          on other.bucket = me.bucket and other.conversation_id = me.conversation_id
        where me.user_id = p.viewer and other.user_id = p.person)
  ) s on true`;

/** Who is connected where, and who may see it: the same for all nodes, in PostgreSQL. */
@Injectable()
export class PresenceStore {
  private readonly nodeId = randomUUID();

  constructor(
    private readonly database: Database,
    jobs: JobsService,
  ) {
    jobs.add({ name: 'dead_nodes', intervalMs: DEAD_NODES_INTERVAL_MS, run: removeDeadNodes });
  }

  /** Says that this node is alive. True where it was taken for dead: then nobody is connected to it any more. */
  async sayAlive(): Promise<boolean> {
    const [row] = await this.database.rows<{ isNew: boolean }>(
      `insert into presence_nodes (node_id) values ($1)
       on conflict (node_id) do update set seen_at = now() returning xmax = 0 as "isNew"`,
      [this.nodeId],
    );
    return row?.isNew ?? false;
  }

  async addConnected(userIds: readonly string[]): Promise<void> {
    await this.database.rows(
      `with connected as (
         insert into presence_connections (user_id, node_id) select id, $2 from unnest($1::text[]) as u(id)
         on conflict do nothing
       )
       insert into presence (user_id, last_seen_at) select id, now() from unnest($1::text[]) as u(id)
       on conflict (user_id) do update set last_seen_at = now(), changed_at = now()`,
      [userIds, this.nodeId],
    );
  }

  async removeConnected(userIds: readonly string[], agoMs: number): Promise<void> {
    await this.database.rows(
      `with gone as (
         delete from presence_connections where node_id = $2 and user_id = any($1::text[]) returning user_id
       )
       update presence p set changed_at = now(),
         last_seen_at = greatest(p.last_seen_at, now() - $3 * interval '1 millisecond')
       from gone where p.user_id = gone.user_id`,
      [userIds, this.nodeId, agoMs],
    );
  }

  /** Whose presence has changed in the last milliseconds, by PostgreSQL's clock. */
  async changedWithin(sinceMs: number): Promise<string[]> {
    const rows = await this.database.rows<{ userId: string }>(
      `select user_id as "userId" from presence where changed_at > now() - $1 * interval '1 millisecond'`,
      [sinceMs],
    );
    return rows.map(({ userId }) => userId);
  }

  /** What each viewer may see of the person beside them. */
  see(viewerIds: readonly string[], userIds: readonly string[]): Promise<Seen[]> {
    return this.database.rows<Seen>(SEEN, [viewerIds, userIds]);
  }
}

/** People were last there when their node last said that it was alive. */
async function removeDeadNodes(tx: Queryable): Promise<'more' | 'done'> {
  const removed = await tx.rows(
    `with gone as (
       delete from presence_connections where (user_id, node_id) in (
         select c.user_id, c.node_id from presence_connections c left join presence_nodes n on n.node_id = c.node_id
         where coalesce(n.seen_at, '-infinity') < now() - ${ALIVE} limit $1)
       returning user_id, node_id
     )
     update presence p set changed_at = now(), last_seen_at = greatest(p.last_seen_at, n.seen_at)
     from gone left join presence_nodes n on n.node_id = gone.node_id
     where p.user_id = gone.user_id returning 1`,
    [PART],
  );
  if (removed.length === PART) return 'more';
  await tx.rows(
    `delete from presence_nodes n where n.seen_at < now() - ${ALIVE}
       and not exists (select from presence_connections c where c.node_id = n.node_id)`,
  );
  return 'done';
}
