import type { User, UserSummary } from '@vikrahub/chat-protocol';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { toWireUserId } from '../input/user-id.js';

/** Someone who can talk here: created from a host's token, or by registration (then there is a password). */
@Entity('users')
@Check('users_id_check', 'char_length(id) between 1 and 64')
@Index('users_login', { synchronize: false })
@Index('users_look', { synchronize: false })
@Index('users_by_name', { synchronize: false })
@Index('users_words', { synchronize: false })
export class UserEntity {
  @PrimaryColumn('text', { collation: 'C' })
  id: string;

  @Column('text')
  username: string;

  @Column({ type: 'text', name: 'full_name' })
  fullName: string;

  @Column({ type: 'text', name: 'avatar_url', nullable: true })
  avatarUrl: string | null;

  /** Made by `toNameWords` of the names, whenever they are stored. */
  @Column({ type: 'text', name: 'search_words', array: true, collation: 'C', default: [], select: false })
  searchWords: string[];

  /** argon2id; null for people of the host site, who never log in here. */
  @Column({ type: 'text', name: 'password_hash', nullable: true, select: false })
  passwordHash: string | null;

  /** `iat` of the host token whose claims are stored. */
  @Column({ type: 'timestamptz', name: 'profile_issued_at', nullable: true })
  profileIssuedAt: Date | null;

  /** Made their own account here. */
  registered: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

/** The columns of a `UserEntity` that leave the database, from `users`. */
export const USER_COLUMNS = `
  users.id, users.username, users.full_name as "fullName", users.avatar_url as "avatarUrl",
  users.profile_issued_at as "profileIssuedAt", users.created_at as "createdAt",
  users.password_hash is not null as registered`;

export function toUserSummary(user: UserEntity): UserSummary {
  return {
    id: toWireUserId(user.id),
    username: user.username,
    full_name: user.fullName,
    avatar_url: user.avatarUrl,
    ...(user.registered && { registered: true }),
  };
}

export function toUser(user: UserEntity): User {
  return { ...toUserSummary(user), created_at: user.createdAt.toISOString() };
}
