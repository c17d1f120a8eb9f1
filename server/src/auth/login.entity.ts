import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../users/user.entity.js';

/** One sign-in on one device: the family of refresh tokens that followed from it. */
@Entity('logins')
@Index('logins_revoked', ['revokedAt'], { where: '(revoked_at IS NOT NULL)' })
@Index('logins_user', ['userId'])
export class LoginEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text', name: 'user_id', collation: 'C' })
  @ForeignKey(() => UserEntity, { name: 'logins_user_id_fkey', onDelete: 'CASCADE' })
  userId: string;

  /** Where it was opened from, hashed with the person. */
  @Column({ type: 'bytea', name: 'network_hash', nullable: true })
  networkHash: Buffer | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;

  /** By logout, or because a spent refresh token was used again. */
  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt: Date | null;
}
