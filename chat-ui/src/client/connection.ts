import type { ClientFrame, HelloFrame, ServerFrame } from '@vikrahub/chat-protocol';
import type { ChatFailure, ConnectionStatus } from '../store/state.js';
import { type Credentials, expiryOf } from './credentials.js';
import { isFailure, toFailure } from './failure.js';
import { onReturn } from './on-return.js';

const BACKOFF_START_MS = 500;
const BACKOFF_MAX_MS = 30_000;
const HELLO_TIMEOUT_MS = 10_000;
/** How late the server's heartbeat may be. */
const HEARTBEAT_LATE_MS = 10_000;
const PROBE_TIMEOUT_MS = 5_000;
/** Between questions for a better token, where nobody says that there is one. */
const REFUSED_START_MS = 60_000;
const REFUSED_MAX_MS = 30 * 60_000;
/** A session that lived this long was a good one: the next pause starts small again. */
const STABLE_AFTER_MS = 10_000;
const TIMER_MAX_MS = 2 ** 31 - 1;

export interface Connection {
  start(): void;
  stop(): void;
  /** False where there is no session: the frame is not sent then and not kept. */
  send(frame: ClientFrame): boolean;
  /** Whether the session still answers; ends it where it does not. */
  probe(): Promise<boolean>;
  /** The network or the person may be back: tries at once. */
  wake(): void;
  /** Grows with every `hello`; 0 while there is no session. */
  session(): number;
  /** For tabs that share the connection: what the server tells only the socket that did it. */
  share?(frame: ServerFrame): void;
}

export interface ConnectionOptions {
  wsUrl: string;
  transport: (url: string) => WebSocket;
  getTicket: () => Promise<string>;
  credentials: Credentials;
  now: () => number;
  onFrame: (frame: ServerFrame) => void;
  onStatus: (status: ConnectionStatus) => void;
  onFailure: (failure: ChatFailure) => void;
}

type Timer = ReturnType<typeof setTimeout> | undefined;

function parse(data: unknown): ServerFrame | null {
  try {
    const frame = JSON.parse(String(data)) as ServerFrame | null;
    return typeof frame?.type === 'string' ? frame : null;
  } catch {
    // Ignored like a frame of an unknown type.
    return null;
  }
}

