import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/database.js';
import { JobsService } from '../jobs/jobs.service.js';

const TICKETS_INTERVAL_MS = 60_000;
const LOGINS_INTERVAL_MS = 60 * 60 * 1000;
/** Rows that one transaction removes. */
const PART = 1000;
/** A refresh that began before the token expired has ended by then. */
const GRACE = `interval '1 minute'`;

/** Removes what opens nothing any more. */
@Injectable()
export class ExpiredCredentials {
  constructor(jobs: JobsService) {
    jobs.add({ name: 'expired_tickets', intervalMs: TICKETS_INTERVAL_MS, run: removeTickets });
    jobs.add({ name: 'expired_logins', intervalMs: LOGINS_INTERVAL_MS, run: removeLogins });
  }
}

async function removeTickets(tx: Queryable): Promise<'more' | 'done'> {
  const removed = await tx.rows(
    `delete from tickets where hash = any(array(
       select hash from tickets where expires_at < now() order by expires_at limit $1)) returning 1`,
    [PART],
  );
  return removed.length < PART ? 'done' : 'more';
}

/** A login ends with its last refresh token; every access token of it has ended long before. */
async function removeLogins(tx: Queryable): Promise<'more' | 'done'> {
  const removed = await tx.rows(
    `with expired as (
       delete from refresh_tokens where id = any(array(
         select id from refresh_tokens where expires_at < now() - ${GRACE} order by expires_at limit $1))
       returning login_id
     ), ended as (
       delete from logins l using (select distinct login_id from expired) e
       where l.id = e.login_id and not exists (
         select from refresh_tokens t where t.login_id = l.id and t.expires_at >= now() - ${GRACE})
     )
     select 1 from expired`,
    [PART],
  );
  return removed.length < PART ? 'done' : 'more';
}
