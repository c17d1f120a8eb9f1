import { Injectable } from '@nestjs/common';
import type { ResumedFrame } from '@vikrahub/chat-protocol';
import { OnFrame } from '../chat/on-frame.js';
import type { Session } from '../chat/session.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { Database } from '../database/database.js';
import { MessagesService } from '../messages/messages.service.js';
import { ResumeInput } from './resume.input.js';

const CONVERSATIONS_MAX = 50;
const MESSAGES_MAX = 200;

@Injectable()
export class ResumeService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly messages: MessagesService,
  ) {}

  /** The longest unchanged come first, so that asking again after `truncated` gets further each time. */
  @OnFrame('resume', ResumeInput)
  async onResume({ userId }: Session, { cursors }: ResumeInput): Promise<ResumedFrame> {
    const changed = await this.database.rows<{ id: string; rev: number }>(
      `select c.id, coalesce(cursor.rev, 0) as rev
       from members me join conversations c on c.id = me.conversation_id
       left join unnest($2::uuid[], $3::bigint[]) as cursor(id, rev) on cursor.id = c.id
       where me.user_id = $1 and c.rev > coalesce(cursor.rev, 0)
       order by c.updated_at, c.id limit $4`,
      [userId, Object.keys(cursors), Object.values(cursors), CONVERSATIONS_MAX + 1],
    );
    const page = changed.slice(0, CONVERSATIONS_MAX);
    const revs = new Map(page.map(({ id, rev }) => [id, rev]));
    // The conversations first: messages that are newer than them do no harm, missing ones would.
    const conversations = await this.conversations.forViewer(userId, [...revs.keys()]);
    const messages = await this.messages.changedSince(userId, revs, MESSAGES_MAX + 1);
    return {
      type: 'resumed',
      conversations: conversations.map((conversation) => {
        const own = messages.get(conversation.id) ?? [];
        const reset = own.length > MESSAGES_MAX;
        return { conversation, messages: reset ? [] : own, reset };
      }),
      truncated: changed.length > CONVERSATIONS_MAX,
    };
  }
}
