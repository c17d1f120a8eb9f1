import type { ClientId } from '@vikrahub/chat-protocol';

/** A random UUID; `crypto.randomUUID` exists only on pages served over TLS. */
export function newClientId(): ClientId {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => {
    const random = crypto.getRandomValues(new Uint8Array(1))[0]! & 15;
    return (Number(digit) ^ (random >> (Number(digit) / 4))).toString(16);
  });
}
