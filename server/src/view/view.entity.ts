import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The head of a person's own view; no row: 0. */
@Entity('views')
export class ViewEntity {
  @PrimaryColumn({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;

  @Column('bigint', { name: 'view_rev' })
  viewRev: number;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'changed_at' })
  changedAt: Date;
}
