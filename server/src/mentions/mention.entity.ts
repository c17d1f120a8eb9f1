import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `@username` in a message of a group. */
@Entity('mentions')
export class MentionEntity {
  @PrimaryColumn('uuid', { name: 'conversation_id' })
  conversationId: string;

  @PrimaryColumn('bigint')
  seq: number;

  /** Where in the text, in UTF-16 code units. */
  @PrimaryColumn('integer')
  start: number;

  /** `bucketOf()` the conversation. */
  @PrimaryColumn('smallint')
  bucket: number;

  @Column('integer')
  length: number;

  @Column({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;
}
