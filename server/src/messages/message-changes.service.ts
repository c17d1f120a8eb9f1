import { Injectable } from '@nestjs/common';
import type { ServerFrame } from '@vikrahub/chat-protocol';
import type { LockedConversation, Told } from '../conversations/changes.service.js';
import type { Membership } from '../conversations/membership.js';
import { bucketOf } from '../database/bucket.js';
import { ChatError } from '../errors/chat-error.js';
import { UsersService } from '../users/users.service.js';
import type { StoredFields } from './message-field.js';
import { replaceFields } from './message-fields.js';
import { MESSAGE_COLUMNS, MESSAGE_SOURCE, type MessageRow, peopleIn, toMessage } from './message.entity.js';

/** A message that is to be changed. */
export interface StoredMessage {
  id: string;
  seq: number;
  senderId: string;
  text: string;
  createdAt: Date;
  deletedAt: Date | null;
  /** How often its text was replaced. */
  versions: number;
}

/** What is to be told of a change, as long as the members are those of `membership`. */
type People = Pick<Membership, 'conversation' | 'members' | 'former'>;

/** Messages that quote a changed one and are told of in a frame each; where there are more, clients ask `resume`. */
const QUOTING_MAX = 50;

/** Changes of messages that are stored, under the lock of their conversation. */
@Injectable()
export class MessageChanges {
  constructor(private readonly users: UsersService) {}

  /** `not_found` where the caller does not see it. */
  async find(
    { tx, conversation, members }: LockedConversation,
    callerId: string,
    messageId: string,
  ): Promise<StoredMessage> {
    const [message] = await tx.rows<StoredMessage>(
      `select m.id, m.seq, m.sender_id as "senderId", m.text, m.created_at as "createdAt",
         m.deleted_at as "deletedAt", (
           select count(*)::int from message_versions v
           where v.bucket = m.bucket and v.conversation_id = m.conversation_id and v.seq = m.seq
         ) as versions
       from messages m where m.bucket = $1 and m.conversation_id = $2 and m.id = $3 and m.seq > $4`,
      [bucketOf(conversation.id), conversation.id, messageId, members.get(callerId)?.joinedSeq ?? 0],
    );
    if (!message) throw noSuchMessage();
    return message;
  }

  /** Keeps the earlier text. `null` deletes the message. */
  async replaceText(
    { tx, conversation: { id } }: LockedConversation,
    message: StoredMessage,
    text: string | null,
    fields: StoredFields | null = null,
  ): Promise<void> {
    const key = [bucketOf(id), id, message.seq];
    await tx.rows(
      `insert into message_versions (bucket, conversation_id, seq, version, text) values ($1, $2, $3, $4, $5)`,
      [...key, message.versions + 1, message.text],
    );
    await tx.rows(
      text === null
        ? `update messages set text = '', deleted_at = now() where bucket = $1 and conversation_id = $2 and seq = $3`
        : `update messages set text = $4, edited_at = now()
           where bucket = $1 and conversation_id = $2 and seq = $3`,
      text === null ? key : [...key, text],
    );
    await replaceFields(tx, { conversationId: id, id: message.id, fields });
  }

  /**
   * Moves the `rev` of the message and of those that quote it, one step each, in the order of their `seq`. Gives the number
   * of steps, and what to tell.
   */
  async touch(
    { tx, conversation, members, nextRev }: LockedConversation,
    messageId: string,
  ): Promise<{ steps: number; tell(after: People): Told[] }> {
    const key = [bucketOf(conversation.id), conversation.id, messageId];
    const [changed] = await tx.rows<{ steps: number }>(
      `with changed as (
         select seq, row_number() over (order by seq) - 1 as step from messages
         where bucket = $1 and conversation_id = $2 and (id = $3 or reply_to = $3)
       ), moved as (
         update messages m set rev = $4 + n.step from changed n
         where m.bucket = $1 and m.conversation_id = $2 and m.seq = n.seq
       )
       select count(*)::int as steps from changed`,
      [...key, nextRev],
    );
    const steps = changed?.steps ?? 0;
    if (steps > QUOTING_MAX + 1) {
      return {
        steps,
        tell: ({ members }) => [toHeads([...members.keys()], conversation.id, nextRev + steps - 1)],
      };
    }
    const rows = await tx.rows<MessageRow>(
      `select ${MESSAGE_COLUMNS} from ${MESSAGE_SOURCE}
       where m.bucket = $1 and m.conversation_id = $2 and (m.id = $3 or m.reply_to = $3) order by m.seq`,
      key,
    );
    const former = [...peopleIn(rows)].filter((id) => !members.has(id));
    const people = await this.users.findByIds(former, tx);
    return { steps, tell: (after) => updatesOf({ ...after, former: people }, rows) };
  }
}

export function noSuchMessage(): ChatError {
  return new ChatError('not_found', 'message_id: no such message in this conversation.');
}

/** Who came after a message is told only that the conversation has moved on. */
export function updatesOf(people: People, rows: readonly MessageRow[]): Told[] {
  return rows.flatMap((row): Told[] => {
    const seeing: string[] = [];
    const others: string[] = [];
    for (const [id, { joinedSeq }] of people.members) (joinedSeq < row.seq ? seeing : others).push(id);
    const frame: ServerFrame = { type: 'message_updated', message: toMessage(row, people) };
    return [{ userIds: seeing, frame }, toHeads(others, row.conversationId, row.rev)];
  });
}

function toHeads(userIds: readonly string[], conversationId: string, rev: number): Told {
  return { userIds, frame: { type: 'heads', revs: { [conversationId]: rev } } };
}
