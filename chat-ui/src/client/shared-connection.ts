import type { ClientFrame, HelloFrame, ServerFrame } from '@vikrahub/chat-protocol';
import type { ConnectionStatus } from '../store/state.js';
import { type Connection, type ConnectionOptions, createConnection } from './connection.js';
import { onReturn } from './on-return.js';

/** How much later than the server's heartbeat a leader may be heard before it is asked whether it lives. */
const LEADER_LATE_MS = 20_000;
const ANSWER_TIMEOUT_MS = 10_000;

export interface SharedConnectionOptions extends ConnectionOptions {
  apiUrl: string;
  /** Who this tab is among the tabs; a prefix of every `ref` on the shared socket. */
  page: string;
  /** Whose tabs share; null where that is not known before the connection. */
  findUserId: () => Promise<string | null>;
  totalUnread: () => number;
}

/** What tabs tell each other. */
type Note =
  | { type: 'join'; page: string }
  | { type: 'send'; frame: ClientFrame }
  | { type: 'probe'; page: string }
  | { type: 'wake' }
  | { type: 'welcome'; page: string; status: ConnectionStatus; hello: HelloFrame | null }
  | { type: 'probed'; page: string; isAlive: boolean }
  | { type: 'status'; status: ConnectionStatus }
  | { type: 'frame'; frame: ServerFrame }
  /** The server knows the caller by another id than the token told: tabs of different people may be here. */
  | { type: 'apart' };

export const canShare = (): boolean =>
  typeof BroadcastChannel !== 'undefined' && typeof navigator !== 'undefined' && 'locks' in navigator;

/**
 * One socket for all tabs of a person: the tab that holds the lock leads and has it, the others follow through a
 * channel. When the leader goes, the lock elects the next.
 */
