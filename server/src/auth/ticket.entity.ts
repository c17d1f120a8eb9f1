import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Opens one socket, once. */
@Entity('tickets')
@Index('tickets_expiry', ['expiresAt'])
export class TicketEntity {
  /** SHA-256 of what the client holds. */
  @PrimaryColumn('bytea')
  hash: Buffer;

  @Column({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;

  @Column({ type: 'uuid', name: 'login_id', nullable: true })
  loginId: string | null;

  /** When the token that asked for the ticket ends. */
  @Column({ type: 'timestamptz', name: 'credentials_expire_at', precision: 3 })
  credentialsExpireAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;
}
