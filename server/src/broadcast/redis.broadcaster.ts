import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { RedisSetting } from '../redis/open-redis.js';
import {
  Broadcaster,
  type Delivery,
  type DeliveryListener,
  type GapListener,
  type Publication,
  toDelivery,
} from './broadcaster.js';
import { parseEnvelopes, startOf, toEnvelope } from './envelope.js';
import { type Heartbeat, OtherNodes, parseHeartbeat, toHeartbeat } from './node-heartbeats.js';
import { RedisMasters } from './redis-masters.js';
import { RedisSubscriptions, SILENCE_MAX_MS } from './redis-subscriptions.js';

const CHANNEL_PREFIX = 'chat_';
/** No person's: theirs go on after the prefix with an underscore. */
const NODES_CHANNEL = 'chat-nodes';
const HEARTBEAT_MS = 1000;
/** A publish without an answer for so long: the connection is dead. */
const ANSWER_MAX_MS = 2500;
/** After so long without any other, with its subscriptions proven, a node is alone. */
const ALONE_AFTER_MS = 3 * HEARTBEAT_MS;
/** Many publishes in one command. Nothing is stored, so that it runs wherever PUBLISH does. */
const PUBLISH_ALL = `for i = 1, #ARGV, 2 do redis.call('PUBLISH', ARGV[i], ARGV[i + 1]) end`;

/** For so long a lost publish shows in `ready`. */
const LOST_SHOWS_MS = 5000;

/** Publishes that left together and wait for their answers. */
interface Sent {
  connection: Redis;
  at: number;
}

/**
 * Between nodes: one channel `chat_<user id>` for each person, and a node subscribes only to the people it hosts. On a
 * cluster the channels are sharded. Nothing ever waits for Redis: without it, delivery goes on within the node.
 *
 * Every node sends a heartbeat once a second, on a channel of all nodes. It shows the node that its subscriptions are
 * alive, the others that the node is, and tells them how far back its publishes may be lost.
 *
 * A node that is alone publishes nothing. One that it hears for the first time is told that this may be missing, as far
 * as it was there already.
 */
export class RedisBroadcaster extends Broadcaster {
  private readonly logger = new Logger(RedisBroadcaster.name);
  private readonly nodeId = randomUUID();
  private readonly ownStart = startOf(this.nodeId);
  private readonly subscribed = new Set<string>();
  private readonly masters: RedisMasters;
  private readonly subscriptions: RedisSubscriptions;
  private readonly others = new OtherNodes();
  private listener: DeliveryListener = () => undefined;
  private gapListener: GapListener = () => undefined;
  private readonly outgoing = new Map<string, Buffer[]>();
  private flushing: NodeJS.Immediate | undefined;
  private readonly sent = new Set<Sent>();
  private lost: { since: number; count: number } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private heartbeatAt = 0;
  private startedAt = performance.now();
  /** When its own heartbeat came back last. */
  private provenAt = -Infinity;
  /** Since when it has listened without a gap and without hearing another node. */
  private quietSince = performance.now();
  /** When something was not published because it was alone, first and last. */
  private kept: { since: number; until: number } | undefined;
  private lostAt = -Infinity;

  constructor(redis: RedisSetting) {
    super();
    this.masters = new RedisMasters(redis);
    this.subscriptions = new RedisSubscriptions(this.masters, NODES_CHANNEL, {
      onMessage: (channel, payload) => this.receive(channel, payload),
      onHeartbeat: (payload, prove) => this.onHeartbeat(payload, prove),
    });
  }

  /** Fails where Redis does not answer: a configured Redis that is missing stops the start. */
  async connect(): Promise<void> {
    this.startedAt = performance.now();
    await this.masters.connect();
    await this.subscriptions.connect();
    this.quietSince = performance.now();
    this.timer = setInterval(() => this.tick(performance.now()), HEARTBEAT_MS);
    this.sendHeartbeat(performance.now());
  }

  /** Throws where Redis does not answer, or does not carry what is published. */
  async requireWorking(): Promise<void> {
    await this.masters.ping();
    const now = performance.now();
    this.subscriptions.requireWorking(now);
    if (now - this.lostAt < LOST_SHOWS_MS) throw new Error('publishes were refused or lost just now');
  }

