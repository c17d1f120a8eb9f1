import type { Message } from '@vikrahub/chat-protocol';
import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Membership } from '../conversations/membership.js';
import { toUserSummary, type UserEntity } from '../users/user.entity.js';
import type { StoredFields } from './message-field.js';
import { FIELDS_BYTES, SELECT_FIELDS, toFields } from './message-fields.js';

/** Code points. */
const EXCERPT_LENGTH = 140;

@Entity('messages')
@Unique('messages_id', ['conversationId', 'id', 'bucket'])
@Unique('messages_client_id', ['conversationId', 'senderId', 'clientId', 'bucket'])
@Index('messages_rev', ['conversationId', 'rev', 'bucket'])
@Index('messages_reply_to', ['conversationId', 'replyTo', 'bucket'], { where: '(reply_to IS NOT NULL)' })
@Index('messages_deleted', ['conversationId', 'seq', 'bucket'], { where: '(deleted_at IS NOT NULL)' })
export class MessageEntity {
  @PrimaryColumn('uuid', { name: 'conversation_id' })
  conversationId: string;

  @PrimaryColumn('bigint')
  seq: number;

  /** `bucketOf()` the conversation. */
  @PrimaryColumn('smallint')
  bucket: number;

  @Column('uuid')
  id: string;

  @Column({ type: 'text', name: 'sender_id', collation: 'C' })
  senderId: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  @Column('text')
  text: string;

  /** The conversation's `rev` at the last change of this message. */
  @Column('bigint')
  rev: number;

  @Column('uuid', { name: 'reply_to', nullable: true })
  replyTo: string | null;

  /** Whether features keep rows beside it. */
  @Column('boolean', { name: 'has_fields', default: false })
  hasFields: boolean;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'edited_at', precision: 3, nullable: true })
  editedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true })
  deletedAt: Date | null;
}

/** What a message quotes. */
export interface QuotedRow {
  id: string;
  seq: number;
  senderId: string;
  text: string;
}

/** What a member has done with a message for themselves. */
export interface Mark {
  hidden: boolean;
  starred: boolean;
}

export type MessageRow = Omit<MessageEntity, 'bucket' | 'hasFields'> & {
  quoted: QuotedRow | null;
  fields: StoredFields | null;
  /** Where the row was read for one member, with `MARK`. */
  mark?: Mark | null;
};

/** What a quote shows of the message `alias`. */
export function excerptOf(alias: string): string {
  return `case when ${alias}.deleted_at is null then left(${alias}.text, ${EXCERPT_LENGTH}) else '' end`;
}

/** The columns of a `MessageRow`; after them comes `MESSAGE_SOURCE` or a join like it. */
export const MESSAGE_COLUMNS = `
  m.conversation_id as "conversationId", m.seq, m.id, m.sender_id as "senderId", m.client_id as "clientId",
  m.text, m.rev, m.reply_to as "replyTo", m.created_at as "createdAt", m.edited_at as "editedAt",
  m.deleted_at as "deletedAt",
  case when q.id is not null then json_build_object('id', q.id, 'seq', q.seq, 'senderId', q.sender_id,
    'text', ${excerptOf('q')}) end as quoted,
  ${SELECT_FIELDS} as fields`;

/** The `Mark` of the member `me` on the message `m`; null for nearly all, and for who has none it costs no look-up. */
export const MARK = `
  case when me.has_marks then (
    select json_build_object('hidden', f.is_hidden, 'starred', f.starred_at is not null) from message_marks f
    where f.bucket = m.bucket and f.conversation_id = m.conversation_id and f.user_id = me.user_id and f.seq = m.seq
  ) end`;

/** `m` is the message, `q` the one it quotes. */
export const MESSAGE_SOURCE = `
  messages m left join messages q
    on q.bucket = m.bucket and q.conversation_id = m.conversation_id and q.id = m.reply_to`;

/** No answer is larger. */
export const ANSWER_BYTES_MAX = 1024 * 1024;

/**
 * What a message takes at most in an answer, without reading its text: JSON writes a control character in six bytes; the
 * rest is ids, times, the quote, three people, and what features add. `m` is the message, `personBytes` what a person takes.
 */
export function messageBytes(personBytes: string): string {
  return `(6 * octet_length(m.text) + 1200 + 3 * ${personBytes} + ${FIELDS_BYTES})`;
}

/** Who wrote the rows and what they quote. */
export function peopleIn(rows: readonly Pick<MessageRow, 'senderId' | 'quoted'>[]): Set<string> {
  return new Set(rows.flatMap(({ senderId, quoted }) => (quoted ? [senderId, quoted.senderId] : [senderId])));
}

/** The one encoding of a message. The members say who has read it. */
export function toMessage(row: MessageRow, membership: Omit<Membership, 'viewerId'>): Message {
  const { conversation, members } = membership;
  const recipient = conversation.kind === 'direct' ? otherThan(row.senderId, members) : undefined;
  const message: Message = {
    id: row.id,
    conversation_id: row.conversationId,
    seq: row.seq,
    rev: row.rev,
    client_id: row.clientId,
    sender: toUserSummary(personIn(membership, row.senderId)),
    recipient: recipient ? toUserSummary(recipient.user) : null,
    text: row.deletedAt ? '' : row.text,
    timestamp: row.createdAt.toISOString(),
    is_read: isReadByAll(row, members),
    edited_at: row.editedAt?.toISOString() ?? null,
    deleted_at: row.deletedAt?.toISOString() ?? null,
    reply_to: row.quoted && {
      id: row.quoted.id,
      seq: row.quoted.seq,
      sender: toUserSummary(personIn(membership, row.quoted.senderId)),
      text: row.quoted.text,
    },
    reactions: [],
    attachments: [],
  };
  if (row.mark?.hidden) return { ...message, text: '', reply_to: null, hidden: true };
  const isStarred = row.mark?.starred && !row.deletedAt;
  if (!row.fields && !isStarred) return message;
  return { ...message, ...(row.fields && toFields(row.fields)), ...(isStarred && { starred: true }) };
}

function otherThan(senderId: string, members: Membership['members']) {
  for (const member of members.values()) if (member.user.id !== senderId) return member;
  return undefined;
}

/** By everybody else; not where there is nobody else. */
function isReadByAll({ senderId, seq }: MessageRow, members: Membership['members']): boolean {
  if (members.size < 2) return false;
  for (const { user, readSeq } of members.values()) {
    if (user.id !== senderId && readSeq < seq) return false;
  }
  return true;
}

function personIn({ members, former }: Pick<Membership, 'members' | 'former'>, id: string): UserEntity {
  const person = members.get(id)?.user ?? former?.get(id);
  if (!person) throw new Error('The sender of a message was not looked up.');
  return person;
}
