import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { HelloFrame, PresenceFrame } from '@vikrahub/chat-protocol';
import { encodeFrame } from '../broadcast/broadcaster.js';
import { OnFrame, OnHello } from '../chat/on-frame.js';
import { type Session, toWebSocketMessage } from '../chat/session.js';
import { Sessions } from '../chat/sessions.js';
import { reasonOf } from '../errors/reason-of.js';
import { WatchPresenceInput } from './presence.input.js';
import { PresenceStore } from './presence.store.js';
import { Watchers } from './watchers.js';

const TICK_MS = 1000;
const ALIVE_EVERY_MS = 10_000;
/** A page that is loaded again does not look like somebody who has left. */
const GRACE_MS = 5000;
/** Looked at again on every tick, so that slow commits hide no change. */
const OVERLAP_MS = 3000;

/** Who is there: of the people that share a conversation with whoever asks, and show it. */
@Injectable()
export class PresenceService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PresenceService.name);
  private readonly watchers = new Watchers();
  /** Who counts as connected to this node, and since when they are not (by the monotonic clock). */
  private readonly connected = new Map<string, number | null>();
  private timer: NodeJS.Timeout | undefined;
  private isTicking = false;
  /** Said once, however long it lasts. */
  private isWaiting = false;
  private saidAliveAt = -Infinity;
  /** Every change before it has been told. */
  private toldAt = performance.now();

  constructor(
    private readonly sessions: Sessions,
    private readonly store: PresenceStore,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(performance.now()), TICK_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  @OnHello()
  async hello(): Promise<Pick<HelloFrame, 'features'>> {
    return { features: { presence: true } };
  }

  @OnFrame('presence', WatchPresenceInput, 'messages')
  async onWatch(session: Session, { user_ids: userIds }: WatchPresenceInput): Promise<void> {
    this.watchers.watch(session, userIds, performance.now());
    const viewerIds = userIds.map(() => session.userId);
    this.watchers.tell(await this.store.see(viewerIds, userIds), send);
  }

  private async tick(now: number): Promise<void> {
    if (this.isTicking) return;
    this.isTicking = true;
    try {
      await this.keep(now);
      await this.tell(now);
      this.isWaiting = false;
    } catch (error) {
      if (!this.isWaiting) this.logger.warn(`Presence waits for PostgreSQL: ${reasonOf(error)}`);
      this.isWaiting = true;
    } finally {
      this.isTicking = false;
    }
  }

  /** What this node knows and PostgreSQL does not: it stays to be stored where that fails. */
  private async keep(now: number): Promise<void> {
    const present = new Set(this.sessions.userIds());
    if (now - this.saidAliveAt >= ALIVE_EVERY_MS) {
      if (await this.store.sayAlive()) this.connected.clear();
      this.saidAliveAt = now;
    }
    const arrived = [...present].filter((id) => !this.connected.has(id));
    if (arrived.length > 0) {
      await this.store.addConnected(arrived);
      for (const id of arrived) this.connected.set(id, null);
    }
    const left: string[] = [];
    for (const [id, since] of this.connected) {
      if (present.has(id)) this.connected.set(id, null);
      else if (since === null) this.connected.set(id, now);
      else if (now - since >= GRACE_MS) left.push(id);
    }
    if (left.length === 0) return;
    await this.store.removeConnected(left, GRACE_MS);
    for (const id of left) this.connected.delete(id);
  }

  private async tell(now: number): Promise<void> {
    this.watchers.prune(now);
    if (!this.watchers.any) {
      this.toldAt = now;
      return;
    }
    const changed = await this.store.changedWithin(now - this.toldAt + OVERLAP_MS);
    this.toldAt = now;
    const [viewerIds, userIds] = this.watchers.pairsOf(changed);
    if (userIds.length > 0) this.watchers.tell(await this.store.see(viewerIds, userIds), send);
  }
}

function send(session: Session, frame: PresenceFrame): void {
  session.sendMessage(toWebSocketMessage(encodeFrame(frame)), 'transient');
}
