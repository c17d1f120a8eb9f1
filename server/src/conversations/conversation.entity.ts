import type { Conversation, ConversationKind, MemberRole } from '@vikrahub/chat-protocol';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from 'typeorm';
import { ChatError } from '../errors/chat-error.js';
import { messageBytes, type MessageRow, toMessage } from '../messages/message.entity.js';
import { toUserSummary, UserEntity } from '../users/user.entity.js';

@Entity('conversations')
@Check('conversations_kind_check', `kind in ('direct', 'group')`)
export class ConversationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: ConversationKind;

  /** A group's name. */
  @Column('text', { nullable: true })
  title: string | null;

  @Column('bigint', { name: 'last_seq', default: 0 })
  lastSeq: number;

  /** Grows by one with every change that its members can see. */
  @Column('bigint', { default: 0 })
  rev: number;

  /** Grows whenever members come, go or change their role, under the row's lock. */
  @Column('bigint', { name: 'members_rev', default: 0 })
  membersRev: number;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt: Date;

  /** The last message, or the creation. */
  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'updated_at' })
  updatedAt: Date;

  /** When `rev` moved last. Every statement that moves the one sets the other. */
  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'changed_at' })
  changedAt: Date;
}

/** The directory from two people to their conversation: apart, because conversations are sharded by their id. */
@Entity('direct_conversations')
export class DirectConversationEntity {
  /** `directKey()` of the two. */
  @PrimaryColumn({ type: 'text', name: 'direct_key', collation: 'C' })
  directKey: string;

  @Column('uuid', { name: 'conversation_id' })
  conversationId: string;
}

@Entity('members')
@Check('members_role_check', `role in ('owner', 'admin', 'member')`)
@Index('members_user', ['userId', 'conversationId'])
export class MemberEntity {
  @PrimaryColumn('uuid', { name: 'conversation_id' })
  conversationId: string;

  @PrimaryColumn({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;

  @Column('text', { default: 'member' })
  role: MemberRole;

  @Column('bigint', { name: 'read_seq', default: 0 })
  readSeq: number;

  @Column('bigint', { name: 'delivered_seq', default: 0 })
  deliveredSeq: number;

  @Column({ type: 'timestamptz', name: 'muted_until', precision: 3, nullable: true })
  mutedUntil: Date | null;

  @Column('boolean', { default: false })
  archived: boolean;

  /** The person's `view_rev` at the last change of their settings. */
  @Column('bigint', { name: 'view_rev', default: 0 })
  viewRev: number;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'joined_at' })
  joinedAt: Date;

  @ManyToOne(() => ConversationEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'conversation_id', foreignKeyConstraintName: 'members_conversation_id_fkey' })
  conversation: never;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'members_user_id_fkey' })
  user: never;
}

/** The same two people give the same key, whoever comes first. JSON, because ids may contain any separator. */
export function directKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

/** A member together with who it is. */
export interface MemberRow {
  user: UserEntity;
  role: MemberRole;
  readSeq: number;
  deliveredSeq: number;
  mutedUntil: Date | null;
  archived: boolean;
  viewRev: number;
}

/** A conversation that `viewerId` is a member of, with everything that is needed to show it. */
export interface Membership {
  viewerId: string;
  conversation: Omit<ConversationEntity, 'changedAt'>;
  /** By user id, in the order in which they joined: who gets its frames. */
  members: ReadonlyMap<string, MemberRow>;
  /** Who else appears in the messages that are to be shown: people who have left. */
  former?: ReadonlyMap<string, UserEntity>;
}

/** A conversation as one of its members sees it, and the rows from which that was made. */
export interface ConversationView {
  conversation: Conversation;
  membership: Membership;
}

/** What the person `u` takes in an answer at most. */
const PERSON_BYTES = `(200 + 6 * (octet_length(u.full_name) + octet_length(u.username)) +
  octet_length(coalesce(u.avatar_url, '')))`;

/** What a member takes at most, with their markers, and the largest of the people. `c` is the conversation. */
export const MEMBERS_SIZE = `
  select sum(200 + ${PERSON_BYTES})::bigint as bytes, max(${PERSON_BYTES}) as "personBytes"
  from members p join users u on u.id = p.user_id where p.conversation_id = c.id`;

/**
 * What a conversation takes in an answer at most, with its members and its last message, whose text is not read. `c` is
 * the conversation, `size` its `MEMBERS_SIZE`.
 */
export const CONVERSATION_BYTES = `(1000 + size.bytes + coalesce((
  select ${messageBytes('size."personBytes"')} from messages m
  where m.conversation_id = c.id and m.seq = c.last_seq), 0))::bigint`;

/** To a stranger, a conversation that exists and one that does not look the same. */
export function notAMember(): ChatError {
  return new ChatError('not_found', 'There is no such conversation, or you are not a member of it.');
}

/** What the largest of the people takes in an answer at most. */
export function personBytesOf({ members }: Membership): number {
  let max = 0;
  for (const { user } of members.values()) {
    const names = Buffer.byteLength(user.fullName) + Buffer.byteLength(user.username);
    max = Math.max(max, 200 + 6 * names + Buffer.byteLength(user.avatarUrl ?? ''));
  }
  return max;
}

export function memberIds({ members }: Membership): string[] {
  return [...members.keys()];
}

export function viewerOf({ viewerId, members }: Membership): MemberRow {
  const viewer = members.get(viewerId);
  if (!viewer) throw new Error('A membership without its viewer.');
  return viewer;
}

export function toConversation(
  membership: Membership,
  { lastMessage, unreadCount }: { lastMessage: MessageRow | undefined; unreadCount: number },
): Conversation {
  const { conversation, members } = membership;
  const viewer = viewerOf(membership);
  return {
    id: conversation.id,
    kind: conversation.kind,
    title: conversation.title,
    members: [...members.values()].map((member) => ({
      user: toUserSummary(member.user),
      role: member.role,
      read_seq: member.readSeq,
      delivered_seq: member.deliveredSeq,
    })),
    last_message: lastMessage ? toMessage(lastMessage, membership) : null,
    last_seq: conversation.lastSeq,
    rev: conversation.rev,
    read_seq: viewer.readSeq,
    unread_count: unreadCount,
    muted_until: viewer.mutedUntil?.toISOString() ?? null,
    archived: viewer.archived,
    view_rev: viewer.viewRev,
    updated_at: conversation.updatedAt.toISOString(),
  };
}
