import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an `Authorization` header carries this token; the time it takes says nothing of it. */
export function isBearer(header: string | undefined, token: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  return given !== undefined && timingSafeEqual(toHash(given), toHash(token));
}

function toHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
