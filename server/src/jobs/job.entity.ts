import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

@Entity('jobs')
export class JobEntity {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  name: string;

  /** Any node may run it from then on. */
  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'due_at' })
  dueAt: Date;

  /** When nothing was left to do. */
  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'done_at' })
  doneAt: Date;

  /** In a row. */
  @Column('integer', { default: 0 })
  failures: number;
}
