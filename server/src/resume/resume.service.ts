import { Injectable } from '@nestjs/common';
import type { ResumedConversation, ResumedFrame } from '@vikrahub/chat-protocol';
import { OnFrame } from '../chat/on-frame.js';
import type { Session } from '../chat/session.js';
import type { ConversationView } from '../conversations/conversation.entity.js';
import { HEAD } from '../conversations/unread.service.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { BatchLoader } from '../database/batch-loader.js';
import { Database } from '../database/database.js';
import { MessagesService } from '../messages/messages.service.js';
import { ResumeInput } from './resume.input.js';

const CONVERSATIONS_MAX = 50;
const MESSAGES_MAX = 200;
/** So many cursors weigh as much as a client. */
const CURSORS_OF_WEIGHT = 50;
/** Frames of those who return come one by one; what follows the first statement then stays together. */
const APART_MS = 25;

interface Returning extends ResumeInput {
  userId: string;
}

/** Each step is one statement for all who return at the same time. */
@Injectable()
export class ResumeService {
  private readonly changed = new BatchLoader(
    (returning: readonly Returning[]) => this.loadChanged(returning),
    ({ cursors }) => 1 + Object.keys(cursors).length / CURSORS_OF_WEIGHT,
    APART_MS,
  );

  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly messages: MessagesService,
  ) {}

  @OnFrame('resume', ResumeInput)
  async onResume({ userId }: Session, input: ResumeInput): Promise<ResumedFrame> {
    const changed = await this.changed.load({ userId, ...input });
    // The conversations first: messages that are newer than them do no harm, missing ones would.
    const views = await this.conversations.views(userId, changed.slice(0, CONVERSATIONS_MAX));
    return {
      type: 'resumed',
      conversations: await Promise.all(views.map((view) => this.since(view, input.cursors))),
      truncated: changed.length > CONVERSATIONS_MAX,
    };
  }

  private async since(
    { conversation, membership }: ConversationView,
    cursors: ResumeInput['cursors'],
  ): Promise<ResumedConversation> {
    const messages = await this.messages.changedSince(membership, cursors[conversation.id] ?? 0);
    const reset = messages.length > MESSAGES_MAX;
    return { conversation, messages: reset ? [] : messages, reset };
  }

  /**
   * The conversations of each person that are above their cursors, one more than fits into an answer. The longest
   * unchanged come first, so that asking again after `truncated` gets further each time.
   */
  private async loadChanged(returning: readonly Returning[]): Promise<string[][]> {
    const rows = await this.database.rows<{ place: number; id: string }>(
      `select asked.place, changed.id
       from unnest($1::text[], $2::jsonb[], $3::uuid[], $4::uuid[])
         with ordinality as asked(user_id, cursors, after, until, place)
       cross join lateral (
         select c.id, c.updated_at from members me cross join lateral (${HEAD}) c
         where me.user_id = asked.user_id and c.rev > coalesce((asked.cursors ->> c.id::text)::bigint, 0)
           and (asked.after is null or c.id > asked.after) and (asked.until is null or c.id <= asked.until)
         order by c.updated_at, c.id limit $5
       ) changed order by asked.place, changed.updated_at, changed.id`,
      [
        returning.map(({ userId }) => userId),
        returning.map(({ cursors }) => JSON.stringify(cursors)),
        returning.map(({ after }) => after ?? null),
        returning.map(({ until }) => until ?? null),
        CONVERSATIONS_MAX + 1,
      ],
    );
    const changed = returning.map((): string[] => []);
    for (const { place, id } of rows) changed[place - 1]?.push(id);
    return changed;
  }
}
