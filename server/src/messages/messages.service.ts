import { Injectable, Logger } from '@nestjs/common';
import type { HistoryPage, Message, MessageAckFrame, MessageFields } from '@vikrahub/chat-protocol';
import { v4 as uuidv4 } from 'uuid';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { OnFrame, DeferredAnswer } from '../chat/on-frame.js';
import type { Session } from '../chat/session.js';
import { memberIds, type Membership, personBytesOf, viewerOf } from '../conversations/membership.js';
import { ConversationsService, type Target } from '../conversations/conversations.service.js';
import { UnreadService } from '../unread/unread.service.js';
import { BatchLoader } from '../database/batch-loader.js';
import { bucketOf } from '../database/bucket.js';
import { Database } from '../database/database.js';
import { makeId } from '../database/make-id.js';
import { ChatError } from '../errors/chat-error.js';
import { reasonOf } from '../errors/reason-of.js';
import {
  ANSWER_BYTES_MAX,
  excerptOf,
  MARK,
  MESSAGE_COLUMNS,
  MESSAGE_SOURCE,
  messageBytes,
  type MessageRow,
  peopleIn,
  type QuotedRow,
  toMessage,
} from './message.entity.js';
import type { UserEntity } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import type { StoredFields } from './message-field.js';
import { toFields } from './message-fields.js';
import { type HistoryInput, MessageInput } from './messages.input.js';
import { type Draft, MessagesWriter, type Written } from './messages.writer.js';

/** What was sent, and whether it had been stored before. */
export interface Sent {
  message: Message;
  fields: MessageFields | null;
  duplicate: boolean;
}

/** A message before it is stored, as the rules see it. */
export interface Sending {
  readonly senderId: string;
  readonly text: string;
  /** Undefined where the message is to begin a direct conversation. */
  readonly membership: Membership | undefined;
  /** What is stored beside it. */
  fields: StoredFields | null;
}

/** Throws a `ChatError` to refuse the message, or adds fields. Whatever waits for nothing returns nothing. */
export type SendRule = (sending: Sending) => void | Promise<void>;
export type SendListener = (membership: Membership, message: Message) => void;

/** What changed in a conversation since its `rev` was the given one. */
interface Since {
  membership: Membership;
  rev: number;
}

/** A conversation, from which `rev` and above which `seq` on, and what its largest person takes in an answer. */
interface Sizing {
  id: string;
  rev: number;
  joinedSeq: number;
  personBytes: number;
}

interface ChangesSize {
  count: number;
  bytes: number;
}

const LIMIT_DEFAULT = 30;
/** One more than fits into an answer to `resume`. */
const CHANGES_MAX = 201;

