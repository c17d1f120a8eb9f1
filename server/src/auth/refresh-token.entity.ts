import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LoginEntity } from './login.entity.js';

/** The id is the `jti` of the JWT; the token itself is not stored. */
@Entity('refresh_tokens')
@Index('refresh_tokens_login', ['loginId'])
@Index('refresh_tokens_expiry', ['expiresAt'])
export class RefreshTokenEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'login_id' })
  @ForeignKey(() => LoginEntity, { name: 'refresh_tokens_login_id_fkey', onDelete: 'CASCADE' })
  loginId: string;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true })
  usedAt: Date | null;

  /** What it was spent for. */
  @Column({ type: 'uuid', name: 'successor_id', nullable: true })
  successorId: string | null;
}
