import type { UserId } from '@vikrahub/chat-protocol';

const TOKEN_LIFE_MS = 15 * 60_000;

/** What an access token says. Those of an earlier generation have expired. */
export interface FakeClaims {
  user_id: UserId;
  generation: number;
}

/** Unsigned: reads like a JWT, so that a client finds `exp`. */
export function toToken(claims: FakeClaims, now: number): string {
  const exp = Math.floor((now + TOKEN_LIFE_MS) / 1000);
  const payload = btoa(JSON.stringify({ ...claims, exp }));
  return `fake.${payload.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}.fake`;
}

/** Undefined where there is no token. */
export function findClaims(authorization: string): FakeClaims | undefined {
  const [, payload] = authorization.split('.');
  if (!payload) return undefined;
  return JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as FakeClaims;
}
