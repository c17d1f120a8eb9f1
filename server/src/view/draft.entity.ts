import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a person has written and not sent; empty once there is nothing any more. */
@Entity('drafts')
@Index('drafts_user', ['userId', 'conversationId', 'bucket'])
export class DraftEntity {
  @PrimaryColumn('uuid', { name: 'conversation_id' })
  conversationId: string;

  @PrimaryColumn({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;

  /** `bucketOf()` the conversation. */
  @PrimaryColumn('smallint')
  bucket: number;

  @Column('text')
  text: string;

  @Column('uuid', { name: 'reply_to', nullable: true })
  replyTo: string | null;

  /** The person's `view_rev` at the last change. */
  @Column('bigint', { name: 'view_rev' })
  viewRev: number;
}