@Injectable()
export class MessagesService {
  private readonly logger = new Logger(MessagesService.name);
  private readonly rules: SendRule[] = [];
  private readonly sendListeners: SendListener[] = [];
  private readonly sizes = new BatchLoader((asked: readonly Sizing[]) => this.loadSizes(asked));
  private readonly changes = new BatchLoader((asked: readonly Since[]) => this.loadChanges(asked), weightOf);

  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly users: UsersService,
    private readonly unread: UnreadService,
    private readonly writer: MessagesWriter,
    private readonly broadcaster: Broadcaster,
  ) {}

  /** Asked before each message is stored, in the order in which they were added. */
  addRule(rule: SendRule): void {
    this.rules.push(rule);
  }

  /**
   * Called on this node after a message was committed and published, at most once: a node that dies does not call, and
   * repetitions of a known message are not told.
   */
  afterSend(listener: SendListener): void {
    this.sendListeners.push(listener);
  }

  /** The place in the conversation is certain when this returns; the `ack` follows the commit. */
  @OnFrame('message', MessageInput, 'messages')
  async onMessage(session: Session, input: MessageInput): Promise<DeferredAnswer<MessageAckFrame>> {
    const { sent } = await this.begin(session.userId, input, session.id);
    return new DeferredAnswer(sent.then(toAck));
  }

  /** Resolves after the commit. */
  async send(userId: string, input: MessageInput): Promise<Sent> {
    const { sent } = await this.begin(userId, input);
    return sent;
  }

  /** Throws where a rule refuses the text; `sending.fields` is then what is to be stored beside it. */
  async applyRules(sending: Sending): Promise<void> {
    for (const rule of this.rules) {
      const waiting = rule(sending);
      if (waiting) await waiting;
    }
  }

  async history(userId: string, query: HistoryInput): Promise<HistoryPage> {
    const { before, after, around, limit = LIMIT_DEFAULT } = query;
    if ([before, after, around].filter((seq) => seq !== undefined).length > 1) {
      throw new ChatError('invalid_input', 'Provide at most one of before, after and around.');
    }
    const membership = await this.conversations.findForTarget(userId, toTarget(query));
    if (!membership) {
      return {
        conversation_id: null,
        results: [],
        has_before: false,
        has_after: false,
        last_seq: 0,
        read_seq: 0,
      };
    }
    const { id, lastSeq } = membership.conversation;
    const { joinedSeq, readSeq } = viewerOf(membership);
    const [from, to] = range({ before, after, around, limit, joinedSeq, lastSeq });
    // As far as an answer reaches: those nearest to what was asked for.
    const nearestTo = around ?? (after === undefined ? to : from);
    const rows = await this.database.rows<MessageRow>(
      `select * from (
         select ${MESSAGE_COLUMNS}, ${MARK} as mark,
           sum(${messageBytes('$6::int')}) over (order by abs(m.seq - $4), m.seq) as bytes
         from (select $8::text as user_id, $9::boolean as has_marks) me cross join ${MESSAGE_SOURCE}
         where m.bucket = $7 and m.conversation_id = $1 and m.seq between $2 and $3
       ) page where bytes <= $5 order by seq`,
      [
        id,
        from,
        to,
        nearestTo,
        ANSWER_BYTES_MAX,
        personBytesOf(membership),
        bucketOf(id),
        userId,
        viewerOf(membership).hasMarks,
      ],
    );
    const shown = await this.conversations.withFormer(membership, peopleIn(rows));
    const [first = from, last = to] = [rows[0]?.seq, rows.at(-1)?.seq];
    return {
      conversation_id: id,
      results: rows.map((row) => toMessage(row, shown)),
      has_before: first > joinedSeq + 1,
      has_after: last < lastSeq,
      last_seq: lastSeq,
      read_seq: readSeq,
    };
  }

  /** What changed above `rev`, oldest `seq` first, at most `CHANGES_MAX`; `membership` may be of an earlier moment. */
  changedSince(membership: Membership, rev: number): Promise<Message[]> {
    return this.changes.load({ membership, rev });
  }

  /** How many messages changed above `rev`, at most `CHANGES_MAX`, and what they take in an answer at most. */
  sizeSince(sizing: Sizing): Promise<ChangesSize> {
    return this.sizes.load(sizing);
  }

  private loadSizes(asked: readonly Sizing[]): Promise<ChangesSize[]> {
    return this.database.rows<ChangesSize>(
      `select size.* from unnest($1::smallint[], $2::uuid[], $3::bigint[], $4::int[], $5::bigint[])
         with ordinality as asked(bucket, id, rev, person_bytes, joined_seq, place)
       cross join lateral (
         select count(*) as count, coalesce(sum(bytes), 0)::bigint as bytes from (
           select ${messageBytes('asked.person_bytes')} as bytes from messages m
           where m.bucket = asked.bucket and m.conversation_id = asked.id and m.rev > asked.rev
             and m.seq > asked.joined_seq
           order by m.rev limit $6
         ) changed
       ) size order by asked.place`,
      [
        asked.map(({ id }) => bucketOf(id)),
        asked.map(({ id }) => id),
        asked.map(({ rev }) => rev),
        asked.map(({ personBytes }) => personBytes),
        asked.map(({ joinedSeq }) => joinedSeq),
        CHANGES_MAX,
      ],
    );
  }

  private async loadChanges(asked: readonly Since[]): Promise<Message[][]> {
    const rows = await this.database.rows<MessageRow & { place: number }>(
      `select changed.*, asked.place
       from unnest($1::smallint[], $2::uuid[], $3::bigint[], $4::bigint[], $6::text[], $7::boolean[])
         with ordinality as asked(bucket, id, rev, joined_seq, user_id, has_marks, place)
       cross join lateral (
         select ${MESSAGE_COLUMNS}, ${MARK} as mark
         from (select asked.user_id, asked.has_marks) me cross join ${MESSAGE_SOURCE}
         where m.bucket = asked.bucket and m.conversation_id = asked.id and m.rev > asked.rev
           and m.seq > asked.joined_seq
         order by m.rev limit $5
       ) changed order by asked.place, changed.seq`,
      [
        asked.map(({ membership }) => bucketOf(membership.conversation.id)),
        asked.map(({ membership }) => membership.conversation.id),
        asked.map(({ rev }) => rev),
        asked.map(({ membership }) => viewerOf(membership).joinedSeq),
        CHANGES_MAX,
        asked.map(({ membership }) => membership.viewerId),
        asked.map(({ membership }) => viewerOf(membership).hasMarks),
      ],
    );
    const changed = asked.map((): MessageRow[] => []);
    for (const { place, ...row } of rows) changed[place - 1]?.push(row);
    return Promise.all(
      asked.map(async ({ membership }, at) => {
        const own = changed[at] as MessageRow[];
        const shown = await this.conversations.withFormer(membership, peopleIn(own));
        return own.map((row) => toMessage(row, shown));
      }),
    );
  }

  /** Resolves when the draft has its place in the queue; `sent` settles after the commit, when the others are told. */
  private async begin(
    userId: string,
    input: MessageInput,
    sessionId?: string,
  ): Promise<{ sent: Promise<Sent> }> {
    refuseAttachments(input);
    // A conversation is made last: a message that is refused leaves nothing behind.
    const found = await this.conversations.findCachedTarget(userId, input);
    const quoted = input.reply_to === undefined ? null : await this.quoted(userId, found, input.reply_to);
    const sending: Sending = { senderId: userId, text: input.text, membership: found, fields: null };
    await this.applyRules(sending);
    const membership = found ?? (await this.conversations.forTarget(userId, input));
    // The author of the quote may have left, or leave while the message is on its way.
    const former = quoted ? await this.users.findByIds([quoted.senderId]) : undefined;
    const { id: conversationId } = membership.conversation;
    const draft: Draft = {
      conversationId,
      id: makeId(),
      senderId: userId,
      clientId: input.client_id ?? uuidv4(),
      text: input.text,
      replyTo: quoted?.id ?? null,
      fields: sending.fields,
    };
    const sent = this.writer.write(draft).then((written) => {
      if (written.duplicate) return this.repeated(membership, draft, written);
      if (written.skippedUnread) this.unread.publish(userId, conversationId);
      const row = toRow(draft, written, quoted);
      const message = toMessage(row, former ? { ...membership, former } : membership);
      this.conversations.withMembersAt(membership, written.membersRev, (current) => {
        const shown =
          current === membership
            ? message
            : toMessage(row, { ...current, former: withSender(membership, former) });
        this.broadcaster.publish({
          userIds: current === membership ? memberIds(current) : memberIdsAt(current, row.seq),
          frame: { type: 'new_message', message: shown },
          kind: 'durable',
          exceptSessionId: sessionId,
        });
        this.tellListeners(current, shown);
      });
      return { message, fields: row.fields && toFields(row.fields), duplicate: false };
    });
    return { sent };
  }

  /** A known `client_id`: the message as it is now. */
  private async repeated(membership: Membership, draft: Draft, { seq, text }: Written): Promise<Sent> {
    if (text !== draft.text && (await this.firstText(draft.conversationId, seq)) !== draft.text) {
      throw new ChatError(
        'conflict',
        'client_id: already used for a message with another text. Generate a new one.',
      );
    }
    const [row] = await this.database.rows<MessageRow>(
      `select ${MESSAGE_COLUMNS} from ${MESSAGE_SOURCE}
       where m.bucket = $1 and m.conversation_id = $2 and m.seq = $3`,
      [bucketOf(draft.conversationId), draft.conversationId, seq],
    );
    if (!row) throw new Error('A stored message is missing.');
    const shown = await this.conversations.withFormer(membership, peopleIn([row]));
    return { message: toMessage(row, shown), fields: row.fields && toFields(row.fields), duplicate: true };
  }

  /** Of a message that was edited or deleted since. */
  private async firstText(conversationId: string, seq: number): Promise<string | undefined> {
    const [first] = await this.database.rows<{ text: string }>(
      `select text from message_versions where bucket = $1 and conversation_id = $2 and seq = $3
       order by version limit 1`,
      [bucketOf(conversationId), conversationId, seq],
    );
    return first?.text;
  }

  private tellListeners(membership: Membership, message: Message): void {
    for (const listener of this.sendListeners) {
      try {
        listener(membership, message);
      } catch (error) {
        // The message is sent, whatever a listener does.
        this.logger.error(`A listener to messages failed: ${reasonOf(error)}`);
      }
    }
  }

  private async quoted(
    userId: string,
    membership: Membership | undefined,
    messageId: string,
  ): Promise<QuotedRow> {
    const id = membership?.conversation.id;
    const [row] = await this.database.rows<QuotedRow>(
      `select q.id, q.seq, q.sender_id as "senderId", ${excerptOf('q')} as text
       from messages q join members me
         on me.bucket = q.bucket and me.conversation_id = q.conversation_id and me.user_id = $4
       where q.bucket = $1 and q.conversation_id = $2 and q.id = $3 and q.seq > me.joined_seq`,
      [id === undefined ? null : bucketOf(id), id ?? null, messageId, userId],
    );
    if (!row) throw new ChatError('not_found', 'reply_to: no such message in this conversation.');
    return row;
  }
}

