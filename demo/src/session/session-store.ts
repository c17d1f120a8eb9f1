import { createChatClient, type ChatClient } from '@vikrahub/chat-ui';
import { AuthError, toLogin, type AuthApi, type Login } from './auth-api';
import type { Person } from './person';

/** Who uses this tab. Each tab has its own person, so that two tabs can talk to each other. */
export type Session =
  | { state: 'signed-out'; client: ChatClient; notice: string | null }
  | { state: 'signed-in'; client: ChatClient; user: Person };

export interface SessionStore {
  subscribe(listener: () => void): () => void;
  getSnapshot(): Session;
  /** Throws an `AuthError`. */
  signIn(username: string, password: string): Promise<void>;
  /** Throws an `AuthError`. */
  register(username: string, password: string, fullName: string): Promise<void>;
  /** At once in this tab; when the server does not hear of it, the session's notice says so. */
  signOut(): Promise<void>;
  /** Forgets the person because the server no longer accepts them. */
  end(notice: string): void;
}

interface SessionStoreOptions {
  authApi: AuthApi;
  apiUrl: string;
  wsUrl: string;
  storage: Storage;
}

const storageKey = 'vikrahub.login';
/** A token is renewed this long before it expires. */
const renewBeforeMs = 60_000;

export function createSessionStore({ authApi, apiUrl, wsUrl, storage }: SessionStoreOptions): SessionStore {
  const listeners = new Set<() => void>();
  let login = readLogin(storage);
  let renewal: Promise<string> | null = null;
  let session = login ? toSignedIn(login) : toSignedOut(null);

  function toSignedIn({ user }: Login): Session {
    return { state: 'signed-in', user, client: createChatClient({ apiUrl, wsUrl, getAccessToken }) };
  }

  function toSignedOut(notice: string | null): Session {
    const client = createChatClient({ apiUrl, wsUrl, getAccessToken: () => null });
    return { state: 'signed-out', client, notice };
  }

  function change(next: Session): void {
    session.client.close();
    session = next;
    for (const listener of listeners) listener();
  }

  function keep({ user, access, refresh }: Login): void {
    login = { user, access, refresh, renewAt: Date.now() + toLifetimeMs(access) - renewBeforeMs };
    storage.setItem(storageKey, JSON.stringify(login));
  }

  function start(next: Login): void {
    keep(next);
    change(toSignedIn(next));
  }

  function end(notice: string | null): void {
    login = null;
    renewal = null;
    storage.removeItem(storageKey);
    change(toSignedOut(notice));
  }

  function say(notice: string): void {
    if (session.state === 'signed-in') return;
    session = { ...session, notice };
    for (const listener of listeners) listener();
  }

  async function getAccessToken(): Promise<string | null> {
    if (!login) return null;
    if (Date.now() < login.renewAt) return login.access;
    renewal ??= renew(login).finally(() => {
      renewal = null;
    });
    return renewal;
  }

  async function renew(before: StoredLogin): Promise<string> {
    const tokens = await authApi.refresh(before.refresh).catch((error: unknown) => {
      const refused = error instanceof AuthError && error.code === 'unauthorized';
      if (refused && login === before) end('Your session has ended. Sign in again.');
      throw error;
    });
    if (login === before) keep({ ...before, ...tokens });
    return tokens.access;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => session,
    signIn: async (username, password) => start(await authApi.signIn(username, password)),
    register: async (username, password, fullName) =>
      start(await authApi.register(username, password, fullName)),
    async signOut() {
      const refresh = login?.refresh;
      end(null);
      if (!refresh) return;
      await authApi
        .signOut(refresh)
        .catch((error: Error) => say(`Signed out in this tab only. ${error.message}`));
    },
    end,
  };
}

interface StoredLogin extends Login {
  /** Milliseconds since 1970, by this device's clock. */
  renewAt: number;
}

function readLogin(storage: Storage): StoredLogin | null {
  const stored: unknown = JSON.parse(storage.getItem(storageKey) ?? 'null');
  const login = toLogin(stored);
  return login && { ...login, renewAt: Number((stored as { renewAt?: unknown }).renewAt) || 0 };
}

/** The span between the token's own two times: the clock of this device may be wrong. */
function toLifetimeMs(token: string): number {
  const payload = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
  const claims = JSON.parse(atob(payload)) as { iat?: unknown; exp?: unknown };
  return (Number(claims.exp) - Number(claims.iat)) * 1000 || 0;
}
