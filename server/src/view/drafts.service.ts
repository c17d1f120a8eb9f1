import { Injectable } from '@nestjs/common';
import type { Draft, DraftPage, HelloFrame } from '@vikrahub/chat-protocol';
import { OnHello } from '../chat/on-frame.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { viewerOf } from '../conversations/membership.js';
import { bucketOf } from '../database/bucket.js';
import { Database } from '../database/database.js';
import { ChatError } from '../errors/chat-error.js';
import { DraftInput } from './view.input.js';
import { NEXT_VIEW_REV } from './view-rev.js';
import { ViewService } from './view.service.js';

interface DraftRow {
  conversationId: string;
  text: string;
  replyTo: string | null;
  viewRev: number;
}

const PAGE_SIZE = 50;
/** As JSON, of a page. */
const PAGE_BYTES_MAX = 512 * 1024;
/** As JSON, in an answer to `resume`. */
const CHANGES_BYTES_MAX = 64 * 1024;

const DRAFT = `f.conversation_id as "conversationId", f.text, f.reply_to as "replyTo", f.view_rev as "viewRev"`;
const BYTES = `6 * octet_length(f.text) + 200`;
/** They may have left the conversation since. */
const OWN = `drafts f join members me
  on me.bucket = f.bucket and me.conversation_id = f.conversation_id and me.user_id = f.user_id`;

/** What a person has written and not sent, the same on all of their devices. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly view: ViewService,
  ) {
    view.addPart((userId, viewRev) => this.changedSince(userId, viewRev));
  }

  @OnHello()
  async hello(): Promise<Pick<HelloFrame, 'features'>> {
    return { features: { drafts: true } };
  }

  /** The last one counts. An empty text removes the draft; its row stays, so that other devices hear of it. */
  async put(userId: string, conversationId: string, { text, reply_to }: DraftInput): Promise<void> {
    const replyTo = text === '' ? null : (reply_to ?? null);
    const membership = await this.conversations.forMember(userId, conversationId);
    const bucket = bucketOf(conversationId);
    if (replyTo !== null) {
      const [quoted] = await this.database.rows(
        `select from messages where bucket = $1 and conversation_id = $2 and id = $3 and seq > $4`,
        [bucket, conversationId, replyTo, viewerOf(membership).joinedSeq],
      );
      if (!quoted) throw new ChatError('not_found', 'reply_to: no such message in this conversation.');
    }
    const [row] = await this.database.rows<DraftRow>(
      `with head as (${NEXT_VIEW_REV})
       insert into drafts as f (bucket, conversation_id, user_id, text, reply_to, view_rev)
       select $2, $3, $1, $4, $5, head.view_rev from head
       on conflict (conversation_id, user_id, bucket) do update
         set text = excluded.text, reply_to = excluded.reply_to, view_rev = excluded.view_rev
       returning ${DRAFT}`,
      [userId, bucket, conversationId, text, replyTo],
    );
    if (!row) throw new Error('A draft was not stored.');
    this.view.publish(userId, { view_rev: row.viewRev, drafts: [toDraft(row)] });
  }

  async list(userId: string, cursor: string | undefined): Promise<DraftPage> {
    const rows = await this.database.rows<DraftRow & { fits: boolean }>(
      `select ${DRAFT}, sum(${BYTES}) over (order by f.conversation_id) <= $3 as fits from ${OWN}
       where f.user_id = $1 and f.text <> '' and ($2::uuid is null or f.conversation_id > $2)
       order by f.conversation_id limit $4`,
      [userId, cursor ?? null, PAGE_BYTES_MAX, PAGE_SIZE + 1],
    );
    const page = rows.slice(0, PAGE_SIZE).filter(({ fits }) => fits);
    return {
      results: page.map(toDraft),
      next_cursor: page.length < rows.length ? (page.at(-1)?.conversationId ?? null) : null,
    };
  }

  private async changedSince(userId: string, viewRev: number): Promise<{ drafts?: Draft[] } | undefined> {
    const rows = await this.database.rows<DraftRow & { fits: boolean }>(
      `select ${DRAFT}, sum(${BYTES}) over (order by f.view_rev) <= $3 as fits from ${OWN}
       where f.user_id = $1 and f.view_rev > $2 order by f.view_rev limit $4`,
      [userId, viewRev, CHANGES_BYTES_MAX, PAGE_SIZE + 1],
    );
    if (rows.length > PAGE_SIZE || rows.some(({ fits }) => !fits)) return undefined;
    return rows.length > 0 ? { drafts: rows.map(toDraft) } : {};
  }
}

function toDraft({ conversationId, text, replyTo, viewRev }: DraftRow): Draft {
  return { conversation_id: conversationId, text, reply_to: replyTo, view_rev: viewRev };
}