  /** Says goodbye, so that nobody looks for what this node may have left unsaid. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    clearImmediate(this.flushing);
    await Promise.race([this.sayGoodbye(), sleep(ANSWER_MAX_MS, undefined, { ref: false })]);
    this.subscriptions.disconnect();
    this.masters.disconnect();
  }

  private async sayGoodbye(): Promise<void> {
    await this.flush();
    if (!this.lost) await this.publishHeartbeat('bye', performance.now());
  }

  override publish(publication: Publication): void {
    const { userIds } = publication;
    const isAlone = this.isAlone(performance.now());
    const isHere = userIds.some((userId) => this.subscribed.has(userId));
    if (isAlone && !isHere) return;
    const delivery = toDelivery(publication);
    if (isHere) this.deliver(userIds, delivery);
    if (isAlone) return;
    const envelope = toEnvelope(this.nodeId, delivery);
    for (const userId of userIds) {
      const outgoing = this.outgoing.get(userId);
      if (outgoing) outgoing.push(...envelope);
      else this.outgoing.set(userId, [...envelope]);
    }
    this.flushing ??= setImmediate(() => void this.flush());
  }

  private deliver(userIds: readonly string[], delivery: Delivery): void {
    for (const userId of userIds) if (this.subscribed.has(userId)) this.listener(userId, delivery);
  }

  /** Notes that something is kept from the others, where there are none. */
  private isAlone(now: number): boolean {
    const isAlone =
      !this.others.exist &&
      !this.masters.isCluster &&
      now - this.provenAt < ALONE_AFTER_MS &&
      now - this.quietSince > ALONE_AFTER_MS;
    if (isAlone) this.kept = { since: this.kept?.since ?? now, until: now };
    return isAlone;
  }

  override noteUnpublished(sinceMs: number): void {
    const since = performance.now() - sinceMs;
    this.lost = { since: Math.min(since, this.lost?.since ?? since), count: this.lost?.count ?? 0 };
    this.gapListener(sinceMs);
  }

  override async subscribe(userId: string): Promise<void> {
    this.subscribed.add(userId);
    await this.subscriptions.subscribe(CHANNEL_PREFIX + userId);
  }

  override unsubscribe(userId: string): void {
    this.subscribed.delete(userId);
    this.subscriptions.unsubscribe(CHANNEL_PREFIX + userId);
  }

  override listen(listener: DeliveryListener): void {
    this.listener = listener;
  }

  override onGap(listener: GapListener): void {
    this.gapListener = listener;
  }

  /** What one turn of the event loop brings for a person is one publish; those for one server leave together. */
  private async flush(): Promise<void> {
    this.flushing = undefined;
    const byMaster = new Map<string | undefined, [string, Buffer][]>();
    for (const [userId, parts] of this.outgoing) {
      const channel = CHANNEL_PREFIX + userId;
      const name = this.masters.nameOf(channel);
      const publishes = byMaster.get(name) ?? [];
      byMaster.set(name, publishes);
      publishes.push([channel, Buffer.concat(parts)]);
    }
    this.outgoing.clear();
    await Promise.all(
      [...byMaster].map(([name, publishes]) => this.send(this.masters.connectionTo(name), publishes)),
    );
  }

  /** Once each: a publish that is sent again after a redirection could overtake, or come twice. */
  private async send(connection: Redis | undefined, publishes: readonly [string, Buffer][]): Promise<void> {
    const at = performance.now();
    if (!connection) return this.lose(at, publishes.length);
    const sent = { connection, at };
    this.sent.add(sent);
    const failed = await (this.masters.isCluster
      ? publishSharded(connection, publishes)
      : connection.eval(PUBLISH_ALL, 0, ...publishes.flat()).then(
          () => 0,
          () => publishes.length,
        ));
    this.sent.delete(sent);
    if (failed > 0) this.lose(at, failed);
  }

