import { Injectable } from '@nestjs/common';
import type { ConversationSettings, HelloFrame } from '@vikrahub/chat-protocol';
import { OnHello } from '../chat/on-frame.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { type MemberRow, notAMember } from '../conversations/membership.js';
import { bucketOf } from '../database/bucket.js';
import { Database } from '../database/database.js';
import { ChatError } from '../errors/chat-error.js';
import { ReceiptsService } from '../receipts/receipts.service.js';
import { SettingsInput } from './view.input.js';
import { NEXT_VIEW_REV } from './view-rev.js';
import { ViewService } from './view.service.js';

type SettingsRow = { conversationId: string } & Pick<
  MemberRow,
  'mutedUntil' | 'archived' | 'pinned' | 'markedUnread' | 'clearedSeq' | 'viewRev'
>;

/** Conversations in an answer to `resume`. */
const CHANGES_MAX = 200;
/** Conversations that a person has pinned. */
const PINNED_MAX = 20;

const SETTINGS = `me.conversation_id as "conversationId", me.muted_until as "mutedUntil", me.archived, me.pinned,
  me.marked_unread as "markedUnread", me.cleared_seq as "clearedSeq", me.view_rev as "viewRev"`;

/** A person's own settings of their conversations. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly receipts: ReceiptsService,
    private readonly view: ViewService,
  ) {
    view.addPart((userId, viewRev) => this.changedSince(userId, viewRev));
  }

  @OnHello()
  async hello(): Promise<Pick<HelloFrame, 'features'>> {
    return { features: { conversation_settings: true } };
  }

  async change(
    userId: string,
    conversationId: string,
    { muted_until: mutedUntil, archived, pinned, marked_unread: markedUnread }: SettingsInput,
  ): Promise<ConversationSettings> {
    await this.conversations.forMember(userId, conversationId);
    if (pinned) await this.checkPinned(userId, conversationId);
    return this.store(
      userId,
      conversationId,
      `archived = coalesce($4, me.archived), pinned = coalesce($5, me.pinned),
       marked_unread = coalesce($6, me.marked_unread),
       muted_until = case when $7 then $8::timestamptz else me.muted_until end`,
      [archived ?? null, pinned ?? null, markedUnread ?? null, mutedUntil !== undefined, mutedUntil ?? null],
    );
  }

  /** Everything up to the last message counts as read, and is not seen any more; what comes meanwhile is. */
  async clear(userId: string, conversationId: string): Promise<void> {
    await this.conversations.forMember(userId, conversationId);
    await this.receipts.markRead(userId, { conversation_id: conversationId });
    await this.store(
      userId,
      conversationId,
      `cleared_seq = greatest(me.cleared_seq, me.read_seq), joined_seq = greatest(me.joined_seq, me.read_seq),
       pinned = false, marked_unread = false`,
    );
  }

  /** `assignments` of `me`, whose parameters begin with `$4`. */
  private async store(
    userId: string,
    conversationId: string,
    assignments: string,
    values: readonly unknown[] = [],
  ): Promise<ConversationSettings> {
    const [row] = await this.database.rows<SettingsRow>(
      `with head as (${NEXT_VIEW_REV})
       update members me set view_rev = head.view_rev, ${assignments}
       from head where me.bucket = $3 and me.conversation_id = $2 and me.user_id = $1 returning ${SETTINGS}`,
      [userId, conversationId, bucketOf(conversationId), ...values],
    );
    if (!row) throw notAMember();
    const settings = toSettings(row);
    this.view.publish(userId, { view_rev: settings.view_rev, settings: [settings] });
    return settings;
  }

  private async checkPinned(userId: string, conversationId: string): Promise<void> {
    const pinned = await this.database.rows(
      `select from members me where me.user_id = $1 and me.pinned and me.conversation_id <> $2`,
      [userId, conversationId],
    );
    if (pinned.length < PINNED_MAX) return;
    throw new ChatError('conflict', `At most ${PINNED_MAX} conversations can be pinned: unpin one first.`);
  }

  private async changedSince(
    userId: string,
    viewRev: number,
  ): Promise<{ settings: ConversationSettings[] } | undefined> {
    const rows = await this.database.rows<SettingsRow>(
      `select ${SETTINGS} from members me where me.user_id = $1 and me.view_rev > $2
       order by me.view_rev limit $3`,
      [userId, viewRev, CHANGES_MAX + 1],
    );
    return rows.length > CHANGES_MAX ? undefined : { settings: rows.map(toSettings) };
  }
}

function toSettings(row: SettingsRow): ConversationSettings {
  return {
    conversation_id: row.conversationId,
    muted_until: row.mutedUntil?.toISOString() ?? null,
    archived: row.archived,
    pinned: row.pinned,
    marked_unread: row.markedUnread,
    cleared_seq: row.clearedSeq,
    view_rev: row.viewRev,
  };
}
