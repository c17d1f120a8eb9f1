import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Gauge } from 'prom-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { LoginsService } from '../auth/logins.service.js';
import { Broadcaster, encodeFrame } from '../broadcast/broadcaster.js';
import { Config } from '../config/config.js';
import { HealthChecks } from '../health/health-checks.js';
import { EndedConversations } from './ended-conversations.js';
import { type Session, toWebSocketMessage } from './session.js';

export const HEARTBEAT_MS = 25_000;
const SWEEP_MS = 1000;
const REVOCATION_POLL_MS = 2000;
/** Looked at again on every poll, so that slow commits hide no revocation. */
const REVOCATION_OVERLAP_MS = 60_000;

const open = new Gauge({ name: 'chat_sessions', help: 'Sessions that are open on this node.' });

const buffered = new Gauge({
  name: 'chat_socket_buffered_bytes',
  help: 'Sent to the sockets of this node and not read by their clients yet, as of the last second.',
});

const HEARTBEAT = toWebSocketMessage(encodeFrame({ type: 'heartbeat' }));

/** All sessions of this node. */
@Injectable()
export class Sessions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sessions.name);
  private readonly byUser = new Map<string, Set<Session>>();
  /** Sessions whose socket is gone, and whose frames are still worked on. */
  private readonly ending = new Set<Promise<void>>();
  private readonly ended = new EndedConversations();
  private readonly timers: NodeJS.Timeout[] = [];
  private stopping = false;
  /** By the monotonic clock: every revocation before it has been looked at. */
  private revocationsReadAt = performance.now();

  constructor(
    private readonly broadcaster: Broadcaster,
    private readonly logins: LoginsService,
    private readonly health: HealthChecks,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    // A delivery to many comes once for each of them, in a row.
    let last: { frame: Buffer; message: Buffer } | undefined;
    this.broadcaster.listen((userId, { frame, kind, exceptSessionId }) => {
      if (this.ended.drops(userId, frame)) return;
      const message = last?.frame === frame ? last.message : toWebSocketMessage(frame);
      last = { frame, message };
      for (const session of this.of(userId)) {
        if (session.id !== exceptSessionId) session.sendMessage(message, kind);
      }
    });
    this.timers.push(setInterval(() => this.sweep(), SWEEP_MS));
    this.timers.push(setInterval(() => void this.closeRevoked(), REVOCATION_POLL_MS));
  }

  /**
   * Fails readiness and refuses new sockets, then closes sessions over `shutdownSpreadMs`, so that the other nodes are
   * not hit by all reconnects at once. Until its turn a session works as before.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.health.register('accepting', true, () => Promise.reject(new Error('the server is shutting down')));
    const sessions = [...this.all()];
    const stepMs = this.config.shutdownSpreadMs / sessions.length;
    await Promise.all(
      sessions.map(async (session, index) => {
        await sleep(index * stepMs);
        await session.drainAndClose();
      }),
    );
    await Promise.all(this.ending);
    for (const timer of this.timers) clearInterval(timer);
  }

  get accepting(): boolean {
    return !this.stopping;
  }

  userIds(): string[] {
    return [...this.byUser.keys()];
  }

  of(userId: string): ReadonlySet<Session> {
    return this.byUser.get(userId) ?? new Set();
  }

  /** Whether the person has got the last frame of a conversation that had this `rev`. */
  isOver(userId: string, conversationId: string, rev: number): boolean {
    return this.ended.has(userId, conversationId, rev);
  }

  /** Resolves when frames for that person reach this node. */
  async add(session: Session): Promise<void> {
    const sessions = this.byUser.get(session.userId) ?? new Set();
    this.byUser.set(session.userId, sessions.add(session));
    open.inc();
    await this.broadcaster.subscribe(session.userId);
  }

  remove(session: Session): void {
    const sessions = this.byUser.get(session.userId);
    if (!sessions?.delete(session)) return;
    open.dec();
    const ended = session.whenDrained().then(() => void this.ending.delete(ended));
    this.ending.add(ended);
    if (sessions.size > 0) return;
    this.byUser.delete(session.userId);
    this.broadcaster.unsubscribe(session.userId);
  }

  private *all(): Iterable<Session> {
    for (const sessions of this.byUser.values()) yield* sessions;
  }

  private sweep(): void {
    const now = performance.now();
    const wallClock = Date.now();
    let bufferedBytes = 0;
    for (const session of this.all()) {
      bufferedBytes += session.bufferedBytes;
      if (!session.isOpen) continue;
      if (session.expiresAt <= wallClock) {
        session.close(4401, 'credentials expired');
      } else if (session.heartbeatDueAt <= now) {
        this.sendHeartbeat(session, now);
      }
    }
    buffered.set(bufferedBytes);
  }

  private sendHeartbeat(session: Session, now: number): void {
    if (!session.heartbeatAnswered) {
      session.closeOrCut(4408, 'no answer to pings');
      return;
    }
    session.heartbeatDueAt = now + HEARTBEAT_MS;
    session.heartbeatAnswered = false;
    session.sendMessage(HEARTBEAT, 'durable');
    if (session.isOpen) session.socket.ping();
  }

  private async closeRevoked(): Promise<void> {
    const now = performance.now();
    // Whoever connects from now on has their login checked.
    if (this.byUser.size === 0) {
      this.revocationsReadAt = now;
      return;
    }
    try {
      // After an outage of PostgreSQL, all that it lasted is looked at.
      const sinceMs = now - this.revocationsReadAt + REVOCATION_OVERLAP_MS;
      const revoked = new Set(await this.logins.revokedWithin(sinceMs));
      this.revocationsReadAt = Math.max(this.revocationsReadAt, now);
      if (revoked.size === 0) return;
      for (const session of this.all()) {
        if (session.loginId !== null && revoked.has(session.loginId)) session.close(4401, 'signed out');
      }
    } catch (error) {
      this.logger.warn(
        `Could not look for ended logins: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
  }
}
