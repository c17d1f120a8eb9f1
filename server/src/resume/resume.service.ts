import { Injectable } from '@nestjs/common';
import type { ResumedConversation, ResumedFrame } from '@vikrahub/chat-protocol';
import { OnFrame } from '../chat/on-frame.js';
import type { Session } from '../chat/session.js';
import { Sessions } from '../chat/sessions.js';
import { type ConversationView, MEMBERS_SIZE, viewerOf } from '../conversations/membership.js';
import { JOIN_HEAD } from '../unread/unread.service.js';
import { CONVERSATION_BYTES, ConversationsService } from '../conversations/conversations.service.js';
import { bucketOf } from '../database/bucket.js';
import { BatchLoader } from '../database/batch-loader.js';
import { Database } from '../database/database.js';
import { ANSWER_BYTES_MAX } from '../messages/message.entity.js';
import { MessagesService } from '../messages/messages.service.js';
import { VIEW_BYTES_MAX, ViewService } from '../view/view.service.js';
import { ResumeInput } from './resume.input.js';

const CONVERSATIONS_MAX = 50;
const MESSAGES_MAX = 200;
/** So many cursors weigh as much as a client. */
const CURSORS_OF_WEIGHT = 50;
/** Frames of those who return come one by one; what follows the first statement then stays together. */
const APART_MS = 25;

/** Above this the client loads the newest page instead. */
const MESSAGES_BYTES_MAX = 0.75 * ANSWER_BYTES_MAX;

/** A conversation above its cursor, and what it takes in an answer without its changed messages, at most. */
interface Changed {
  id: string;
  bytes: number;
  /** Of the largest person in it. */
  personBytes: number;
  /** The last message from before the person's time. */
  joinedSeq: number;
}

/** What a person who returns has missed. */
interface Missed {
  changed: Changed[];
  /** Conversations among their cursors that are not theirs. */
  gone: string[];
}

interface Fitting {
  id: string;
  reset: boolean;
}

interface Returning extends ResumeInput {
  userId: string;
}

