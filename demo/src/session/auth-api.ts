import type { Person } from './person';

export interface Tokens {
  /** JWT. */
  access: string;
  /** Single use: every refresh brings the next one. */
  refresh: string;
}

export interface Login extends Tokens {
  user: Person;
}

/** Its `message` is a sentence for the person in front of the screen. */
export class AuthError extends Error {
  constructor(
    /** The server's error code, or `away` when there was no answer of the API. */
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'AuthError';
  }
}

export interface AuthApi {
  signIn(username: string, password: string): Promise<Login>;
  register(username: string, password: string, fullName: string): Promise<Login>;
  refresh(refresh: string): Promise<Tokens>;
  signOut(refresh: string): Promise<void>;
}

const timeoutMs = 10_000;

export function createAuthApi(apiUrl: string): AuthApi {
  const away = () => new AuthError('away', `The API at ${apiUrl} does not answer. Is it running?`);
  const notTheApi = () => new AuthError('away', `What answers at ${apiUrl} is not the chat API.`);

  async function post(path: string, body: Record<string, string>): Promise<unknown> {
    const response = await fetch(`${apiUrl}auth/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    }).catch(() => {
      throw away();
    });
    if (response.status === 204) return null;
    const answer: unknown = await response.json().catch(() => {
      throw response.status >= 502 ? away() : notTheApi();
    });
    if (!response.ok) throw toAuthError(answer) ?? notTheApi();
    return answer;
  }

  function checked<T>(value: T | null): T {
    if (value === null) throw notTheApi();
    return value;
  }

  return {
    signIn: async (username, password) => checked(toLogin(await post('login', { username, password }))),
    register: async (username, password, fullName) =>
      checked(toLogin(await post('register', { username, password, full_name: fullName }))),
    refresh: async (refresh) => checked(toTokens(await post('refresh', { refresh }))),
    signOut: async (refresh) => {
      await post('logout', { refresh });
    },
  };
}

function toTokens(value: unknown): Tokens | null {
  if (!isRecord(value)) return null;
  const { access, refresh } = value;
  return typeof access === 'string' && typeof refresh === 'string' ? { access, refresh } : null;
}

/** Null when `value` is no login: also used for what an older version of this site left in the storage. */
export function toLogin(value: unknown): Login | null {
  const tokens = toTokens(value);
  if (!tokens || !isRecord(value) || !isRecord(value.user)) return null;
  const { id, username, full_name, avatar_url } = value.user;
  if (typeof id !== 'number' && typeof id !== 'string') return null;
  if (typeof username !== 'string' || typeof full_name !== 'string') return null;
  return {
    ...tokens,
    user: { id, username, full_name, avatar_url: typeof avatar_url === 'string' ? avatar_url : null },
  };
}

function toAuthError(body: unknown): AuthError | null {
  if (!isRecord(body) || !isRecord(body.error)) return null;
  const { code, message, details, retry_after_ms: retryAfterMs } = body.error;
  if (typeof code !== 'string' || typeof message !== 'string') return null;
  switch (code) {
    case 'unauthorized':
      return new AuthError(code, 'That username and password do not belong together.');
    case 'conflict':
      return new AuthError(code, 'That username is taken. Choose another one.');
    case 'rate_limited':
      return new AuthError(code, `Too many tries. Wait ${toWait(retryAfterMs)} and try again.`);
    case 'invalid_input':
      return new AuthError(code, toProblems(details) || message);
    default:
      return new AuthError(code, message);
  }
}

function toWait(retryAfterMs: unknown): string {
  if (typeof retryAfterMs !== 'number') return 'a little';
  const seconds = Math.ceil(retryAfterMs / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
}

function toProblems(details: unknown): string {
  if (!Array.isArray(details)) return '';
  const problems = details
    .filter(isRecord)
    .map(({ field, problem }) => `${toLabel(field)} ${String(problem)}.`);
  return problems.join(' ');
}

function toLabel(field: unknown): string {
  const words = String(field).replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
