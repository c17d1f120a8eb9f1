import { Injectable } from '@nestjs/common';
import type { ConversationSettings, HelloFrame, ResumedView } from '@vikrahub/chat-protocol';
import type { Principal } from '../auth/principal.js';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { OnHello } from '../chat/on-frame.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { notAMember } from '../conversations/membership.js';
import { bucketOf } from '../database/bucket.js';
import { BatchLoader } from '../database/batch-loader.js';
import { Database } from '../database/database.js';
import { PreferencesService } from './preferences.service.js';
import { SettingsInput } from './view.input.js';
import { NEXT_VIEW_REV } from './view-rev.js';

interface SettingsRow {
  conversationId: string;
  mutedUntil: Date | null;
  archived: boolean;
  viewRev: number;
}

interface Head {
  userId: string;
  viewRev: number;
}

/** Changed settings in an answer to `resume`; with more, the client loads its inbox anew. */
const CHANGES_MAX = 200;

const SETTINGS = `me.conversation_id as "conversationId", me.muted_until as "mutedUntil", me.archived,
  me.view_rev as "viewRev"`;

/** What only one person sees of their conversations, on all of their devices: it has a number of its own, `view_rev`. */
@Injectable()
export class ViewService {
  private readonly heads = new BatchLoader((userIds: readonly string[]) => this.loadHeads(userIds));

  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly broadcaster: Broadcaster,
    private readonly preferences: PreferencesService,
  ) {}

  @OnHello()
  async hello({ user }: Principal): Promise<Pick<HelloFrame, 'view_rev' | 'features'>> {
    return { view_rev: await this.heads.load(user.id), features: { conversation_settings: true } };
  }

  async changeSettings(
    userId: string,
    conversationId: string,
    { muted_until: mutedUntil, archived }: SettingsInput,
  ): Promise<ConversationSettings> {
    await this.conversations.forMember(userId, conversationId);
    const [row] = await this.database.rows<SettingsRow>(
      `with head as (${NEXT_VIEW_REV})
       update members me set view_rev = head.view_rev, archived = coalesce($3, me.archived),
         muted_until = case when $4 then $5::timestamptz else me.muted_until end
       from head where me.bucket = $6 and me.conversation_id = $2 and me.user_id = $1 returning ${SETTINGS}`,
      [
        userId,
        conversationId,
        archived ?? null,
        mutedUntil !== undefined,
        mutedUntil ?? null,
        bucketOf(conversationId),
      ],
    );
    if (!row) throw notAMember();
    const settings = toSettings(row);
    this.broadcaster.publish({
      userIds: [userId],
      frame: { type: 'view', view_rev: row.viewRev, settings: [settings] },
      kind: 'durable',
    });
    return settings;
  }

  /** What changed since; undefined where nothing did. A number that this database has not given yet is of another one. */
  async changedSince(userId: string, viewRev: number): Promise<ResumedView | undefined> {
    const head = await this.heads.load(userId);
    if (viewRev === head) return undefined;
    if (viewRev > head) return { view_rev: head, reset: true };
    const rows = await this.database.rows<SettingsRow>(
      `select ${SETTINGS} from members me where me.user_id = $1 and me.view_rev > $2
       order by me.view_rev limit $3`,
      [userId, viewRev, CHANGES_MAX + 1],
    );
    if (rows.length > CHANGES_MAX) return { view_rev: head, reset: true };
    const preferences = await this.preferences.changedSince(userId, viewRev);
    return {
      view_rev: head,
      reset: false,
      settings: rows.map(toSettings),
      ...(preferences && { preferences }),
    };
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

function toSettings({ conversationId, mutedUntil, archived, viewRev }: SettingsRow): ConversationSettings {
  return {
    conversation_id: conversationId,
    muted_until: mutedUntil?.toISOString() ?? null,
    archived,
    view_rev: viewRev,
  };
}
