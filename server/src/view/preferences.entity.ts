import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person has chosen; no row: as it is at first. */
@Entity('preferences')
export class PreferencesEntity {
  @PrimaryColumn({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;

  @Column('boolean', { name: 'show_presence', default: true })
  showPresence: boolean;

  /** The person's `view_rev` at the last change. */
  @Column('bigint', { name: 'view_rev' })
  viewRev: number;
}
