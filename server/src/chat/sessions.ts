import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LoginsService } from '../auth/logins.service.js';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { encodeFrame, type Session } from './session.js';

export const HEARTBEAT_MS = 25_000;
const SWEEP_MS = 1000;
const REVOCATION_POLL_MS = 2000;
/** Looked at again on every poll, so that clocks and slow commits hide no revocation. */
const REVOCATION_OVERLAP_MS = 60_000;
const CLOSE_GRACE_MS = 3000;

const HEARTBEAT = encodeFrame({ type: 'heartbeat' });

/** Everybody who is connected to this node. */
@Injectable()
export class Sessions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sessions.name);
  private readonly byUser = new Map<string, Set<Session>>();
  private readonly timers: NodeJS.Timeout[] = [];
  private stopping = false;

  constructor(
    private readonly broadcaster: Broadcaster,
    private readonly logins: LoginsService,
  ) {}

  onApplicationBootstrap(): void {
    this.broadcaster.listen((userId, { frame, kind, exceptSessionId }) => {
      for (const session of this.of(userId)) {
        if (session.id !== exceptSessionId) session.sendEncoded(frame, kind);
      }
    });
    this.timers.push(setInterval(() => this.sweep(Date.now()), SWEEP_MS));
    this.timers.push(setInterval(() => void this.closeRevoked(), REVOCATION_POLL_MS));
  }

  /** No new sockets, what was begun is finished, and everybody is told to come back elsewhere. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    const sessions = [...this.all()];
    for (const session of sessions) session.socket.pause();
    await Promise.all(sessions.map((session) => session.settled()));
    await Promise.all(sessions.map((session) => closeOrCut(session)));
  }

  get accepting(): boolean {
    return !this.stopping;
  }

  get count(): number {
    let count = 0;
    for (const sessions of this.byUser.values()) count += sessions.size;
    return count;
  }

  of(userId: string): ReadonlySet<Session> {
    return this.byUser.get(userId) ?? new Set();
  }

  /** Resolves when frames for that person reach this node. */
  async add(session: Session): Promise<void> {
    const sessions = this.byUser.get(session.userId) ?? new Set();
    this.byUser.set(session.userId, sessions.add(session));
    await this.broadcaster.subscribe(session.userId);
  }

  remove(session: Session): void {
    const sessions = this.byUser.get(session.userId);
    if (!sessions?.delete(session) || sessions.size > 0) return;
    this.byUser.delete(session.userId);
    this.broadcaster.unsubscribe(session.userId);
  }

  private *all(): Iterable<Session> {
    for (const sessions of this.byUser.values()) yield* sessions;
  }

  private sweep(now: number): void {
    for (const session of this.all()) {
      if (session.principal.expiresAt.getTime() <= now) {
        session.close(4401, 'credentials expired');
      } else if (session.heartbeat.dueAt <= now) {
        this.beat(session, now);
      }
    }
  }

  private beat(session: Session, now: number): void {
    if (!session.heartbeat.answered) {
      session.close(4408, 'no answer to pings');
      setTimeout(() => session.socket.terminate(), CLOSE_GRACE_MS).unref();
      return;
    }
    session.heartbeat = { dueAt: now + HEARTBEAT_MS, answered: false };
    session.sendEncoded(HEARTBEAT, 'durable');
    if (session.isOpen) session.socket.ping();
  }

  private async closeRevoked(): Promise<void> {
    if (this.byUser.size === 0) return;
    try {
      const revoked = new Set(await this.logins.revokedSince(new Date(Date.now() - REVOCATION_OVERLAP_MS)));
      if (revoked.size === 0) return;
      for (const session of this.all()) {
        const { loginId } = session.principal;
        if (loginId !== null && revoked.has(loginId)) session.close(4401, 'signed out');
      }
    } catch (error) {
      this.logger.warn(
        `Could not look for ended logins: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
  }
}

async function closeOrCut(session: Session): Promise<void> {
  const { socket } = session;
  if (socket.readyState === socket.CLOSED) return;
  await new Promise<void>((resolve) => {
    const cut = setTimeout(() => socket.terminate(), CLOSE_GRACE_MS);
    socket.once('close', () => {
      clearTimeout(cut);
      resolve();
    });
    // A paused socket never reads the answering close frame.
    socket.resume();
    session.close(1012, 'server restarts');
  });
}
