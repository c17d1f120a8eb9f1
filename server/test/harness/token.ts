import { createHmac, randomUUID } from 'node:crypto';
import { remember } from './secrets.js';

/** The key that every node under test shares with "the host site". */
export const JWT_SECRET = 'a-key-for-tests-only-of-forty-eight-bytes-length';

export type Claims = Record<string, unknown>;

/** Seconds since 1970, as JWTs count. */
export function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

/** Claims of an access token as a host site issues them: an hour from now. `undefined` leaves a claim out. */
export function hostClaims(claims: Claims = {}): Claims {
  const now = toSeconds(new Date());
  return { token_type: 'access', iat: now, exp: now + 3600, jti: randomUUID(), ...claims };
}

/** A JWT, signed with HS256 whatever its header says. */
export function signToken(claims: Claims, options: { secret?: string; header?: Claims } = {}): string {
  const header = { alg: 'HS256', typ: 'JWT', ...options.header };
  const signed = `${encode(header)}.${encode(claims)}`;
  const signature = createHmac('sha256', options.secret ?? JWT_SECRET)
    .update(signed)
    .digest('base64url');
  return remember('token', `${signed}.${signature}`);
}

export function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
