import { Logger } from '@nestjs/common';
import { type OnGatewayConnection, type OnGatewayDisconnect, WebSocketGateway } from '@nestjs/websockets';
import type { PongFrame, ServerFrame } from '@vikrahub/chat-protocol';
import type { IncomingMessage } from 'node:http';
import type { RawData, WebSocket } from 'ws';
import type { Principal } from '../auth/principal.js';
import { TokensService } from '../auth/tokens.service.js';
import { ChatError } from '../errors/chat-error.js';
import { TEXT_LENGTH } from '../input/decorators.js';
import { toUser } from '../users/user.entity.js';
import { admissionOf, FRAME_BYTES } from './chat.adapter.js';
import { FrameDispatcher } from './frame-dispatcher.js';
import { AuthInput, PingInput } from './chat.input.js';
import { OnFrame } from './on-frame.js';
import { Session } from './session.js';
import { HEARTBEAT_MS, Sessions } from './sessions.js';

/** The one gateway: a socket becomes a session, and its frames go to the dispatcher in order. */
@WebSocketGateway()
export class ChatGateway implements OnGatewayConnection, OnGatewayDisconnect {
  private readonly logger = new Logger(ChatGateway.name);
  private readonly sessions = new WeakMap<WebSocket, Session>();

  constructor(
    private readonly dispatcher: FrameDispatcher,
    private readonly registry: Sessions,
    private readonly tokens: TokensService,
  ) {}

  handleConnection(socket: WebSocket, request: IncomingMessage): void {
    const { principal, end } = admissionOf(request);
    const session = new Session(socket, principal, HEARTBEAT_MS, request.socket);
    this.sessions.set(socket, session);
    this.listen(session);
    const added = this.registry.add(session);
    session.enqueue(() => this.greet(session, principal, added).finally(end));
  }

  /** On its own: what these closures share lives as long as the socket. */
  private listen(session: Session): void {
    const { socket } = session;
    socket.on('pong', () => (session.heartbeatAnswered = true));
    socket.on('message', (data: RawData, isBinary: boolean) => {
      session.heartbeatAnswered = true;
      if (isBinary) session.enqueue(async () => this.refuseBinary(session));
      else session.enqueue(() => this.dispatcher.dispatch(session, data as Buffer));
    });
  }

  handleDisconnect(socket: WebSocket): void {
    const session = this.sessions.get(socket);
    if (session) this.registry.remove(session);
  }

  @OnFrame('auth', AuthInput)
  async renew(session: Session, { token }: AuthInput): Promise<ServerFrame> {
    const principal = await this.tokens.authenticate(token);
    if (principal.user.id !== session.userId) {
      throw new ChatError('forbidden', 'The token belongs to another user: open a new socket for them.');
    }
    session.renew(principal);
    return { type: 'ack' };
  }

  @OnFrame('ping', PingInput)
  ping(): PongFrame {
    return { type: 'pong' };
  }

  /** Only after the subscription: what is committed from now on comes as a frame, what was before is in the totals. */
  private async greet(session: Session, principal: Principal, added: Promise<void>): Promise<void> {
    try {
      await added;
      session.greet({
        type: 'hello',
        protocol: 1,
        session_id: session.id,
        user: toUser(principal.user),
        server_time: new Date().toISOString(),
        heartbeat_ms: HEARTBEAT_MS,
        total_unread: 0,
        view_rev: 0,
        features: {},
        limits: { text_length: TEXT_LENGTH, frame_bytes: FRAME_BYTES },
        ...(await this.dispatcher.helloOf(principal)),
      });
    } catch (error) {
      this.logger.warn(`Could not send hello: ${error instanceof Error ? error.message : 'unknown'}`);
      session.close(1012, 'not ready');
    }
  }

  private refuseBinary(session: Session): void {
    session.close(1008, 'frames are text');
  }
}
