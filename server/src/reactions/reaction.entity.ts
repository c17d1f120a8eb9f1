import { CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One person's emoji on a message. */
@Entity('reactions')
export class ReactionEntity {
  @PrimaryColumn('uuid', { name: 'conversation_id' })
  conversationId: string;

  @PrimaryColumn('bigint')
  seq: number;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  emoji: string;

  @PrimaryColumn({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;

  /** `bucketOf()` the conversation. */
  @PrimaryColumn('smallint')
  bucket: number;

  @CreateDateColumn({ type: 'timestamptz', precision: 6, name: 'created_at' })
  createdAt: Date;
}
