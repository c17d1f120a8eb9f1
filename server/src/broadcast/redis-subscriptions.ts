import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { RedisMasters } from './redis-masters.js';

/** One connection to one master. */
interface Subscriber {
  connection: Redis;
  /** When it was last known to carry what is published. */
  provenAt: number;
  /** When a heartbeat of this node's own last came by it. */
  heartbeatAt: number;
  /** It is given up soon. */
  givingUp?: NodeJS.Timeout;
}

export interface SubscriptionEvents {
  onMessage: (channel: string, payload: Buffer) => void;
  /** What was published on the channel of all nodes; `prove` says that this node itself did it. */
  onHeartbeat: (payload: Buffer, prove: () => void) => void;
}

/** Longer than this without a heartbeat of one's own, and a connection is dead, whatever TCP says. */
export const SILENCE_MAX_MS = 5000;
/** Slots move one after the other: their subscribers connect anew once for many of them. */
const SETTLE_MS = 500;

/** Keeps every wanted channel subscribed at the master that carries it, and knows since when one may not have been. */
export class RedisSubscriptions {
  private readonly logger = new Logger(RedisSubscriptions.name);
  /** Each wanted channel, and the master that has confirmed it. */
  private readonly wanted = new Map<string, string | undefined>();
  private readonly subscribers = new Map<string, Subscriber>();
  private gapSince: number | undefined;

  constructor(
    private readonly masters: RedisMasters,
    /** Of all nodes: not sharded, so that any master passes it on to every other. */
    private readonly nodesChannel: string,
    private readonly events: SubscriptionEvents,
  ) {}

  /** Resolves when each master was tried once. */
  async connect(): Promise<void> {
    await Promise.all(this.follow());
  }

  disconnect(): void {
    for (const name of [...this.subscribers.keys()]) this.remove(name);
  }

  async subscribe(channel: string): Promise<void> {
    if (!this.wanted.get(channel)) this.wanted.set(channel, undefined);
    await this.confirm([channel]);
  }

  unsubscribe(channel: string): void {
    const name = this.wanted.get(channel) ?? this.masters.nameOf(channel);
    this.wanted.delete(channel);
    const connection = this.readyConnection(name);
    // After the last sharded one, ioredis 5 would take the heartbeats for answers: that one stays, and nobody listens to it.
    const isLast = this.masters.isCluster && ![...this.wanted.values()].includes(name);
    if (!connection || isLast) return;
    const done = this.masters.isCluster ? connection.sunsubscribe(channel) : connection.unsubscribe(channel);
    done.catch((error: Error) => this.logger.warn(`Redis: ${error.message}`));
  }

  /**
   * Since when something may be missing that was not reported yet. While anything is not subscribed it is tried again,
   * and reported again; the last report comes after everything is.
   */
  takeGap(now: number): number | undefined {
    for (const [name, { connection, provenAt }] of this.subscribers) {
      if (connection.status !== 'ready' || now - provenAt <= SILENCE_MAX_MS) continue;
      this.logger.warn(`Redis: ${name} is silent, reconnecting`);
      connection.disconnect(true);
    }
    const since = this.gapSince;
    if (since === undefined) return undefined;
    const missing = this.missing();
    this.gapSince = missing.length > 0 || this.isBroken() ? now : undefined;
    void Promise.all(this.follow());
    void this.confirm(missing);
    return since;
  }

  /** Throws where what is published does not come by a master, or a channel is not subscribed. */
  requireWorking(now: number): void {
    for (const [name, { heartbeatAt }] of this.subscribers) {
      if (now - heartbeatAt > SILENCE_MAX_MS)
        throw new Error(`nothing that is published comes back from ${name}`);
    }
    if (this.gapSince !== undefined) throw new Error('not every channel is subscribed');
  }

  private missing(): string[] {
    return [...this.wanted].filter(([, master]) => master === undefined).map(([channel]) => channel);
  }

  private isBroken(): boolean {
    return [...this.subscribers.values()].some(({ connection }) => connection.status !== 'ready');
  }

  /** One subscriber for each master there is now. */
  private follow(): Promise<void>[] {
    const names = this.masters.names();
    for (const name of this.subscribers.keys()) if (!names.has(name)) this.remove(name);
    return [...names].filter((name) => !this.subscribers.has(name)).map((name) => this.add(name));
  }

