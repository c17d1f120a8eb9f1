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

export interface Rest {
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

  async function request(method: string, path: string, token: string): Promise<Answer> {
    const abort = new AbortController();
    const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
    try {
      const answered = fetch(root + path, { method, headers, signal: abort.signal, cache: 'no-store' });
      const read = answered.then(async (answer) => ({ status: answer.status, text: await answer.text() }));
      return await within(REQUEST_TIMEOUT_MS, 'The server', read);
    } catch (thrown) {
      abort.abort();
      throw isFailure(thrown) ? thrown : failureError('network', `No answer: ${String(thrown)}`, true);
    }
  }

  /** `field` must be in the answer: what has another shape did not come from our server. */
  async function call<T>(
    method: string,
    path: string,
    field: keyof T & string,
    isRepeated = false,
  ): Promise<T> {
    const token = await credentials.current();
    const { status, text } = await request(method, path, token);
    if (status === 401) {
      credentials.refuse(token);
      if (!isRepeated) return call<T>(method, path, field, true);
    }
    const body = parseObject(text);
    if (status < 300 && body && field in body) return body as T;
    const isWorthRetry = status > 499 || status === 429;
    const told = (body as Partial<ErrorBody> | undefined)?.error;
    if (typeof told?.code === 'string') {
      const refusal = failureError(told.code, told.message, isWorthRetry, told.retry_after_ms);
      // New tokens are refused too: no row and no call stands for that.
      if (status === 401) onFailure(toFailure(refusal));
      throw refusal;
    }
    const message = `${path} answered ${status} with "${text.slice(0, 40)}". Is apiUrl right?`;
    const error = failureError(codeOf(status), message, isWorthRetry);
    onFailure(toFailure(error));
    throw error;
  }

  const toPage = (cursor?: string | null) => (cursor ? `?cursor=${encodeURIComponent(cursor)}` : '');
  const history = (query: Record<string, string>) =>
    call<HistoryPage>('GET', `messaging/messages/?${new URLSearchParams(query)}`, 'results');

  return {
    ticket: () => call<Ticket>('POST', 'auth/ticket/', 'ticket'),
    history,
    conversation: (id) =>
      call<Conversation>('GET', `messaging/conversations/${encodeURIComponent(id)}/`, 'members'),
    conversations: (cursor) =>
      call<ConversationPage>('GET', `messaging/conversations/${toPage(cursor)}`, 'results'),
    unread: (cursor) => call<UnreadSummary>('GET', `messaging/unread/${toPage(cursor)}`, 'total_unread'),
    unreadFrom: (userId) =>
      call<UnreadFromUser>(
        'GET',
        `messaging/messages/user/${encodeURIComponent(userId)}/unread/`,
        'unread_count',
      ),
  };
}
