import { WebSocket, type ClientOptions } from 'ws';
import { onCleanup } from './cleanup.js';
import { within } from './eventually.js';
import type { ChatNode } from './node.js';
import { rest, type Person } from './people.js';
import { remember } from './secrets.js';

/** How a socket shows who it belongs to. */
export type Credentials = 'ticket' | 'bearer' | 'token';

export interface Refusal {
  status: number;
  /** Seconds, as the header says. */
  retryAfter: string | undefined;
  body: string;
}

export interface Closing {
  code: number;
  reason: string;
}

export interface SocketOptions extends ClientOptions {
  path?: string;
  query?: string;
}

export async function getTicket(node: ChatNode, person: Person): Promise<string> {
  const answer = await rest(node, person).post<{ ticket: string }>('/api/auth/ticket');
  if (answer.status !== 201) throw new Error(`no ticket: ${answer.status}`);
  return remember('ticket', answer.body.ticket);
}

/** What a client adds to the address and the headers for each kind of credentials. */
export async function toCredentials(
  node: ChatNode,
  person: Person,
  via: Credentials,
): Promise<{ query?: string; headers?: Record<string, string> }> {
  switch (via) {
    case 'ticket':
      return { query: `?ticket=${await getTicket(node, person)}` };
    case 'bearer':
      return { headers: { authorization: `Bearer ${person.access}` } };
    case 'token':
      return { query: `?token=${person.access}` };
  }
}

function createSocket(
  node: ChatNode,
  { path = '/ws/chat/', query = '', ...options }: SocketOptions,
): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${node.port}${path}${query}`, {
    perMessageDeflate: false,
    ...options,
  });
  onCleanup(() => socket.terminate());
  return socket;
}

/**
 * An open socket; frames are lost unless `prepare` listens for them.
 * Rejects with `refused <status>` where the server does not upgrade.
 */
export async function openSocket(
  node: ChatNode,
  options: SocketOptions,
  prepare: (socket: WebSocket) => void = () => undefined,
): Promise<WebSocket> {
  const socket = createSocket(node, options);
  prepare(socket);
  await within(
    'the upgrade',
    new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
      socket.once('unexpected-response', (_request, response) => {
        reject(new Error(`refused ${response.statusCode}`));
      });
    }),
  );
  socket.on('error', () => undefined);
  return socket;
}

/** The HTTP answer to an upgrade that the server refuses; rejects where it opens. */
export async function refusal(node: ChatNode, options: SocketOptions): Promise<Refusal> {
  const socket = createSocket(node, options);
  return within(
    'the refusal',
    new Promise<Refusal>((resolve, reject) => {
      socket.once('open', () => reject(new Error('the socket opened')));
      socket.once('error', reject);
      socket.once('unexpected-response', (_request, response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () => {
          const retryAfter = response.headers['retry-after'];
          resolve({ status: response.statusCode ?? 0, retryAfter, body });
        });
      });
    }),
  );
}

export function closingOf(socket: WebSocket): Promise<Closing> {
  return new Promise((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
}