/** Without those who came after the message. */
function memberIdsAt({ members }: Membership, seq: number): string[] {
  return [...members].filter(([, { joinedSeq }]) => joinedSeq < seq).map(([id]) => id);
}

/** The sender may leave while the message is on its way. */
function withSender(
  membership: Membership,
  former: ReadonlyMap<string, UserEntity> = new Map(),
): ReadonlyMap<string, UserEntity> {
  return new Map(former).set(membership.viewerId, viewerOf(membership).user);
}

/** Field by field: spreading the draft took a tenth of the CPU at full load. */
function toRow(draft: Draft, { seq, rev, createdAt }: Written, quoted: QuotedRow | null): MessageRow {
  return {
    conversationId: draft.conversationId,
    seq,
    id: draft.id,
    senderId: draft.senderId,
    clientId: draft.clientId,
    text: draft.text,
    rev,
    replyTo: draft.replyTo,
    createdAt,
    editedAt: null,
    deletedAt: null,
    quoted,
    fields: draft.fields,
  };
}

/** Every change moved `rev`, so no more messages than that have changed. */
function weightOf({ membership, rev }: Since): number {
  return Math.min(membership.conversation.rev - rev, CHANGES_MAX);
}

function toAck({ message, fields, duplicate }: Sent): MessageAckFrame {
  const { id, client_id, conversation_id, seq, rev, timestamp } = message;
  const ack: MessageAckFrame = {
    type: 'ack',
    client_id,
    message_id: id,
    conversation_id,
    seq,
    rev,
    timestamp,
    duplicate,
  };
  return fields ? { ...ack, ...fields } : ack;
}

