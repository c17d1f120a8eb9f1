import type { INestApplication } from '@nestjs/common';
import { WsAdapter } from '@nestjs/platform-ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Networks } from '../auth/networks.js';
import type { Principal } from '../auth/principal.js';
import { TicketsService } from '../auth/tickets.service.js';
import { Config } from '../config/config.js';
import { ChatError, ERROR_TABLE, toChatError, toErrorBody } from '../errors/chat-error.js';
import { HandshakeQueue } from '../limits/handshake-queue.js';
import { SocketLimit } from '../limits/socket-limit.js';
import { Sessions } from './sessions.js';

/** `hello` says it: `limits.frame_bytes`. */
export const FRAME_BYTES = 64 * 1024;
const FRAGMENTS_MAX = 64;
const BUFFERED_CHUNKS_MAX = 1024;
/** A call that was begun gets longer than a statement in PostgreSQL may take. */
const CALLS_GRACE_MS = 5000;
/** For the close frame of a socket that is refused after the upgrade. */
const REFUSED_GRACE_MS = 1000;
const IDLE_CHECK_MS = 100;
const BASE = 'ws://localhost';
const PATH = /^\/ws\/(chat|messaging)\/?$/;

/** Whom the adapter let in. */
interface Admission {
  principal: Principal;
  withinLimit: boolean;
  /** To be called after `hello`: the next one in line may come. */
  end: () => void;
}

const admissions = new WeakMap<IncomingMessage, Admission>();

export function admissionOf(request: IncomingMessage): Admission {
  const admission = admissions.get(request);
  if (!admission) throw new Error('The socket was not admitted by the adapter.');
  return admission;
}

/**
 * Checks path, origin and credentials before it answers the upgrade, so that no frame is ever read from a client
 * without valid credentials. From there on the socket is the gateway's.
 *
 * The stock adapter matches paths exactly, runs the frames of one socket concurrently and drops what it does
 * not know in silence; so none of its message handling is used.
 */
export class ChatAdapter extends WsAdapter {
  private readonly config: Config;
  private readonly guard: JwtGuard;
  private readonly tickets: TicketsService;
  private readonly networks: Networks;
  private readonly sessions: Sessions;
  private readonly handshakes: HandshakeQueue;
  private readonly socketLimit: SocketLimit;

  constructor(app: INestApplication) {
    super(app);
    this.config = app.get(Config);
    this.guard = app.get(JwtGuard);
    this.tickets = app.get(TicketsService);
    this.networks = app.get(Networks);
    this.sessions = app.get(Sessions);
    this.handshakes = app.get(HandshakeQueue);
    this.socketLimit = app.get(SocketLimit);
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
      this.admit(request, socket).then(
        (admission) => {
          if (socket.destroyed) return;
          socket.off('error', onError);
          admissions.set(request, admission);
          server.handleUpgrade(request, socket, head, (client) => this.open(server, client, request));
        },
        (error: unknown) => refuse(socket, toChatError(error)),
      );
    });
    return server;
  }

  /** Frames go from the gateway to the dispatcher; Nest's handlers are not bound. */
  override bindMessageHandlers(): void {}

  /** `close` comes once: `once` would keep a wrapper with every socket. */
  override bindClientDisconnect(client: WebSocket, callback: () => void): void {
    client.on('close', callback);
  }

  /** Sessions were closed with 1012 before; whoever did not go is cut. */
  override async close(server: WebSocketServer): Promise<void> {
    for (const client of server.clients) client.terminate();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    releaseWhenClosing(this.httpServer as Server);
  }

  private open(server: WebSocketServer, client: WebSocket, request: IncomingMessage): void {
    // ws reports protocol errors here and closes by itself, with 1002, 1007, 1008 or 1009.
    client.on('error', ignore);
    const { withinLimit, end } = admissionOf(request);
    if (withinLimit) {
      server.emit('connection', client, request);
      return;
    }
    client.close(4429, 'too many connections');
    // It counts for nobody: whoever does not close it has no use of it.
    const cut = setTimeout(() => client.terminate(), REFUSED_GRACE_MS).unref();
    client.once('close', () => clearTimeout(cut));
    end();
  }

  private async admit(request: IncomingMessage, socket: Duplex): Promise<Admission> {
    const url = this.checkAddress(request);
    this.networks.check(request);
    const end = await this.handshakes.enter();
    try {
      const principal = await this.authenticate(request, url);
      const { id } = principal.user;
      const withinLimit = await this.socketLimit.take(id);
      whenClosed(socket, () => {
        end();
        if (withinLimit) this.socketLimit.giveBack(id);
      });
      this.checkAccepting();
      return { principal, withinLimit, end };
    } catch (error) {
      end();
      throw error;
    }
  }

  /** What costs nothing to check. */
  private checkAddress(request: IncomingMessage): URL {
    const address = request.url ?? '/';
    if (!URL.canParse(address, BASE)) throw new ChatError('invalid_input', 'The path is not a valid URL.');
    const url = new URL(address, BASE);
    if (!PATH.test(url.pathname))
      throw new ChatError('not_found', 'No such endpoint: the socket is at /ws/chat/.');
    this.checkAccepting();
    const { origin } = request.headers;
    if (origin !== undefined && !this.config.allowsOrigin(origin)) {
      throw new ChatError('forbidden', 'This origin is not listed in CORS_ORIGINS.');
    }
    return url;
  }

  private checkAccepting(): void {
    if (this.sessions.accepting) return;
    throw new ChatError('unavailable', 'The server is shutting down: reconnect shortly.', {
      retryAfterMs: 1000,
    });
  }

  private authenticate(request: IncomingMessage, url: URL): Promise<Principal> {
    const ticket = url.searchParams.get('ticket');
    if (ticket !== null) {
      return this.networks.counting(request, () => this.tickets.redeem(ticket));
    }
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

/**
 * Node waits for connections that became idle after the close began for as long as they are kept alive, and for those
 * that never sent anything for ever.
 */
function releaseWhenClosing(http: Server): void {
  const idle = setInterval(() => http.closeIdleConnections(), IDLE_CHECK_MS);
  const cut = setTimeout(() => http.closeAllConnections(), CALLS_GRACE_MS);
  http.once('close', () => {
    clearInterval(idle);
    clearTimeout(cut);
  });
}

function whenClosed(socket: Duplex, then: () => void): void {
  if (socket.closed) then();
  else socket.on('close', then);
}

function ignore(): void {}

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
