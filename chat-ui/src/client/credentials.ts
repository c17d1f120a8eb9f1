import type { ChatFailure } from '../store/state.js';
import type { ChatClientOptions } from './client-options.js';
import { failureError, isFailure, toFailure } from './failure.js';
import { within } from './within.js';

export const PERSON_CHANGED = 'The access token belongs to another person now: make a new client for them.';

const PROVIDER_TIMEOUT_MS = 10_000;
/** A token that ends sooner than this is not worth a request. */
const EXPIRY_MARGIN_MS = 5_000;

/** How long an answer of the host's says whose token it gives. */
const CONFIRMED_FOR_MS = 2_000;

/**
 * Gives the host's tokens, of one person only. Rejects with `signed_out` where there is none, and with `person_changed`
 * where it is another's.
 */
export interface Credentials {
  /** The token in hand, or a new one where it has expired. */
  current(): Promise<string>;
  /** Asks the host, whatever is in hand. */
  renew(): Promise<string>;
  /** Why nothing may be sent in the person's name any more: the host was asked just now. Null where it may. */
  confirm(): Promise<ChatFailure | null>;
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
  onPersonChange: (failure: ChatFailure) => void,
): Credentials {
  let token: string | null = null;
  /** Whose tokens they are, once one has told. */
  let userId: string | null = null;
  let confirmedAt = -Infinity;
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
      if (!given) throw failureError('signed_out', 'getAccessToken gave no token.', false);
      if (given === refused)
        throw failureError('unauthorized', 'getAccessToken gave the token that was refused.', false);
      const givenFor = userIdOf(given);
      if (userId !== null && givenFor !== null && givenFor !== userId)
        throw failureError('person_changed', PERSON_CHANGED, false);
      userId ??= givenFor;
      confirmedAt = now();
      // One that seems to have ended as it is handed out tells of a wrong clock: then only the server knows.
      endsAt = isFresh(expiryOf(given)) ? expiryOf(given) : Infinity;
      return (token = given);
    } catch (thrown) {
      const message = `getAccessToken failed: ${String(thrown)}`;
      const error = isFailure(thrown) ? thrown : failureError('unauthorized', message, true);
      if (error.code === 'signed_out') token = null;
      else if (error.code === 'person_changed') onPersonChange(toFailure(error));
      else onFailure(toFailure(error));
      throw error;
    } finally {
      asking = null;
    }
  }

  const renew = () => (asking ??= ask());

  async function confirm(): Promise<ChatFailure | null> {
    if (Math.abs(now() - confirmedAt) < CONFIRMED_FOR_MS) return null;
    try {
      await renew();
    } catch (thrown) {
      const failure = toFailure(thrown);
      // A host that cannot answer has not said that somebody else is here.
      if (failure.code === 'signed_out' || failure.code === 'person_changed') return failure;
    }
    return null;
  }

  return {
    renew,
    confirm,
    current: () => (token !== null && isFresh(endsAt) ? Promise.resolve(token) : renew()),
    refuse(bad = token ?? undefined) {
      if (bad === undefined || bad !== token) return;
      refused = bad;
      token = null;
    },
  };
}
