import type { ChatFailure } from '../store/state.js';
import type { ChatClientOptions } from './client-options.js';
import { failureError, isFailure, toFailure } from './failure.js';
import { within } from './within.js';

const PROVIDER_TIMEOUT_MS = 10_000;
/** A token that ends sooner than this is not worth a request. */
const EXPIRY_MARGIN_MS = 5_000;

export interface Credentials {
  /** The token in hand, or a new one where it has expired. */
  current(): Promise<string>;
  /** Asks the host, whatever is in hand. */
  renew(): Promise<string>;
  /** The server did not accept this token (or the one in hand): it is not used again. */
  refuse(token?: string): void;
}

function claimsOf(token: string): Record<string, unknown> {
  try {
    const payload = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    return (JSON.parse(atob(payload)) ?? {}) as Record<string, unknown>;
  } catch {
    // Only the server has to understand the token.
    return {};
  }
}

/** Milliseconds since 1970; infinite for a token that does not tell. */
export function expiryOf(token: string): number {
  const { exp } = claimsOf(token);
  return typeof exp === 'number' ? exp * 1000 : Infinity;
}

/** Whose token this seems to be; only `hello` says for sure. Null for a token that does not tell. */
export function userIdOf(token: string): string | null {
  const { user_id, sub } = claimsOf(token);
  const id = user_id ?? sub;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

export function createCredentials(
  getAccessToken: ChatClientOptions['getAccessToken'],
  now: () => number,
  onFailure: (failure: ChatFailure) => void,
): Credentials {
  let token: string | null = null;
  /** By this device's clock. */
  let endsAt = 0;
  let refused: string | null = null;
  let asking: Promise<string> | null = null;

  const isFresh = (until: number) => until > now() + EXPIRY_MARGIN_MS;

  async function ask(): Promise<string> {
    try {
      const given = await within(
        PROVIDER_TIMEOUT_MS,
        'getAccessToken',
        Promise.resolve().then(getAccessToken),
      );
      if (!given || given === refused) {
        const what = given ? 'the token that was refused' : 'no token';
        throw failureError('unauthorized', `getAccessToken gave ${what}.`, false);
      }
      // One that seems to have ended as it is handed out tells of a wrong clock: then only the server knows.
      endsAt = isFresh(expiryOf(given)) ? expiryOf(given) : Infinity;
      return (token = given);
    } catch (thrown) {
      const message = `getAccessToken failed: ${String(thrown)}`;
      const error = isFailure(thrown) ? thrown : failureError('unauthorized', message, true);
      onFailure(toFailure(error));
      throw error;
    } finally {
      asking = null;
    }
  }

  const renew = () => (asking ??= ask());
  return {
    renew,
    current: () => (token !== null && isFresh(endsAt) ? Promise.resolve(token) : renew()),
    refuse(bad = token ?? undefined) {
      if (bad === undefined || bad !== token) return;
      refused = bad;
      token = null;
    },
  };
}
