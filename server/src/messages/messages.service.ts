import { Injectable } from '@nestjs/common';
import type { HistoryPage, Message, MessageAckFrame } from '@vikrahub/chat-protocol';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { OnFrame, Pending } from '../chat/on-frame.js';
import { encodeFrame, type Session } from '../chat/session.js';
import { memberIds, type Membership, viewerOf } from '../conversations/conversation.entity.js';
import { ConversationsService, type Target } from '../conversations/conversations.service.js';
import { UnreadService } from '../conversations/unread.service.js';
import { Database } from '../database/database.js';
import { ChatError } from '../errors/chat-error.js';
import {
  MESSAGE_COLUMNS,
  MESSAGE_SOURCE,
  type MessageRow,
  type QuotedRow,
  toMessage,
} from './message.entity.js';
import { type HistoryInput, MessageInput } from './messages.input.js';
import { type Draft, MessagesWriter, type Written } from './messages.writer.js';

/** What was sent, and whether it had been stored before. */
export interface Sent {
  message: Message;
  duplicate: boolean;
}

const LIMIT_DEFAULT = 30;

@Injectable()
export class MessagesService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly unread: UnreadService,
    private readonly writer: MessagesWriter,
    private readonly broadcaster: Broadcaster,
  ) {}

  /** The place in the conversation is certain when this returns; the `ack` follows the commit. */
  @OnFrame('message', MessageInput, 'messages')
  async onMessage(session: Session, input: MessageInput): Promise<Pending<MessageAckFrame>> {
    const { sent } = await this.begin(session.userId, input, session.id);
    return new Pending(sent.then(({ message, duplicate }) => toAck(message, duplicate)));
  }

  /** Resolves after the commit. */
  async send(userId: string, input: MessageInput): Promise<Sent> {
    const { sent } = await this.begin(userId, input);
    return sent;
  }

  async history(userId: string, query: HistoryInput): Promise<HistoryPage> {
    const { before, after, around, limit = LIMIT_DEFAULT } = query;
    if ([before, after, around].filter((seq) => seq !== undefined).length > 1) {
      throw new ChatError('invalid_input', 'Give one of before, after and around.');
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
    const [from, to] = range({ before, after, around, limit, lastSeq });
    const rows = await this.database.rows<MessageRow>(
      `select ${MESSAGE_COLUMNS} from ${MESSAGE_SOURCE}
       where m.conversation_id = $1 and m.seq between $2 and $3 order by m.seq`,
      [id, from, to],
    );
    return {
      conversation_id: id,
      results: rows.map((row) => toMessage(row, membership)),
      has_before: from > 1 && lastSeq > 0,
      has_after: to < lastSeq,
      last_seq: lastSeq,
      read_seq: viewerOf(membership).readSeq,
    };
  }

  /** By conversation: what changed above its `rev`, oldest `seq` first, at most `limit` of each. */
  async changedSince(
    userId: string,
    revs: ReadonlyMap<string, number>,
    limit: number,
  ): Promise<Map<string, Message[]>> {
    const memberships = await this.conversations.memberships(userId, [...revs.keys()]);
    const rows = await this.database.rows<MessageRow>(
      `select changed.* from unnest($1::uuid[], $2::bigint[]) as cursor(id, rev)
       cross join lateral (
         select ${MESSAGE_COLUMNS} from ${MESSAGE_SOURCE}
         where m.conversation_id = cursor.id and m.rev > cursor.rev order by m.rev limit $3
       ) changed order by changed.seq`,
      [
        memberships.map(({ conversation }) => conversation.id),
        memberships.map(({ conversation }) => revs.get(conversation.id) ?? 0),
        limit,
      ],
    );
    return new Map(
      memberships.map((membership) => {
        const own = rows.filter((row) => row.conversationId === membership.conversation.id);
        return [membership.conversation.id, own.map((row) => toMessage(row, membership))];
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
    const found = await this.conversations.findForSending(userId, input);
    const quoted = input.reply_to === undefined ? null : await this.quoted(found, input.reply_to);
    const membership = found ?? (await this.conversations.forTarget(userId, input));
    const { id: conversationId } = membership.conversation;
    const draft: Draft = {
      conversationId,
      id: uuidv7(),
      senderId: userId,
      clientId: input.client_id ?? uuidv4(),
      text: input.text,
      replyTo: quoted?.id ?? null,
    };
    const sent = this.writer.write(draft).then((written) => {
      if (written.duplicate) return this.repeated(membership, draft, written);
      const message = toMessage(
        { ...draft, ...written, editedAt: null, deletedAt: null, quoted },
        membership,
      );
      this.announce(membership, message, sessionId);
      if (written.skippedUnread) this.unread.publish(userId, conversationId, written.seq);
      return { message, duplicate: false };
    });
    return { sent };
  }

  /** A known `client_id`: the message as it is now. */
  private async repeated(membership: Membership, draft: Draft, { seq, text }: Written): Promise<Sent> {
    if (text !== draft.text) {
      throw new ChatError(
        'conflict',
        'client_id: already used for a message with another text. Make a new one.',
      );
    }
    const [row] = await this.database.rows<MessageRow>(
      `select ${MESSAGE_COLUMNS} from ${MESSAGE_SOURCE} where m.conversation_id = $1 and m.seq = $2`,
      [draft.conversationId, seq],
    );
    if (!row) throw new Error('A stored message vanished.');
    return { message: toMessage(row, membership), duplicate: true };
  }

  private announce(membership: Membership, message: Message, sessionId?: string): void {
    this.broadcaster.publish({
      userIds: memberIds(membership),
      frame: encodeFrame({ type: 'new_message', message }),
      kind: 'durable',
      ...(sessionId !== undefined && { exceptSessionId: sessionId }),
    });
  }

  private async quoted(membership: Membership | undefined, messageId: string): Promise<QuotedRow> {
    const [row] = await this.database.rows<QuotedRow>(
      `select id, seq, sender_id as "senderId", case when deleted_at is null then text else '' end as text
       from messages where conversation_id = $1 and id = $2`,
      [membership?.conversation.id ?? null, messageId],
    );
    if (!row) throw new ChatError('not_found', 'reply_to: there is no such message in this conversation.');
    return row;
  }
}

function toAck(message: Message, duplicate: boolean): MessageAckFrame {
  const { id, client_id, conversation_id, seq, rev, timestamp } = message;
  return { type: 'ack', client_id, message_id: id, conversation_id, seq, rev, timestamp, duplicate };
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
  if (first !== undefined)
    throw new ChatError('not_found', `attachment_ids: there is no attachment ${first}.`);
}

/** The first and last `seq` of a page: `seq` has no gaps, so a page is a range. */
function range(page: {
  before: number | undefined;
  after: number | undefined;
  around: number | undefined;
  limit: number;
  lastSeq: number;
}): [from: number, to: number] {
  const { before, after, around, limit, lastSeq } = page;
  if (after !== undefined) {
    const from = Math.min(after, lastSeq) + 1;
    return [from, Math.min(from + limit - 1, lastSeq)];
  }
  const last = around === undefined ? (before ?? lastSeq + 1) - 1 : around + Math.floor(limit / 2);
  const to = Math.min(Math.max(last, around === undefined ? 0 : limit), lastSeq);
  return [Math.max(to - limit + 1, 1), to];
}