  private lose(at: number, count: number): void {
    this.lostAt = performance.now();
    if (!this.lost?.count)
      this.logger.warn('Redis does not take publishes: delivering within this node only');
    this.lost = { since: Math.min(at, this.lost?.since ?? at), count: count + (this.lost?.count ?? 0) };
    this.masters.refresh();
  }

  private receive(channel: string, payload: Buffer): void {
    // All of a payload is of one node, and what is its own has been delivered here before it left.
    if (payload.toString('latin1', 0, this.ownStart.length) === this.ownStart) return;
    const userId = channel.slice(CHANNEL_PREFIX.length);
    const envelopes = parseEnvelopes(payload);
    if (!envelopes) {
      this.logger.warn('Redis: dropped a malformed payload');
      return;
    }
    if (!this.subscribed.has(userId)) return;
    for (const delivery of envelopes) this.listener(userId, delivery);
  }

  private onHeartbeat(payload: Buffer, prove: () => void): void {
    const heartbeat = parseHeartbeat(payload);
    if (!heartbeat) {
      this.logger.warn('Redis: dropped a malformed heartbeat');
      return;
    }
    const now = performance.now();
    if (heartbeat.nodeId === this.nodeId) {
      this.provenAt = now;
      return prove();
    }
    this.quietSince = now;
    if (this.others.hear(heartbeat, now)) this.onFirstHeard(heartbeat, now);
    if (heartbeat.lostMs !== 'bye' && heartbeat.lostMs > 0) this.gapListener(heartbeat.lostMs);
  }

  private onFirstHeard({ ageMs }: Heartbeat, now: number): void {
    const { kept } = this;
    // Its heartbeat may have been on its way for so long.
    const bornAt = now - ageMs - SILENCE_MAX_MS;
    if (!kept || kept.until < bornAt) return;
    const since = Math.max(kept.since, bornAt);
    this.lost = { since: Math.min(since, this.lost?.since ?? since), count: this.lost?.count ?? 0 };
    this.sendHeartbeat(now);
  }

  private tick(now: number): void {
    const wasStopped = now - this.heartbeatAt > 3 * HEARTBEAT_MS;
    this.sendHeartbeat(now);
    // What came while the process stood still has not been read yet: it says nothing about the others.
    if (wasStopped) return;
    for (const { connection, at } of this.sent) {
      if (now - at > ANSWER_MAX_MS) connection.disconnect(true);
    }
    const gapSince = this.subscriptions.takeGap(now);
    if (gapSince !== undefined || this.others.exist) this.quietSince = now;
    const since = [gapSince, this.others.silentSince(now)].filter((time) => time !== undefined);
    if (since.length > 0) this.gapListener(now - Math.min(...since));
  }

  private sendHeartbeat(now: number): void {
    this.heartbeatAt = now;
    const { lost } = this;
    this.lost = undefined;
    const lostMs = lost ? Math.ceil(now - lost.since) + 1 : 0;
    void this.publishHeartbeat(lostMs, now).then((isTold) => {
      if (!lost) return;
      if (isTold && lost.count > 0)
        this.logger.warn(`Redis is back; ${lost.count} publishes were lost meanwhile`);
      if (!isTold) this.lost = { since: lost.since, count: lost.count + (this.lost?.count ?? 0) };
    });
  }

  private async publishHeartbeat(lostMs: number | 'bye', at: number): Promise<boolean> {
    const connection = this.masters.anyConnection();
    if (!connection) return false;
    const sent = { connection, at };
    this.sent.add(sent);
    try {
      await connection.publish(
        NODES_CHANNEL,
        toHeartbeat({ nodeId: this.nodeId, lostMs, ageMs: at - this.startedAt }),
      );
      return true;
    } catch {
      // A heartbeat that does not come is what tells the others.
      return false;
    } finally {
      this.sent.delete(sent);
    }
  }
}

/** How many failed. In a cluster one command names the channels of one slot only. */
async function publishSharded(connection: Redis, publishes: readonly [string, Buffer][]): Promise<number> {
  const pipeline = connection.pipeline();
  for (const [channel, payload] of publishes) pipeline.spublish(channel, payload);
  return pipeline.exec().then(
    (results) => results?.filter(([error]) => error !== null).length ?? publishes.length,
    () => publishes.length,
  );
}
