import { Injectable } from '@nestjs/common';
import type { Preferences, PreferencesBody } from '@vikrahub/chat-protocol';
import { Database } from '../database/database.js';
import { NEXT_VIEW_REV } from './view-rev.js';
import { ViewService } from './view.service.js';

interface PreferencesRow {
  showPresence: boolean;
  viewRev: number;
}

const INITIAL: Preferences = { show_presence: true };
const COLUMNS = `f.show_presence as "showPresence", f.view_rev as "viewRev"`;

@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly view: ViewService,
  ) {
    view.addPart(async (userId, viewRev) => {
      const preferences = await this.changedSince(userId, viewRev);
      return preferences ? { preferences } : {};
    });
  }

  async get(userId: string): Promise<Preferences> {
    return (await this.changedSince(userId, 0)) ?? INITIAL;
  }

  /** Those who watch the person are told at once what they may see now. */
  async change(userId: string, { show_presence: showPresence }: PreferencesBody): Promise<Preferences> {
    const [row] = await this.database.rows<PreferencesRow>(
      `with head as (${NEXT_VIEW_REV}), changed as (
         update presence set changed_at = now() where user_id = $1
       )
       insert into preferences as f (user_id, show_presence, view_rev)
       select $1, coalesce($2, true), head.view_rev from head
       on conflict (user_id) do update
         set show_presence = coalesce($2, f.show_presence), view_rev = excluded.view_rev
       returning ${COLUMNS}`,
      [userId, showPresence ?? null],
    );
    if (!row) throw new Error('Preferences were not stored.');
    const preferences = toPreferences(row);
    this.view.publish(userId, { view_rev: row.viewRev, preferences });
    return preferences;
  }

  /** Undefined where they did not change. */
  private async changedSince(userId: string, viewRev: number): Promise<Preferences | undefined> {
    const [row] = await this.database.rows<PreferencesRow>(
      `select ${COLUMNS} from preferences f where f.user_id = $1 and f.view_rev > $2`,
      [userId, viewRev],
    );
    return row && toPreferences(row);
  }
}

const toPreferences = ({ showPresence }: PreferencesRow): Preferences => ({ show_presence: showPresence });
