import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { expect } from '@jest/globals';
import type {
  ClientFrame,
  ErrorFrame,
  HelloFrame,
  MessageAckFrame,
  MessageFrame,
  ServerFrame,
} from '@vikrahub/chat-protocol';
import type { WebSocket } from 'ws';
import { onCleanup } from './cleanup.js';
import { within } from './eventually.js';
import type { ChatNode } from './node.js';
import type { Person } from './people.js';
import { Replica } from './replica.js';
import { remember } from './secrets.js';
import {
  closingOf,
  openSocket,
  toCredentials,
  type Closing,
  type Credentials,
  type SocketOptions,
} from './socket.js';

export type FrameType = ServerFrame['type'];
export type FrameOf<T extends FrameType> = Extract<ServerFrame, { type: T }>;
/** What may repeat a `ref`. */
export type AnswerFrame = FrameOf<'ack' | 'error' | 'resumed' | 'pong'>;

interface Waiter {
  wants: (frame: ServerFrame) => boolean;
  resolve: (frame: ServerFrame) => void;
}

/** One socket that follows the contract to the letter and builds from its frames what a client would show. */
export class Connection {
  /** Everything that has arrived, in order. */
  readonly received: ServerFrame[] = [];
  readonly replica: Replica;
  readonly closed: Promise<Closing>;
  /** What the server did against the contract on this socket. */
  private readonly faults: string[] = [];
  private readonly unclaimed: ServerFrame[] = [];
  private readonly waiters: Waiter[] = [];
  private readonly answered = new Set<string>();
  private readonly delivered = new Set<string>();
  private connectionBelow: Socket | undefined;

  private constructor(
    readonly node: ChatNode,
    readonly person: Person,
    private readonly socket: WebSocket,
  ) {
    this.replica = new Replica(person.user, (frame) => this.send(frame));
    this.closed = closingOf(socket);
    socket.once('upgrade', (response) => (this.connectionBelow = response.socket));
    socket.on('message', (bytes, isBinary) => {
      if (isBinary) this.faults.push('a binary frame');
      this.receive(JSON.parse(String(bytes)) as ServerFrame);
    });
    onCleanup(() => expect(this.faults).toEqual([]));
  }

  static async open(
    node: ChatNode,
    person: Person,
    { via = 'ticket', ...options }: SocketOptions & { via?: Credentials } = {},
  ): Promise<Connection> {
    const { query, headers } = await toCredentials(node, person, via);
    let connection: Connection | undefined;
    await openSocket(node, { ...options, query, headers: { ...headers, ...options.headers } }, (socket) => {
      connection = new Connection(node, person, socket);
    });
    if (!connection) throw new Error('no socket');
    await connection.next('hello');
    await connection.request({ type: 'resume', cursors: {} });
    return connection;
  }