export function createConnection(options: ConnectionOptions): Connection {
  const { credentials, now, onFrame, onStatus, onFailure } = options;
  let state: 'stopped' | 'halted' | 'waiting' | 'opening' | 'open' = 'stopped';
  let socket: WebSocket | null = null;
  /** What belongs to an earlier attempt is void. */
  let attempt = 0;
  let failures = 0;
  let refusals = 0;
  let sessions = 0;
  /** As `hello` has told. */
  let heartbeatMs = 0;
  let isRenewed = false;
  let stopListening = (): void => {};
  let retry: Timer;
  let silence: Timer;
  let stable: Timer;
  let renewal: Timer;
  let probing: { answer: Promise<boolean>; settle: (isAlive: boolean) => void } | null = null;

  const away = (): ConnectionStatus =>
    typeof navigator !== 'undefined' && navigator.onLine === false ? 'offline' : 'reconnecting';

  async function connect(): Promise<void> {
    clearTimeout(retry);
    state = 'opening';
    const own = ++attempt;
    try {
      const ticket = await options.getTicket();
      if (own === attempt) open(ticket);
    } catch (thrown) {
      if (own !== attempt) return;
      const failure = toFailure(thrown);
      // What is known to go wrong was reported where it did.
      if (!isFailure(thrown)) onFailure(failure);
      const isRefused =
        !failure.retryable && (failure.code === 'unauthorized' || failure.code === 'forbidden');
      if (failure.code === 'signed_out') halt('signed_out');
      else if (isRefused) halt('unauthorized');
      else retryLater(failure.retryAfterMs);
    }
  }

  function open(ticket: string): void {
    const url = `${options.wsUrl.replace(/\/*$/, '/')}chat/?ticket=${encodeURIComponent(ticket)}`;
    const own = (socket = options.transport(url));
    own.onmessage = ({ data }) => {
      if (own === socket) hear(parse(data));
    };
    own.onclose = ({ code }) => {
      if (own === socket) ended(code);
    };
    // A close always follows; without a listener Node's sockets would throw.
    own.onerror = () => {};
    silence = setTimeout(ended, HELLO_TIMEOUT_MS);
  }

  function hear(frame: ServerFrame | null): void {
    if (frame?.type === 'hello') greeted(frame);
    // A server that says anything else first is given up like a silent one.
    if (state !== 'open') return;
    clearTimeout(silence);
    silence = setTimeout(ended, heartbeatMs + HEARTBEAT_LATE_MS);
    probing?.settle(true);
    if (frame) onFrame(frame);
  }

  function greeted(hello: HelloFrame): void {
    const skewMs = Date.parse(hello.server_time) - now();
    if (hello.user?.id === undefined || Number.isNaN(skewMs) || !(hello.heartbeat_ms > 0)) return;
    heartbeatMs = hello.heartbeat_ms;
    state = 'open';
    sessions++;
    clearTimeout(stable);
    stable = setTimeout(restart, STABLE_AFTER_MS);
    credentials.current().then((token) => scheduleRenewal(token, skewMs), ignoreReported);
  }

  /** Well before the token ends, and again where the host had no newer one yet. */
  function scheduleRenewal(token: string, skewMs: number): void {
    const leftMs = expiryOf(token) - now() - skewMs;
    const delayMs = Math.min(leftMs > 120_000 ? leftMs - 60_000 : leftMs / 2, TIMER_MAX_MS);
    clearTimeout(renewal);
    if (delayMs < 2_000) return;
    const own = attempt;
    renewal = setTimeout(async () => {
      const next = await credentials.renew().catch(() => token);
      if (own !== attempt) return;
      if (next !== token) send({ type: 'auth', token: next });
      scheduleRenewal(next, skewMs);
    }, delayMs);
  }

  function drop(): void {
    attempt++;
    [retry, silence, stable, renewal].forEach(clearTimeout);
    const closing = socket;
    socket = null;
    closing?.close();
    probing?.settle(false);
  }

  /** What went wrong before counts no more. */
  function restart(): void {
    failures = 0;
    refusals = 0;
    isRenewed = false;
  }

  /** The close code alone decides what happens next. */
  function ended(code = 1006): void {
    drop();
    if (code === 4401 && !isRenewed) {
      isRenewed = true;
      credentials.refuse();
      onStatus(away());
      void connect();
    } else if (code === 4401 || code === 4403) {
      halt('unauthorized', code);
    } else if (code === 1008 || code === 1009) {
      halt('offline', code);
    } else {
      // A server that restarts, or that has too many of us, is not met by all at once.
      if (code === 1012) failures = Math.max(failures, 3);
      retryLater(code === 4429 ? 5_000 : 0);
    }
  }

  function retryLater(pauseMs = 0): void {
    state = 'waiting';
    onStatus(away());
    const jitterMs = Math.random() * Math.min(BACKOFF_MAX_MS, BACKOFF_START_MS * 2 ** failures++);
    retry = setTimeout(connect, pauseMs + jitterMs);
  }

  function halt(status: ConnectionStatus, code?: number): void {
    // A person who has signed in again may come back; a refusal by the server is final.
    state = code === undefined || code === 4401 ? 'waiting' : 'halted';
    onStatus(status);
    if (state === 'waiting' && status === 'unauthorized')
      retry = setTimeout(connect, Math.min(REFUSED_MAX_MS, REFUSED_START_MS * 2 ** refusals++));
    if (code === undefined) return;
    const message = `The server closed the connection with ${code}.`;
    onFailure({ code: code === 4401 ? 'unauthorized' : 'forbidden', message, retryable: false });
  }

  function send(frame: ClientFrame): boolean {
    if (state !== 'open' || !socket || socket.readyState !== 1) return false;
    socket.send(JSON.stringify(frame));
    return true;
  }

  function probe(): Promise<boolean> {
    if (probing) return probing.answer;
    if (!send({ type: 'ping' })) return Promise.resolve(false);
    let settle: (isAlive: boolean) => void = () => {};
    const late = setTimeout(ended, PROBE_TIMEOUT_MS);
    const answer = new Promise<boolean>((resolve) => {
      settle = (isAlive) => {
        clearTimeout(late);
        probing = null;
        resolve(isAlive);
      };
    });
    probing = { answer, settle };
    return answer;
  }

  function wake(): void {
    if (state === 'open') void probe();
    if (state !== 'waiting') return;
    failures = 0;
    void connect();
  }

  return {
    send,
    probe,
    wake,
    session: () => (state === 'open' ? sessions : 0),
    start() {
      if (state !== 'stopped') return;
      stopListening = onReturn(wake);
      restart();
      onStatus('connecting');
      void connect();
    },
    stop() {
      if (state === 'stopped') return;
      stopListening();
      state = 'stopped';
      drop();
      onStatus('idle');
    },
  };
}

/** The host has heard of it through `onError` already. */
function ignoreReported(): void {}