  private async add(name: string): Promise<void> {
    const connection = this.masters.open(name);
    const subscriber: Subscriber = {
      connection,
      provenAt: performance.now(),
      heartbeatAt: performance.now(),
    };
    this.subscribers.set(name, subscriber);
    connection.on('messageBuffer', (channel: Buffer, payload: Buffer) =>
      this.take(subscriber, channel, payload),
    );
    connection.on('smessageBuffer', (channel: Buffer, payload: Buffer) =>
      this.take(subscriber, channel, payload),
    );
    connection.on('error', (error: Error) => this.onError(subscriber, error));
    connection.on('close', () => this.onClose(name, subscriber));
    const ready = new Promise<void>((resolve) => {
      connection.on('ready', () => void this.onReady(subscriber).then(resolve));
      connection.once('close', resolve);
    });
    connection.connect().catch((error: Error) => this.logger.warn(`Redis: ${name}: ${error.message}`));
    await ready;
  }

  private remove(name: string): void {
    const subscriber = this.subscribers.get(name);
    if (!subscriber) return;
    this.subscribers.delete(name);
    subscriber.connection.removeAllListeners('close');
    this.onClose(name, subscriber);
    subscriber.connection.disconnect();
  }

  private take(subscriber: Subscriber, channel: Buffer, payload: Buffer): void {
    const name = channel.toString();
    if (name !== this.nodesChannel) this.events.onMessage(name, payload);
    else
      this.events.onHeartbeat(
        payload,
        () => (subscriber.provenAt = subscriber.heartbeatAt = performance.now()),
      );
  }

  private async onReady(subscriber: Subscriber): Promise<void> {
    subscriber.provenAt = performance.now();
    try {
      await subscriber.connection.subscribe(this.nodesChannel);
      await this.confirm(this.missing());
    } catch (error) {
      this.onError(subscriber, error as Error);
    }
  }

  private onClose(name: string, subscriber: Subscriber): void {
    clearTimeout(subscriber.givingUp);
    subscriber.givingUp = undefined;
    this.open(subscriber.provenAt);
    subscriber.provenAt = performance.now();
    for (const [channel, master] of this.wanted) if (master === name) this.wanted.set(channel, undefined);
    this.masters.refresh();
  }

  /**
   * Where a slot moves away, Redis ends its subscriptions unasked, which ioredis 5 takes for the answer to another
   * command: from then on nothing it says about subscriptions on this connection is true.
   */
  private onError(subscriber: Subscriber, error: Error): void {
    this.logger.warn(`Redis: ${error.message || error.name}`);
    if (subscriber.connection.status !== 'ready' || subscriber.givingUp) return;
    this.open(performance.now());
    this.masters.refresh();
    subscriber.givingUp = setTimeout(() => {
      subscriber.givingUp = undefined;
      subscriber.connection.disconnect(true);
    }, SETTLE_MS);
  }

  /** A channel without a master, or whose master is away, stays for later. */
  private async confirm(channels: readonly string[]): Promise<void> {
    if (channels.length === 0) return;
    await Promise.all(this.masters.together(channels).map((together) => this.confirmTogether(together)));
  }

  private async confirmTogether(channels: readonly string[]): Promise<void> {
    const name = this.masters.nameOf(channels[0] ?? '');
    const connection = this.readyConnection(name);
    if (!connection) return this.open(performance.now());
    try {
      await (this.masters.isCluster ? connection.ssubscribe(...channels) : connection.subscribe(...channels));
      for (const channel of channels) if (this.wanted.has(channel)) this.wanted.set(channel, name);
    } catch (error) {
      this.logger.warn(`Redis: a subscription failed, retrying: ${(error as Error).message}`);
      this.open(performance.now());
      this.masters.refresh();
    }
  }

  private readyConnection(name: string | undefined): Redis | undefined {
    const connection = name === undefined ? undefined : this.subscribers.get(name)?.connection;
    return connection?.status === 'ready' ? connection : undefined;
  }

  private open(since: number): void {
    this.gapSince = Math.min(since, this.gapSince ?? since);
  }
}
