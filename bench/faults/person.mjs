import { createHmac, randomBytes } from 'node:crypto';

/** The key that the nodes share with "the host site". */
export const JWT_SECRET = randomBytes(32).toString('base64');

const LIFETIME_S = 24 * 3600;
const PATIENCE_MS = 20_000;

/** Somebody of the host site, known to every node from the token's claims. */
export function createPerson(id) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { user_id: id, username: `person-${id}`, full_name: `Person ${id}`, token_type: 'access' };
  const signed = [
    { alg: 'HS256', typ: 'JWT' },
    { ...claims, iat: now, exp: now + LIFETIME_S, jti: `jti-${id}` },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = createHmac('sha256', JWT_SECRET).update(signed).digest('base64url');
  return { id, access: `${signed}.${signature}` };
}

/** The call failed: with a status, or on its way, where it may have done its work. */
class FailedCall extends Error {
  /** @param {number | undefined} status */
  constructor(path, status) {
    super(`${path}: ${status ?? 'no answer'}`);
    this.status = status;
  }
}

/** The body of a call that must succeed; rejects with `FailedCall` otherwise. */
export async function load(port, person, path, { method = 'GET', body } = {}) {
  const init = {
    method,
    headers: { authorization: `Bearer ${person.access}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  };
  const [status, answer] = await fetch(`http://127.0.0.1:${port}${path}`, init).then(
    async (response) => [response.status, response.status === 204 ? undefined : await response.json()],
    () => [],
  );
  if (!(status < 300)) throw new FailedCall(path, status);
  return answer;
}
