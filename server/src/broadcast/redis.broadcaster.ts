import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { Broadcaster, type Delivery, type DeliveryListener } from './broadcaster.js';
import { parseEnvelopes, toEnvelope } from './envelope.js';

const CHANNEL_PREFIX = 'chat_';

/** ioredis keeps commands for ever while Redis is away, unless told to fail at once. */
const FAIL_AT_ONCE: RedisOptions = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 3000,
};

const pauseMs = (attempt: number) => Math.min(attempt * 100, 2000);

function toConnection(urls: readonly string[]): Redis | Cluster {
  const [url = '', ...others] = urls;
  const options = { lazyConnect: true, autoResubscribe: false };
  return others.length === 0
    ? new Redis(url, { ...options, ...FAIL_AT_ONCE, retryStrategy: pauseMs })
    : new Cluster([...urls], {
        ...options,
        enableOfflineQueue: false,
        redisOptions: FAIL_AT_ONCE,
        clusterRetryStrategy: pauseMs,
      });
}

/**
 * Between nodes: one channel `chat_<user id>` for each person, and a node subscribes only to the people it hosts.
 * Nothing ever waits for Redis: without it, delivery goes on within the node.
 */
export class RedisBroadcaster extends Broadcaster {
  private readonly logger = new Logger(RedisBroadcaster.name);
  private readonly nodeId = randomUUID();
  private readonly subscribed = new Set<string>();
  private readonly publisher: Redis | Cluster;
  private readonly subscriber: Redis | Cluster;
  private listener: DeliveryListener = () => undefined;
  private readonly outgoing = new Map<string, Buffer[]>();
  private flushing: NodeJS.Immediate | undefined;
  private lostPublishes = 0;

  /** One URL is a server, several are the nodes of a cluster. */
  constructor(urls: readonly string[]) {
    super();
    this.publisher = toConnection(urls);
    this.subscriber = toConnection(urls);
    for (const connection of [this.publisher, this.subscriber]) {
      connection.on('error', (error: Error) => this.logger.warn(`Redis: ${error.message || error.name}`));
    }
    this.subscriber.on('ready', () => this.resubscribe());
    this.subscriber.on('messageBuffer', (channel: Buffer, payload: Buffer) => this.receive(channel, payload));
  }

  /** Fails where Redis does not answer: a configured Redis that is missing stops the start. */
  async connect(): Promise<void> {
    await Promise.all([this.publisher.connect(), this.subscriber.connect()]);
  }

  async ping(): Promise<void> {
    await this.publisher.ping();
  }

  close(): void {
    this.publisher.disconnect();
    this.subscriber.disconnect();
  }

  override publish({ userIds, ...delivery }: Delivery): void {
    const envelope = toEnvelope(this.nodeId, delivery);
    for (const userId of userIds) {
      if (this.subscribed.has(userId)) this.listener(userId, delivery);
      const outgoing = this.outgoing.get(userId);
      if (outgoing) outgoing.push(...envelope);
      else this.outgoing.set(userId, [...envelope]);
    }
    this.flushing ??= setImmediate(() => this.flush());
  }

  override async subscribe(userId: string): Promise<void> {
    this.subscribed.add(userId);
    if (this.subscriber.status !== 'ready') return;
    await this.subscriber.subscribe(CHANNEL_PREFIX + userId).catch((error: Error) => {
      this.logger.warn(`Redis: a subscription failed and is made again on reconnect: ${error.message}`);
    });
  }

  override unsubscribe(userId: string): void {
    this.subscribed.delete(userId);
    if (this.subscriber.status !== 'ready') return;
    this.subscriber.unsubscribe(CHANNEL_PREFIX + userId).catch((error: Error) => {
      this.logger.warn(`Redis: ${error.message}`);
    });
  }

  override listen(listener: DeliveryListener): void {
    this.listener = listener;
  }

  /** What one turn of the event loop brings for a person is one publish, and all of them leave together. */
  private flush(): void {
    this.flushing = undefined;
    const publishes = [...this.outgoing].map(
      ([userId, parts]) => [CHANNEL_PREFIX + userId, Buffer.concat(parts)] as const,
    );
    this.outgoing.clear();
    // A cluster's pipeline goes to one node only.
    if (this.publisher instanceof Cluster) {
      for (const [channel, payload] of publishes) {
        this.publisher.publish(channel, payload).catch(() => this.countLost(1));
      }
      return;
    }
    const pipeline = this.publisher.pipeline();
    for (const [channel, payload] of publishes) pipeline.publish(channel, payload);
    pipeline.exec().then(
      (results) => this.countLost(results?.filter(([error]) => error !== null).length ?? publishes.length),
      () => this.countLost(publishes.length),
    );
  }

  private receive(channel: Buffer, payload: Buffer): void {
    const userId = channel.toString().slice(CHANNEL_PREFIX.length);
    const envelopes = parseEnvelopes(payload);
    if (!envelopes) {
      this.logger.warn('Redis: dropped a payload that no chat server has written');
      return;
    }
    if (!this.subscribed.has(userId)) return;
    for (const { nodeId, delivery } of envelopes) {
      if (nodeId !== this.nodeId) this.listener(userId, delivery);
    }
  }

  private resubscribe(): void {
    if (this.lostPublishes > 0) {
      this.logger.warn(`Redis is back; ${this.lostPublishes} publishes were lost meanwhile`);
      this.lostPublishes = 0;
    }
    if (this.subscribed.size === 0) return;
    const channels = [...this.subscribed].map((userId) => CHANNEL_PREFIX + userId);
    this.subscriber
      .subscribe(...channels)
      .catch((error: Error) => this.logger.warn(`Redis: ${error.message}`));
  }

  private countLost(count: number): void {
    if (count === 0) return;
    if (this.lostPublishes === 0) this.logger.warn('Redis is away: delivery goes on within this node');
    this.lostPublishes += count;
  }
}
