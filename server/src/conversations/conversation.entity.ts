import type { ConversationKind, MemberRole } from '@vikrahub/chat-protocol';
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
import { UserEntity } from '../users/user.entity.js';

@Entity('conversations')
@Check('conversations_kind_check', `kind in ('direct', 'group')`)
export class ConversationEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** `bucketOf()` its id. */
  @PrimaryColumn('smallint')
  bucket: number;

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
@Index('members_user', ['userId', 'conversationId', 'bucket'])
export class MemberEntity {
  @PrimaryColumn('uuid', { name: 'conversation_id' })
  conversationId: string;

  @PrimaryColumn({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;

  /** `bucketOf()` the conversation. */
  @PrimaryColumn('smallint')
  bucket: number;

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

  @Column('boolean', { default: false })
  pinned: boolean;

  @Column('boolean', { name: 'marked_unread', default: false })
  markedUnread: boolean;

  /** Up to here they have cleared the conversation. */
  @Column('bigint', { name: 'cleared_seq', default: 0 })
  clearedSeq: number;

  /** Whether they have ever hidden or starred a message of it. */
  @Column('boolean', { name: 'has_marks', default: false })
  hasMarks: boolean;

  /** The person's `view_rev` at the last change of their settings. */
  @Column('bigint', { name: 'view_rev', default: 0 })
  viewRev: number;

  /** Messages up to this one they do not see: from before their time, or cleared. */
  @Column('bigint', { name: 'joined_seq', default: 0 })
  joinedSeq: number;

  /** The conversation's `rev` to which their joining led: a cursor from before it is of an earlier membership. */
  @Column('bigint', { name: 'joined_rev', default: 0 })
  joinedRev: number;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'joined_at' })
  joinedAt: Date;

  @ManyToOne(() => ConversationEntity, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'conversation_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'members_conversation_id_fkey',
    },
    {
      name: 'bucket',
      referencedColumnName: 'bucket',
      foreignKeyConstraintName: 'members_conversation_id_fkey',
    },
  ])
  conversation: never;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'members_user_id_fkey' })
  user: never;
}

/** The same two people give the same key, whoever comes first. JSON, because ids may contain any separator. */
export function directKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