/** Each step is one statement for all who return at the same time. */
@Injectable()
export class ResumeService {
  private readonly missed = new BatchLoader(
    (returning: readonly Returning[]) => this.loadMissed(returning),
    ({ cursors }) => 1 + Object.keys(cursors).length / CURSORS_OF_WEIGHT,
    APART_MS,
  );

  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly messages: MessagesService,
    private readonly view: ViewService,
    private readonly sessions: Sessions,
  ) {}

  @OnFrame('resume', ResumeInput, 'resumes')
  async onResume({ userId }: Session, input: ResumeInput): Promise<ResumedFrame> {
    // What changes in the view from here on is in the conversations below, or comes as a frame.
    const view =
      input.view_rev === undefined ? undefined : await this.view.changedSince(userId, input.view_rev);
    const { changed, gone } = await this.missed.load({ userId, ...input });
    const fitting = await this.takeFitting(
      changed.slice(0, CONVERSATIONS_MAX),
      input.cursors,
      ANSWER_BYTES_MAX - (view ? VIEW_BYTES_MAX : 0),
    );
    // The conversations first: messages that are newer than them do no harm, missing ones would.
    const views = await this.conversations.views(
      userId,
      fitting.map(({ id }) => id),
    );
    const resets = new Set(fitting.filter(({ reset }) => reset).map(({ id }) => id));
    const conversations = await Promise.all(
      views.map((view) => this.since(view, input.cursors, resets.has(view.conversation.id))),
    );
    const back = new Set(views.map(({ conversation }) => conversation.id));
    const removed = gone.filter((id) => !back.has(id));
    return {
      type: 'resumed',
      // Whoever was removed while they were read has been told already.
      conversations: conversations.filter(
        ({ conversation: { id, rev } }) => !this.sessions.isOver(userId, id, rev),
      ),
      ...(removed.length > 0 && { removed }),
      truncated: changed.length > fitting.length,
      ...(view && { view }),
    };
  }

  /** The first of the conversations, as many as fit into one answer; decided before anything of them is read. */
  private async takeFitting(
    changed: readonly Changed[],
    cursors: ResumeInput['cursors'],
    bytesMax: number,
  ): Promise<Fitting[]> {
    const sizes = await Promise.all(
      changed.map(({ id, personBytes, joinedSeq }) =>
        this.messages.sizeSince({ id, rev: cursors[id] ?? 0, personBytes, joinedSeq }),
      ),
    );
    const fitting: Fitting[] = [];
    let bytes = 0;
    for (const [at, { id, bytes: ownBytes }] of changed.entries()) {
      const size = sizes[at] as { count: number; bytes: number };
      const reset = size.count > MESSAGES_MAX || size.bytes > MESSAGES_BYTES_MAX;
      bytes += ownBytes + (reset ? 0 : size.bytes);
      if (bytes > bytesMax && fitting.length > 0) break;
      fitting.push({ id, reset });
    }
    return fitting;
  }

  private async since(
    { conversation, membership }: ConversationView,
    cursors: ResumeInput['cursors'],
    reset: boolean,
  ): Promise<ResumedConversation> {
    const cursor = cursors[conversation.id] ?? 0;
    // Who came back is a newcomer, and drops what they had before.
    const isBack = cursor > 0 && cursor < viewerOf(membership).joinedRev;
    if (reset || isBack) return { conversation, messages: [], reset: true };
    const messages = await this.messages.changedSince(membership, cursor);
    return messages.length > MESSAGES_MAX
      ? { conversation, messages: [], reset: true }
      : { conversation, messages, reset };
  }

  /** Who is gone first: whoever comes back meanwhile is found after it. */
  private async loadMissed(returning: readonly Returning[]): Promise<Missed[]> {
    const gone = await this.loadGone(returning);
    const changed = await this.loadChanged(returning);
    return returning.map((_, at) => ({ gone: gone[at] ?? [], changed: changed[at] ?? [] }));
  }

  private async loadGone(returning: readonly Returning[]): Promise<string[][]> {
    const asked = returning.flatMap(({ userId, cursors }, at) =>
      Object.keys(cursors).map((id) => ({ at, userId, id })),
    );
    const gone = returning.map((): string[] => []);
    if (asked.length === 0) return gone;
    const rows = await this.database.rows<{ at: number; id: string }>(
      `select asked.at, asked.id from unnest($1::int[], $2::text[], $3::smallint[], $4::uuid[])
         as asked(at, user_id, bucket, id)
       left join members me
         on me.bucket = asked.bucket and me.conversation_id = asked.id and me.user_id = asked.user_id
       where me.user_id is null`,
      [
        asked.map(({ at }) => at),
        asked.map(({ userId }) => userId),
        asked.map(({ id }) => bucketOf(id)),
        asked.map(({ id }) => id),
      ],
    );
    for (const { at, id } of rows) gone[at]?.push(id);
    return gone;
  }

  /**
   * The conversations of each person that are above their cursors, one more than fits into an answer. The longest
   * unchanged come first, so that asking again after `truncated` gets further each time.
   */
  private async loadChanged(returning: readonly Returning[]): Promise<Changed[][]> {
    const rows = await this.database.rows<Changed & { place: number }>(
      `select asked.place, changed.id, changed.bytes, changed."personBytes", changed."joinedSeq"
       from unnest($1::text[], $2::jsonb[], $3::uuid[], $4::uuid[])
         with ordinality as asked(user_id, cursors, after, until, place)
       cross join lateral (
         select c.id, c.updated_at, ${CONVERSATION_BYTES} as bytes, size."personBytes",
           me.joined_seq as "joinedSeq"
         from members me ${JOIN_HEAD} cross join lateral (${MEMBERS_SIZE}) size
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
    const changed = returning.map((): Changed[] => []);
    for (const { place, ...row } of rows) changed[place - 1]?.push(row);
    return changed;
  }
}
