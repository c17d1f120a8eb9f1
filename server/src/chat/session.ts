import { randomUUID } from 'node:crypto';
import type { CloseCode, HelloFrame, ServerFrame } from '@vikrahub/chat-protocol';
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { Principal } from '../auth/principal.js';

/** A reader this far behind gets no typing or presence any more. */
const TRANSIENT_BUFFER_BYTES = 1024 * 1024;
/** A reader this far behind is cut off: it reconnects and resumes. */
const BUFFER_BYTES_MAX = 4 * 1024 * 1024;
const HELD_FRAMES_MAX = 1000;
/** Frames that wait for their turn before the socket is no longer read. */
const WAITING_FRAMES_MAX = 64;

export function encodeFrame(frame: ServerFrame): Buffer {
  return Buffer.from(JSON.stringify(frame));
}

type FrameKind = 'durable' | 'transient';

/** One connected device of one person. */
export class Session {
  readonly id = randomUUID();
  readonly userId: string;
  /** When the next heartbeat is due, and whether the last one was answered. */
  heartbeat: { dueAt: number; answered: boolean };
  /** Frames refused since one was accepted. */
  refusedInARow = 0;

  /** What comes before `hello` waits for it: `hello` is the first frame. */
  private held: { frame: Buffer; kind: FrameKind }[] | undefined = [];
  private turn: Promise<void> = Promise.resolve();
  private outstanding: { type: string; answers: Promise<void> } = { type: '', answers: Promise.resolve() };
  private waiting = 0;
  private corked = false;

  constructor(
    readonly socket: WebSocket,
    public principal: Principal,
    heartbeatMs: number,
    /** What lies below the socket. */
    private readonly stream: Duplex,
  ) {
    this.userId = principal.user.id;
    this.heartbeat = { dueAt: Date.now() + heartbeatMs, answered: true };
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Runs after everything that was queued before it has ended: the socket's one order. `task` must not reject. */
  inOrder(task: () => Promise<void>): void {
    this.waiting += 1;
    if (this.waiting === WAITING_FRAMES_MAX) this.socket.pause();
    this.turn = this.turn.then(task).then(() => {
      this.waiting -= 1;
      if (this.waiting === WAITING_FRAMES_MAX / 2 && this.socket.isPaused) this.socket.resume();
    });
  }

  /** An answer that is on its way: `answer` must not reject. Frames of another type wait for it. */
  expect(type: string, answer: Promise<void>): void {
    const { answers } = this.outstanding;
    this.outstanding = { type, answers: answers.then(() => answer) };
  }

  /** Resolves when no answer to a frame of another type is outstanding. */
  async answered(exceptType: string): Promise<void> {
    if (this.outstanding.type !== exceptType) await this.outstanding.answers;
  }

  /** Resolves when everything queued so far has ended and is answered. */
  async settled(): Promise<void> {
    await this.turn;
    await this.outstanding.answers;
  }

  greet(hello: HelloFrame): void {
    const held = this.held ?? [];
    this.held = undefined;
    this.send(hello);
    for (const { frame, kind } of held) this.sendEncoded(frame, kind);
  }

  send(frame: ServerFrame): void {
    this.sendEncoded(encodeFrame(frame), 'durable');
  }

  sendEncoded(frame: Buffer, kind: FrameKind): void {
    if (!this.isOpen) return;
    if (this.held) {
      this.held.push({ frame, kind });
      if (this.held.length > HELD_FRAMES_MAX) this.close(1013, 'too much at once');
      return;
    }
    const bufferedBytes = this.socket.bufferedAmount;
    if (bufferedBytes > BUFFER_BYTES_MAX) {
      // A close frame would wait behind the buffer: the reader gets a moment to take it, then the socket is cut.
      this.close(1013, 'reads too slowly');
      setTimeout(() => this.socket.terminate(), 1000).unref();
      return;
    }
    if (kind === 'transient' && bufferedBytes > TRANSIENT_BUFFER_BYTES) return;
    this.cork();
    this.socket.send(frame, { binary: false });
  }

  /** What one turn of the event loop sends leaves in one system call. */
  private cork(): void {
    if (this.corked) return;
    this.corked = true;
    this.stream.cork();
    setImmediate(() => {
      this.corked = false;
      this.stream.uncork();
    });
  }

  close(code: CloseCode, reason: string): void {
    this.socket.close(code, reason);
  }
}
