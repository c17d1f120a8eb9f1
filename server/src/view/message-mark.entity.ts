import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a person has done with a message for themselves. */
@Entity('message_marks')
@Index('message_marks_user', ['userId', 'viewRev'])
@Index('message_marks_starred', ['userId', 'starredAt'], { where: '(starred_at IS NOT NULL)' })
export class MessageMarkEntity {
  @PrimaryColumn('uuid', { name: 'conversation_id' })
  conversationId: string;

  @PrimaryColumn({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;

  @PrimaryColumn('bigint')
  seq: number;

  /** `bucketOf()` the conversation. */
  @PrimaryColumn('smallint')
  bucket: number;

  @Column('uuid', { name: 'message_id' })
  messageId: string;

  @Column('boolean', { name: 'is_hidden', default: false })
  isHidden: boolean;

  @Column({ type: 'timestamptz', name: 'starred_at', precision: 3, nullable: true })
  starredAt: Date | null;

  /** The person's `view_rev` at the last change. */
  @Column('bigint', { name: 'view_rev' })
  viewRev: number;
}
