import type { INestApplication } from '@nestjs/common';
import { WsAdapter } from '@nestjs/platform-ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { JwtGuard } from '../auth/jwt.guard.js';
import type { Principal } from '../auth/principal.js';
import { TicketsService } from '../auth/tickets.service.js';
import { Config } from '../config/config.js';
import { ChatError, ERROR_TABLE, toChatError, toErrorBody } from '../errors/chat-error.js';
import { Sessions } from './sessions.js';

/** `hello` says it: `limits.frame_bytes`. */
export const FRAME_BYTES = 64 * 1024;
const FRAGMENTS_MAX = 64;
const BUFFERED_CHUNKS_MAX = 1024;
const PATH = /^\/ws\/(chat|messaging)\/?$/;

const principals = new WeakMap<IncomingMessage, Principal>();

/** Who the adapter let in by this request. */
export function principalOf(request: IncomingMessage): Principal {
  const principal = principals.get(request);
  if (!principal) throw new Error('A socket was opened past the adapter.');
  return principal;
}

/**
 * The door of the socket: path, origin and credentials are settled before the upgrade is answered,
 * so that no frame is ever read from a stranger. What comes after is the gateway's.
 *
 * The stock adapter matches paths exactly, runs the frames of one socket concurrently and drops what it does
 * not know in silence; so none of its message handling is used.
 */
export class ChatAdapter extends WsAdapter {
  private readonly config: Config;
  private readonly guard: JwtGuard;
  private readonly tickets: TicketsService;
  private readonly sessions: Sessions;

  constructor(app: INestApplication) {
    super(app);
    this.config = app.get(Config);
    this.guard = app.get(JwtGuard);
    this.tickets = app.get(TicketsService);
    this.sessions = app.get(Sessions);
  }

  override create(): WebSocketServer {
    const server = new WebSocketServer({
      noServer: true,
      maxPayload: FRAME_BYTES,
      maxFragments: FRAGMENTS_MAX,
      maxBufferedChunks: BUFFERED_CHUNKS_MAX,
      perMessageDeflate: false,
    });
    const http = this.httpServer as Server;
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // Until the upgrade nobody else listens: a reset here would otherwise end the process.
      const onError = () => socket.destroy();
      socket.on('error', onError);
      this.admit(request).then(
        (principal) => {
          if (socket.destroyed) return;
          socket.off('error', onError);
          principals.set(request, principal);
          server.handleUpgrade(request, socket, head, (client) => this.open(server, client, request));
        },
        (error: unknown) => refuse(socket, toChatError(error)),
      );
    });
    return server;
  }

  /** Frames go from the gateway to the dispatcher; Nest's handlers are not bound. */
  override bindMessageHandlers(): void {}

  /** Sessions were closed with 1012 before; whoever did not go is cut. */
  override async close(server: WebSocketServer): Promise<void> {
    for (const client of server.clients) client.terminate();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private open(server: WebSocketServer, client: WebSocket, request: IncomingMessage): void {
    // ws reports protocol errors here and closes by itself, with 1002, 1007, 1008 or 1009.
    client.on('error', () => undefined);
    const { user } = principalOf(request);
    if (this.sessions.of(user.id).size >= this.config.maxSocketsPerUser) {
      client.close(4429, 'too many connections');
      return;
    }
    server.emit('connection', client, request);
  }

  private async admit(request: IncomingMessage): Promise<Principal> {
    const url = new URL(request.url ?? '/', 'ws://localhost');
    if (!PATH.test(url.pathname)) throw new ChatError('not_found', 'The socket is at /ws/chat/.');
    if (!this.sessions.accepting) {
      throw new ChatError('unavailable', 'The server is stopping: connect again shortly.', {
        retryAfterMs: 1000,
      });
    }
    const { origin } = request.headers;
    if (origin !== undefined && !this.config.allowsOrigin(origin)) {
      throw new ChatError('forbidden', 'This origin is not on CORS_ORIGINS.');
    }
    const ticket = url.searchParams.get('ticket');
    if (ticket !== null) return this.tickets.redeem(ticket);
    const token = url.searchParams.get('token');
    if (request.headers.authorization === undefined && token !== null) {
      if (!this.config.queryToken) {
        throw new ChatError('unauthorized', 'Tokens in the address are switched off: use a ticket.');
      }
      request.headers.authorization = `Bearer ${token}`;
    }
    return this.guard.authenticate(request);
  }
}

function refuse(socket: Duplex, error: ChatError): void {
  const { status } = ERROR_TABLE[error.code];
  const body = JSON.stringify(toErrorBody(error));
  const retryAfter =
    error.extra.retryAfterMs === undefined
      ? ''
      : `Retry-After: ${Math.ceil(error.extra.retryAfterMs / 1000)}\r\n`;
  socket.end(
    `HTTP/1.1 ${status} ${error.code}\r\nContent-Type: application/json\r\nCache-Control: no-store\r\n` +
      `${retryAfter}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  socket.once('finish', () => socket.destroy());
}
