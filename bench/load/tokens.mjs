import { createHmac, randomBytes, randomUUID } from 'node:crypto';

process.env.JWT_SECRET ??= randomBytes(48).toString('base64');
/** The key that the servers share with "the host site": made once for a run, and inherited by its processes. */
export const { JWT_SECRET } = process.env;

const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** An access token of the host site, for two hours. */
export function signToken(userId) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    token_type: 'access',
    user_id: userId,
    username: `person-${userId}`,
    full_name: `Person ${userId}`,
    iat: now,
    exp: now + 7200,
    jti: randomUUID(),
  };
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', JWT_SECRET).update(signed).digest('base64url')}`;
}
