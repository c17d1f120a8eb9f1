import { expect } from '@jest/globals';
import type { ErrorBody, ErrorCode } from '@vikrahub/chat-protocol';
import { within } from './eventually.js';
import type { ChatNode } from './node.js';

export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** Calls one node as one person, or as nobody. */
export class RestClient {
  constructor(
    private readonly node: ChatNode,
    private readonly access?: string,
  ) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.call<T>('GET', path);
  }

  post<T>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.call<T>('POST', path, body === undefined ? undefined : JSON.stringify(body));
  }

  patch<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.call<T>('PATCH', path, JSON.stringify(body));
  }

  put<T>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.call<T>('PUT', path, body === undefined ? undefined : JSON.stringify(body));
  }

  delete<T>(path: string): Promise<Answer<T>> {
    return this.call<T>('DELETE', path);
  }

  /** `body` goes out as it is, under the name of JSON. */
  async call<T>(method: string, path: string, body?: string | Buffer<ArrayBuffer>): Promise<Answer<T>> {
    const headers: Record<string, string> = {};
    if (this.access) headers.authorization = `Bearer ${this.access}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await within(
      `${method} ${path.split('?')[0]}`,
      fetch(this.node.url + path, { method, headers, ...(body !== undefined && { body }) }),
    );
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: toBody<T>(text) };
  }
}

function toBody<T>(text: string): T {
  try {
    return (text === '' ? undefined : JSON.parse(text)) as T;
  } catch {
    return text as T;
  }
}

const STATUS: Record<ErrorCode, number> = {
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  invalid_input: 400,
  conflict: 409,
  rate_limited: 429,
  too_large: 413,
  unknown_type: 400,
  unavailable: 503,
  internal: 500,
};

/** The answer is this error in the contract's shape, with the table's status. */
export function expectError(answer: Answer<unknown>, code: ErrorCode): ErrorBody['error'] {
  expect(answer.body).toEqual({ error: expect.objectContaining({ code, message: expect.any(String) }) });
  expect(answer.status).toBe(STATUS[code]);
  return (answer.body as ErrorBody).error;
}