  get hello(): HelloFrame {
    const [first] = this.received;
    if (first?.type !== 'hello') throw new Error('the first frame is not hello');
    return first;
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  send(frame: ClientFrame): void {
    this.replica.noteSent(frame);
    if (frame.type === 'message' && typeof frame.text === 'string') remember('text', frame.text);
    this.socket.send(JSON.stringify(frame));
  }

  /** Past every check: bytes as they are, as a text frame unless `binary`. */
  sendRaw(payload: string | Buffer, options: { binary?: boolean; fin?: boolean } = {}): void {
    this.socket.send(payload, { binary: false, ...options });
  }

  /** Past the WebSocket protocol: bytes on the connection below it. */
  sendBytes(bytes: Buffer): void {
    this.connectionBelow?.write(bytes);
  }

  /** Sends the frame with a `ref` of its own and waits for the one frame that repeats it. */
  async request(frame: ClientFrame): Promise<AnswerFrame> {
    const ref = frame.ref ?? randomUUID();
    this.send({ ...frame, ref });
    return this.answerTo(ref);
  }

  async answerTo(ref: string): Promise<AnswerFrame> {
    const answer = await this.take(`the answer to ${ref}`, (frame) => 'ref' in frame && frame.ref === ref);
    return answer as AnswerFrame;
  }

  /** Sends a message and waits for its `ack`; anything else fails. */
  async say(message: Omit<MessageFrame, 'type' | 'text'> & { text?: string }): Promise<MessageAckFrame> {
    const text = message.text ?? aText();
    const answer = await this.request({ client_id: randomUUID(), ...message, type: 'message', text });
    if (answer.type !== 'ack' || !('message_id' in answer)) throw new Error(JSON.stringify(answer));
    return answer;
  }

  /** The frame is refused; the `error` that says so. */
  async refused(frame: ClientFrame): Promise<ErrorFrame> {
    const answer = await this.request(frame);
    if (answer.type !== 'error') throw new Error(`not refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** The next unclaimed frame of that kind: already here, or as soon as it comes. Each frame is handed out once. */
  async next<T extends FrameType>(
    type: T,
    matches: (frame: FrameOf<T>) => boolean = () => true,
  ): Promise<FrameOf<T>> {
    const wants = (frame: ServerFrame) => frame.type === type && matches(frame as FrameOf<T>);
    return (await this.take(`${type} for ${this.person.id}`, wants)) as FrameOf<T>;
  }

  all<T extends FrameType>(type: T): FrameOf<T>[] {
    return this.received.filter((frame): frame is FrameOf<T> => frame.type === type);
  }

  async close(): Promise<Closing> {
    this.socket.close(1000);
    return within('the close', this.closed);
  }

  /** Leaves what arrives in the buffers below, as a client does that hangs. */
  stopReading(): void {
    this.socket.pause();
  }

  readOn(): void {
    this.socket.resume();
  }

  /** Gone without a goodbye, as when the network drops. */
  drop(): void {
    this.socket.terminate();
  }

  private async take(what: string, wants: Waiter['wants']): Promise<ServerFrame> {
    const index = this.unclaimed.findIndex(wants);
    const [here] = index < 0 ? [] : this.unclaimed.splice(index, 1);
    if (here) return here;
    let waiter: Waiter | undefined;
    const arrival = new Promise<ServerFrame>((resolve) => this.waiters.push((waiter = { wants, resolve })));
    try {
      return await within(what, Promise.race([arrival, this.endBefore(what)]));
    } catch (error) {
      if (waiter) this.waiters.splice(this.waiters.indexOf(waiter), 1);
      const types = this.received.slice(-10).map((frame) => JSON.stringify(frame).slice(0, 200));
      throw new Error(`${String(error)}\nlast frames:\n${types.join('\n')}`);
    }
  }

  /** Nothing comes after the close: whoever waits is told at once. */
  private async endBefore(what: string): Promise<never> {
    const { code } = await this.closed;
    throw new Error(`${what}: the socket was closed with ${code} before`);
  }

  private receive(frame: ServerFrame): void {
    this.checkOnce(frame);
    this.received.push(frame);
    this.replica.apply(frame);
    const index = this.waiters.findIndex(({ wants }) => wants(frame));
    const [waiter] = index < 0 ? [] : this.waiters.splice(index, 1);
    if (waiter) waiter.resolve(frame);
    else this.unclaimed.push(frame);
  }

  private checkOnce(frame: ServerFrame): void {
    if (this.received.length === 0 && frame.type !== 'hello') this.faults.push(`${frame.type} before hello`);
    if ('ref' in frame && frame.ref !== undefined) {
      if (this.answered.has(frame.ref)) this.faults.push(`a second answer to ref ${frame.ref}`);
      this.answered.add(frame.ref);
    }
    if (frame.type === 'new_message') {
      if (this.delivered.has(frame.message.id)) this.faults.push(`message ${frame.message.seq} came twice`);
      this.delivered.add(frame.message.id);
    }
  }
}

export const connect = Connection.open.bind(Connection);

/** Unlike any other, so that it can be looked for in logs. */
export function aText(): string {
  return `text ${randomUUID()}`;
}
