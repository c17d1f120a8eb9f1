import { randomUUID } from 'node:crypto';
import type { CloseCode, HelloFrame, ServerFrame } from '@vikrahub/chat-protocol';
import type { Duplex } from 'node:stream';
import { Counter } from 'prom-client';
import { WebSocket } from 'ws';
import type { Principal } from '../auth/principal.js';
import { encodeFrame } from '../broadcast/broadcaster.js';

/** A reader this far behind gets no typing or presence any more. */
const TRANSIENT_BUFFER_BYTES = 1024 * 1024;
/** A reader this far behind is cut off: it reconnects and resumes. */
const BUFFER_BYTES_MAX = 4 * 1024 * 1024;
const HELD_FRAMES_MAX = 1000;
/** Frames that wait for their turn before the socket is no longer read. */
const WAITING_FRAMES_MAX = 64;
const CLOSE_GRACE_MS = 3000;

const closed = new Counter({
  name: 'chat_sessions_closed_total',
  help: 'Sessions that the server closed, by close code.',
  labelNames: ['code'],
});

/** The first byte of a text message in one piece: FIN and opcode 1 (RFC 6455, 5.2). */
const WHOLE_TEXT = 0x81;

/** The encoded frame as it goes over the wire, header and all: the same bytes for every socket. */
export function toWebSocketMessage(encoded: Buffer): Buffer {
  const { length } = encoded;
  const headerBytes = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const message = Buffer.allocUnsafe(headerBytes + length);
  message[0] = WHOLE_TEXT;
  switch (headerBytes) {
    case 2:
      message[1] = length;
      break;
    case 4:
      message[1] = 126;
      message.writeUInt16BE(length, 2);
      break;
    case 10:
      message[1] = 127;
      message.writeBigUInt64BE(BigInt(length), 2);
      break;
    default:
      headerBytes satisfies never;
  }
  encoded.copy(message, headerBytes);
  return message;
}

type FrameKind = 'durable' | 'transient';

const NOTHING = { type: '', answers: Promise.resolve() };

/** Who is sent something in this turn of the event loop. */
const unflushed: Session[] = [];

function flushAll(): void {
  for (const session of unflushed.splice(0)) session.flush();
}

/** One connected device of one person. */
export class Session {
  readonly id = randomUUID();
  readonly userId: string;
  loginId: string | null;
  /** By the wall clock, in ms. */
  expiresAt: number;
  /** When the next heartbeat is due, by the monotonic clock. */
  heartbeatDueAt: number;
  heartbeatAnswered = true;
  /** Frames refused since one was accepted. */
  refusedInARow = 0;

  /** What comes before `hello` waits for it: `hello` is the first frame. */
  private held: { message: Buffer; kind: FrameKind }[] | undefined = [];
  private turn: Promise<void> = Promise.resolve();
  private outstanding = NOTHING;
  private waiting = 0;
  /** What this turn of the event loop sends: it leaves as one write. */
  private unsent: Buffer[] | undefined;
  private unsentBytes = 0;
  private draining = false;

  constructor(
    readonly socket: WebSocket,
    principal: Principal,
    heartbeatMs: number,
    /** What lies below the socket. */
    private readonly stream: Duplex,
  ) {
    this.userId = principal.user.id;
    this.loginId = principal.loginId;
    this.expiresAt = principal.expiresAt.getTime();
    this.heartbeatDueAt = performance.now() + heartbeatMs;
  }

  renew({ loginId, expiresAt }: Principal): void {
    this.loginId = loginId;
    this.expiresAt = expiresAt.getTime();
  }

  /** Sent and not read by the client yet. */
  get bufferedBytes(): number {
    return this.stream.writableLength + this.unsentBytes;
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Runs after everything that was queued before it has ended: the socket's one order. `task` must not reject. */
  enqueue(task: () => Promise<void>): void {
    // Nobody waits for what comes after the end has begun: it was not acknowledged and is sent again elsewhere.
    if (this.draining) return;
    this.waiting += 1;
    if (this.waiting === WAITING_FRAMES_MAX) this.socket.pause();
    this.turn = this.turn.then(task).then(() => {
      this.waiting -= 1;
      if (this.waiting === WAITING_FRAMES_MAX / 2 && this.socket.isPaused) this.socket.resume();
    });
  }

  /**
   * An answer that is on its way: `ready` must not reject, and what it resolves to gives the answer, after those to
   * earlier frames. Frames of another type wait for it.
   */
  expect(type: string, ready: Promise<() => void>): void {
    const { answers } = this.outstanding;
    this.outstanding = { type, answers: answers.then(() => ready).then((give) => give()) };
  }

  /** Resolves when no answer to a frame of another type is outstanding. */
  async answered(exceptType: string): Promise<void> {
    if (this.outstanding.type !== exceptType) await this.outstanding.answers;
  }

  /** Resolves when everything queued so far has ended and is answered. */
  async whenDrained(): Promise<void> {
    await this.turn;
    await this.outstanding.answers;
  }

  greet(hello: HelloFrame): void {
    const held = this.held ?? [];
    this.held = undefined;
    this.send(hello);
    for (const { message, kind } of held) this.sendMessage(message, kind);
  }

  send(frame: ServerFrame): void {
    this.sendMessage(toWebSocketMessage(encodeFrame(frame)), 'durable');
  }

  /** `message` is written past `ws`, which would make a header for each socket; it queues nothing without extensions. */
  sendMessage(message: Buffer, kind: FrameKind): void {
    if (!this.isOpen) return;
    if (this.held) {
      this.held.push({ message, kind });
      if (this.held.length > HELD_FRAMES_MAX) this.close(1013, 'too much at once');
      return;
    }
    const { bufferedBytes } = this;
    if (kind === 'transient' && bufferedBytes > TRANSIENT_BUFFER_BYTES) return;
    if (bufferedBytes > BUFFER_BYTES_MAX) {
      this.closeOrCut(1013, 'reads too slowly');
      return;
    }
    this.unsentBytes += message.length;
    if (this.unsent) this.unsent.push(message);
    else {
      this.unsent = [message];
      if (unflushed.push(this) === 1) setImmediate(flushAll);
    }
  }

  flush(): void {
    const { unsent, unsentBytes } = this;
    if (!unsent) return;
    this.unsent = undefined;
    this.unsentBytes = 0;
    // After the close frame, which may have answered one of the client, nothing more is sent.
    if (this.isOpen) this.stream.write(unsent.length > 1 ? Buffer.concat(unsent, unsentBytes) : unsent[0]);
  }

  close(code: CloseCode, reason: string): void {
    if (!this.isOpen) return;
    closed.inc({ code });
    this.flush();
    this.socket.close(code, reason);
  }

  /** For a client that may be gone, or has much to read before the close frame: it gets a moment, then it is cut. */
  closeOrCut(code: CloseCode, reason: string): void {
    this.close(code, reason);
    const cut = setTimeout(() => this.socket.terminate(), CLOSE_GRACE_MS).unref();
    this.socket.once('close', () => clearTimeout(cut));
  }

  /** Accepts no more frames, finishes the ones in progress, then closes with 1012. Resolves when the socket is closed. */
  async drainAndClose(): Promise<void> {
    this.draining = true;
    this.socket.pause();
    await this.whenDrained();
    if (this.socket.readyState === WebSocket.CLOSED) return;
    const gone = new Promise((resolve) => this.socket.once('close', resolve));
    // A paused socket never reads the answering close frame.
    this.socket.resume();
    this.closeOrCut(1012, 'server restarts');
    await gone;
  }
}
