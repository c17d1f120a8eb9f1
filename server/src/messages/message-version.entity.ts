import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A text that a message had before it was edited or deleted: for moderators, and for retries of what was first sent. */
@Entity('message_versions')
export class MessageVersionEntity {
  @PrimaryColumn('uuid', { name: 'conversation_id' })
  conversationId: string;

  @PrimaryColumn('bigint')
  seq: number;

  /** From 1. */
  @PrimaryColumn('integer')
  version: number;

  /** `bucketOf()` the conversation. */
  @PrimaryColumn('smallint')
  bucket: number;

  @Column('text')
  text: string;

  /** When the next text took its place. */
  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'replaced_at' })
  replacedAt: Date;
}
