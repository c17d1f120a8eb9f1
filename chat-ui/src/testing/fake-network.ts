import type { ClientFrame, ServerFrame, User, UserId } from '@vikrahub/chat-protocol';
import type { ChatClientOptions } from '../client/client-options.js';
import { FakeError } from './fake-error.js';
import { answerFrame, answerRest, featuresOfHello, tellOfSession } from './fake-features.js';
import { sameId } from './fake-conversations.js';
import { FakeSocket } from './fake-socket.js';
import { findClaims, toToken } from './fake-tokens.js';
import { viewRevOf } from './fake-view.js';
import type { FakeSession, FakeWorld } from './fake-world.js';

const API_URL = 'https://chat.example/api/';
const WS_URL = 'wss://chat.example/ws/';

interface NetworkOptions {
  world: FakeWorld;
  latencyMs: number;
  heartbeatMs: number;
  now: () => number;
}

/** What lies between the clients and the world: REST, sockets, tokens, and everything that can go wrong there. */
export class FakeNetwork {
  latencyMs: number;
  isOffline = false;
  isLost: ((frame: ServerFrame, userId: UserId) => boolean) | null = null;
  /** What the next REST calls answer instead. */
  readonly planned: { status: number; body?: string }[] = [];
  readonly heard: { userId: UserId; frame: ClientFrame }[] = [];
  /** Whose sockets were ever opened. */
  readonly opened: UserId[] = [];

  private readonly sockets = new Map<FakeSession, FakeSocket>();
  private readonly tickets = new Map<string, User>();
  private readonly heartbeat: ReturnType<typeof setInterval>;
  private generation = 1;
  private serial = 0;

  constructor(private readonly options: NetworkOptions) {
    const { world, heartbeatMs } = options;
    this.latencyMs = options.latencyMs;
    this.heartbeat = setInterval(() => {
      for (const session of world.sessions) session.send({ type: 'heartbeat' });
    }, heartbeatMs);
    // A test run in Node ends without waiting for it.
    if (typeof this.heartbeat === 'object') this.heartbeat.unref();
  }

  clientOptions(userId: UserId): ChatClientOptions {
    const { world, now } = this.options;
    const { id } = world.conversations.getPerson(userId);
    return {
      apiUrl: API_URL,
      wsUrl: WS_URL,
      // One fake server knows nothing of what was written to another.
      outbox: 'memory',
      getAccessToken: () => toToken({ user_id: id, generation: this.generation }, now()),
      transport: (url) => this.connect(url) as unknown as WebSocket,
      fetch: (input, init) => this.fetch(String(input), init),
    };
  }

  expireTokens(): void {
    this.generation++;
    this.disconnect(undefined, 4401);
  }

  disconnect(userId?: UserId, code = 1006): void {
    for (const [session, socket] of [...this.sockets])
      if (userId === undefined || sameId(session.user.id, userId)) socket.end(code);
  }

  close(): void {
    clearInterval(this.heartbeat);
    this.disconnect();
  }

  private later(work: () => void): void {
    setTimeout(work, this.latencyMs);
  }

  private issueTicket(userId: UserId): string {
    const ticket = `ticket-${++this.serial}`;
    this.tickets.set(ticket, this.options.world.conversations.getPerson(userId));
    return ticket;
  }

  /** Answers without `Response`, which jsdom lacks. */
  private async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    await new Promise<void>((resolve) => this.later(resolve));
    if (init.signal?.aborted || this.isOffline) throw new TypeError('Failed to fetch');
    const { status, text } = this.answer(url, init);
    const ok = status < 300;
    return { ok, status, text: async () => text, json: async () => JSON.parse(text) as unknown } as Response;
  }

  private answer(url: string, init: RequestInit): { status: number; text: string } {
    const planned = this.planned.shift();
    if (planned) return { status: planned.status, text: planned.body ?? '' };
    const { pathname, searchParams: query } = new URL(url);
    const path = pathname.replace(/^\/api\//, '').replace(/\/+$/, '');
    const route = `${init.method ?? 'GET'} ${path}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    try {
      const userId = this.callerOf(init.headers);
      const answer =
        route === 'POST auth/ticket'
          ? { status: 201, body: { ticket: this.issueTicket(userId), expires_in: 30 } }
          : answerRest(this.options.world, route, { query, body, userId });
      return { status: answer.status, text: answer.body === undefined ? '' : JSON.stringify(answer.body) };
    } catch (error) {
      if (!(error instanceof FakeError)) throw error;
      const { code, message, retryAfter } = error;
      return { status: error.status, text: JSON.stringify({ error: { code, message, ...retryAfter } }) };
    }
  }

  private callerOf(headers: RequestInit['headers']): UserId {
    const authorization = Object.entries(headers ?? {}).find(
      ([name]) => name.toLowerCase() === 'authorization',
    );
    const claims = findClaims(String(authorization?.[1]));
    if (claims?.generation !== this.generation)
      throw new FakeError('unauthorized', 'The access token is not valid (any more).');
    return claims.user_id;
  }

  private connect(url: string): FakeSocket {
    const { world, now, heartbeatMs } = this.options;
    const ticket = new URL(url).searchParams.get('ticket') ?? '';
    const person = this.tickets.get(ticket);
    this.tickets.delete(ticket);
    if (person) this.opened.push(person.id);
    let session: FakeSession | undefined;
    const socket = new FakeSocket(
      (text) => this.later(() => session && this.hear(session, text)),
      () => {
        if (!session) return;
        world.sessions.delete(session);
        this.sockets.delete(session);
        tellOfSession(world, session.user.id);
      },
    );
    this.later(() => {
      if (this.isOffline || !person) return socket.end(1006);
      if (socket.readyState !== 0) return;
      session = { user: person, send: (frame) => this.deliver(person, socket, frame) };
      world.sessions.add(session);
      this.sockets.set(session, socket);
      socket.open();
      session.send({
        type: 'hello',
        protocol: 1,
        session_id: `session-${++this.serial}`,
        user: person,
        server_time: new Date(now()).toISOString(),
        heartbeat_ms: heartbeatMs,
        total_unread: world.conversations.totalUnread(person.id),
        view_rev: viewRevOf(world, person.id),
        features: featuresOfHello(),
        limits: { text_length: world.textLength, frame_bytes: 65_536 },
      });
      tellOfSession(world, person.id);
    });
    return socket;
  }

  private deliver(to: User, socket: FakeSocket, frame: ServerFrame): void {
    if (this.isLost?.(frame, to.id)) return;
    const text = JSON.stringify(frame);
    this.later(() => socket.receive(text));
  }

  private hear(session: FakeSession, text: string): void {
    const { world } = this.options;
    if (!world.sessions.has(session)) return;
    const frame = JSON.parse(text) as ClientFrame;
    this.heard.push({ userId: session.user.id, frame });
    try {
      answerFrame(world, session, frame);
    } catch (error) {
      if (!(error instanceof FakeError)) throw error;
      const { code, message, retryable, retryAfter } = error;
      const about = { ref: frame.ref, client_id: frame.type === 'message' ? frame.client_id : undefined };
      session.send({ type: 'error', ...about, code, message, retryable, ...retryAfter });
    }
  }
}
