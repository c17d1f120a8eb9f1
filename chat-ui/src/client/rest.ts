import type {
  Conversation,
  ConversationId,
  ConversationPage,
  ErrorBody,
  ErrorCode,
  HistoryPage,
  Ticket,
  UnreadFromUser,
  UnreadSummary,
  UserId,
} from '@vikrahub/chat-protocol';
import type { ChatFailure } from '../store/state.js';
import type { Credentials } from './credentials.js';
import { failureError, isFailure, toFailure } from './failure.js';
import { within } from './within.js';

const REQUEST_TIMEOUT_MS = 15_000;

/** `field` must be in the answer: what has another shape did not come from our server. Without it the answer is empty. */
export interface RestCall<T = void> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `apiUrl`. */
  path: string;
  field?: keyof T & string;
  /** Sent as JSON. */
  body?: object;
}

export interface Rest {
  /** What a feature asks. Rejects with a `ChatFailure`. */
  call<T>(call: RestCall<T>): Promise<T>;
  ticket(): Promise<Ticket>;
  /** Names and values of a `HistoryQuery`. */
  history(query: Record<string, string>): Promise<HistoryPage>;
  conversation(id: ConversationId): Promise<Conversation>;
  conversations(cursor: string | null): Promise<ConversationPage>;
  unread(cursor?: string | null): Promise<UnreadSummary>;
  unreadFrom(userId: UserId): Promise<UnreadFromUser>;
}

interface Answer {
  status: number;
  text: string;
}

interface RestOptions {
  apiUrl: string;
  fetch: typeof fetch;
  credentials: Credentials;
  onFailure: (failure: ChatFailure) => void;
}

/** For answers that no server of ours wrote: a proxy's page, an empty body. */
function codeOf(status: number): ErrorCode {
  if (status === 401) return 'unauthorized';
  if (status === 429) return 'rate_limited';
  return status > 501 ? 'unavailable' : 'internal';
}

/** Undefined for what is not a JSON object. */
function parseObject(text: string): object | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body ? body : undefined;
  } catch {
    return undefined;
  }
}

export function createRest({ apiUrl, fetch, credentials, onFailure }: RestOptions): Rest {
  const root = apiUrl.replace(/\/*$/, '/');

  async function request(
    { method, path, body }: Pick<RestCall<unknown>, 'method' | 'path' | 'body'>,
    token: string,
  ): Promise<Answer> {
    const abort = new AbortController();
    const init: RequestInit = {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(body && { 'Content-Type': 'application/json' }),
      },
      signal: abort.signal,
      cache: 'no-store',
      ...(body && { body: JSON.stringify(body) }),
    };
    try {
      const answered = fetch(root + path, init);
      const read = answered.then(async (answer) => ({ status: answer.status, text: await answer.text() }));
      return await within(REQUEST_TIMEOUT_MS, 'The server', read);
    } catch (thrown) {
      abort.abort();
      throw isFailure(thrown) ? thrown : failureError('network', `No answer: ${String(thrown)}`, true);
    }
  }

  async function call<T>(asked: RestCall<T>, isRepeated = false): Promise<T> {
    const token = await credentials.current();
    const { status, text } = await request(asked, token);
    if (status === 401) {
      credentials.refuse(token);
      if (!isRepeated) return call(asked, true);
    }
    const answer = parseObject(text);
    const { field } = asked;
    if (field ? status < 300 && answer && field in answer : status === 204) return answer as T;
    const isWorthRetry = status > 499 || status === 429;
    const told = (answer as Partial<ErrorBody> | undefined)?.error;
    if (typeof told?.code === 'string') {
      const refusal = failureError(told.code, told.message, isWorthRetry, told.retry_after_ms);
      // New tokens are refused too: no row and no call stands for that.
      if (status === 401) onFailure(toFailure(refusal));
      throw refusal;
    }
    const message = `${asked.path} answered ${status} with "${text.slice(0, 40)}". Is apiUrl right?`;
    const error = failureError(codeOf(status), message, isWorthRetry);
    onFailure(toFailure(error));
    throw error;
  }

  const toPage = (cursor?: string | null) => (cursor ? `?cursor=${encodeURIComponent(cursor)}` : '');
  const get = <T>(path: string, field: keyof T & string) => call<T>({ method: 'GET', path, field });

  return {
    call,
    ticket: () => call<Ticket>({ method: 'POST', path: 'auth/ticket/', field: 'ticket' }),
    history: (query) => get<HistoryPage>(`messaging/messages/?${new URLSearchParams(query)}`, 'results'),
    conversation: (id) => get<Conversation>(`messaging/conversations/${encodeURIComponent(id)}/`, 'members'),
    conversations: (cursor) => get<ConversationPage>(`messaging/conversations/${toPage(cursor)}`, 'results'),
    unread: (cursor) => get<UnreadSummary>(`messaging/unread/${toPage(cursor)}`, 'total_unread'),
    unreadFrom: (userId) =>
      get<UnreadFromUser>(`messaging/messages/user/${encodeURIComponent(userId)}/unread/`, 'unread_count'),
  };
}