function toTarget({ user_id, conversation_id }: HistoryInput): Target {
  return {
    ...(user_id !== undefined && { recipient_id: user_id }),
    ...(conversation_id !== undefined && { conversation_id }),
  };
}

/** No file has been uploaded here, so no id of one exists. */
function refuseAttachments({ attachment_ids = [] }: MessageInput): void {
  const [first] = attachment_ids;
  if (first !== undefined) throw new ChatError('not_found', `attachment_ids: no such attachment: ${first}.`);
}

/** The first and last `seq` of a page: `seq` has no gaps, so a page is a range. */
function range(page: {
  before: number | undefined;
  after: number | undefined;
  around: number | undefined;
  limit: number;
  joinedSeq: number;
  lastSeq: number;
}): [from: number, to: number] {
  const { before, after, around, limit, joinedSeq, lastSeq } = page;
  if (after !== undefined) {
    const from = Math.min(Math.max(after, joinedSeq), lastSeq) + 1;
    return [from, Math.min(from + limit - 1, lastSeq)];
  }
  const last = around === undefined ? (before ?? lastSeq + 1) - 1 : around + Math.floor(limit / 2);
  const to = Math.min(Math.max(last, around === undefined ? 0 : joinedSeq + limit), lastSeq);
  return [Math.max(to - limit + 1, joinedSeq + 1), to];
}