export function createSharedConnection(options: SharedConnectionOptions): Connection {
  const { page, onFrame, onStatus } = options;
  const prefix = `${page}:`;
  let role: 'stopped' | 'following' | 'leading' | 'alone' = 'stopped';
  let userId: string | null = null;
  /** What belongs to an earlier start is void. */
  let start = 0;
  let isApart = false;
  let status: ConnectionStatus = 'connecting';
  /** Of the open session. */
  let hello: HelloFrame | null = null;
  let greetedAt = 0;
  let sessions = 0;
  let channel: BroadcastChannel | null = null;
  let leave = (): void => {};
  let silence: ReturnType<typeof setTimeout> | undefined;
  let probing: { answer: Promise<boolean>; settle: (isAlive: boolean) => void } | null = null;

  const own = createConnection({ ...options, onFrame: hear, onStatus: change });
  const tell = (note: Note) => channel?.postMessage(note);

  function change(next: ConnectionStatus): void {
    if (role === 'stopped') return;
    hello = null;
    status = next === 'connecting' && sessions ? 'reconnecting' : next;
    if (role === 'leading') tell({ type: 'status', status });
    onStatus(status);
  }

  /** From the socket of this tab. */
  function hear(frame: ServerFrame): void {
    if (frame.type === 'hello') {
      isApart = String(frame.user.id) !== userId;
      if (isApart && role === 'leading') tell({ type: 'apart' });
    }
    const isOwn = 'ref' in frame && frame.ref?.startsWith(prefix);
    if (role === 'leading' && !isApart && !isOwn) tell({ type: 'frame', frame });
    take(frame);
  }

  /** Answers to other tabs are not for this one. */
  function take(frame: ServerFrame): void {
    if (frame.type === 'hello') {
      if (frame.session_id === hello?.session_id) return;
      hello = frame;
      greetedAt = options.now();
      sessions++;
    } else if (!hello) return;
    if (!('ref' in frame) || frame.ref === undefined) onFrame(frame);
    else if (frame.ref.startsWith(prefix)) onFrame({ ...frame, ref: frame.ref.slice(prefix.length) });
  }

  function listen(note: Note): void {
    switch (note.type) {
      case 'join':
      case 'send':
      case 'probe':
      case 'wake':
        return role === 'leading' ? serve(note) : undefined;
      case 'frame':
        return role === 'following' || role === 'leading' ? handleNote(() => take(note.frame)) : undefined;
      default:
        if (role !== 'following' || ('page' in note && note.page !== page)) return;
        return handleNote(() => follow(note));
    }
  }

  function handleNote(work: () => void): void {
    work();
    if (role === 'following') expect((hello?.heartbeat_ms ?? 0) + LEADER_LATE_MS);
  }

  /** As the server would say it now. */
  function greeting(said: HelloFrame): HelloFrame {
    const serverNow = Date.parse(said.server_time) + options.now() - greetedAt;
    return { ...said, server_time: new Date(serverNow).toISOString(), total_unread: options.totalUnread() };
  }

  function serve(note: Note & { type: 'join' | 'send' | 'probe' | 'wake' }): void {
    switch (note.type) {
      case 'join': {
        if (isApart) return void tell({ type: 'apart' });
        return void tell({ type: 'welcome', page: note.page, status, hello: hello && greeting(hello) });
      }
      case 'send':
        return void own.send(note.frame);
      case 'probe':
        return void own.probe().then((isAlive) => tell({ type: 'probed', page: note.page, isAlive }));
      case 'wake':
        return own.wake();
      default:
        return note satisfies never;
    }
  }

  function follow(note: Note & { type: 'welcome' | 'probed' | 'status' | 'apart' }): void {
    switch (note.type) {
      case 'welcome':
        return note.hello ? take(note.hello) : change(note.status);
      case 'probed':
        return probing?.settle(note.isAlive);
      case 'status':
        return change(note.status);
      case 'apart':
        return goAlone();
      default:
        return note satisfies never;
    }
  }

  /** A leader that is silent is asked once; a tab whose leader does not answer helps itself. */
  function expect(delayMs: number): void {
    clearTimeout(silence);
    silence = setTimeout(() => {
      tell({ type: 'join', page });
      silence = setTimeout(goAlone, ANSWER_TIMEOUT_MS);
    }, delayMs);
  }

  function goAlone(): void {
    if (role !== 'following') return;
    clearTimeout(silence);
    role = 'alone';
    own.start();
  }

  function lead(): void {
    clearTimeout(silence);
    const wasAlone = role === 'alone';
    role = 'leading';
    if (!wasAlone) own.start();
    else if (isApart) tell({ type: 'apart' });
    else if (hello) tell({ type: 'frame', frame: greeting(hello) });
  }

  function join(id: string): void {
    userId = id;
    const name = `vikrahub-chat ${options.apiUrl} ${id}`;
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<Note>) => listen(data);
    const waiting = new AbortController();
    const left = new Promise<void>((resolve) => {
      leave = () => {
        waiting.abort();
        resolve();
      };
    });
    const run = start;
    const elected = navigator.locks.request(name, { signal: waiting.signal }, () => {
      if (run === start) lead();
      return left;
    });
    elected.catch(() => {
      // Rejected by `leave`, or on a page that may hold no lock: such a page is alone.
      if (run === start) goAlone();
    });
    const stopListening = onReturn(() => {
      if (role !== 'following') return;
      tell({ type: 'wake' });
      expect(0);
    });
    void left.then(stopListening);
    expect(0);
  }

  return {
    start() {
      if (role !== 'stopped') return;
      role = 'following';
      isApart = false;
      const run = ++start;
      change('connecting');
      void options.findUserId().then((id) => {
        if (run !== start) return;
        if (id === null) goAlone();
        else join(id);
      });
    },
    stop() {
      if (role === 'stopped') return;
      role = 'stopped';
      start++;
      hello = null;
      clearTimeout(silence);
      probing?.settle(false);
      leave();
      own.stop();
      channel?.close();
      channel = null;
      onStatus('idle');
    },
    send(frame) {
      const isAnswered = frame.type === 'message' || frame.ref !== undefined;
      const marked = isAnswered ? { ...frame, ref: prefix + (frame.ref ?? '') } : frame;
      if (role !== 'following') return own.send(marked);
      if (!hello) return false;
      // The leader hears every message too and tells it for all.
      if (frame.type !== 'delivered') tell({ type: 'send', frame: marked });
      return true;
    },
    probe() {
      if (role !== 'following') return own.probe();
      if (probing) return probing.answer;
      let settle: (isAlive: boolean) => void = () => {};
      const late = setTimeout(() => {
        settle(false);
        goAlone();
      }, ANSWER_TIMEOUT_MS);
      const answer = new Promise<boolean>((resolve) => {
        settle = (isAlive) => {
          clearTimeout(late);
          probing = null;
          resolve(isAlive);
        };
      });
      probing = { answer, settle };
      tell({ type: 'probe', page });
      return answer;
    },
    wake: () => (role === 'following' ? void tell({ type: 'wake' }) : own.wake()),
    session: () => (hello ? sessions : 0),
    share(frame) {
      if (role !== 'alone' && !isApart) tell({ type: 'frame', frame });
    },
  };
}
