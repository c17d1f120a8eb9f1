import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { RedisSetting } from '../redis/open-redis.js';
import {
  Broadcaster,
  type DeliveryListener,
  encodeFrame,
  type HoleListener,
  type Publication,
} from './broadcaster.js';
import { parseEnvelopes, startOf, toEnvelope } from './envelope.js';
import { OtherNodes, parseBeat, toBeat } from './node-beats.js';
import { RedisMasters } from './redis-masters.js';
import { RedisSubscriptions } from './redis-subscriptions.js';

const CHANNEL_PREFIX = 'chat_';
/** No person's: theirs go on after the prefix with an underscore. */
const NODES_CHANNEL = 'chat-nodes';
const BEAT_MS = 1000;
/** A publish without an answer for so long: the connection is dead. */
const ANSWER_MAX_MS = 2500;

/** Publishes that left together and wait for their answers. */
interface Sent {
  connection: Redis;
  at: number;
}

/**
 * Between nodes: one channel `chat_<user id>` for each person, and a node subscribes only to the people it hosts. On a
 * cluster the channels are sharded. Nothing ever waits for Redis: without it, delivery goes on within the node.
 *
 * Every node beats once a second, on a channel of all nodes. The beat shows a node that its subscriptions are alive,
 * the others that the node is, and tells them how far back its publishes may be lost.
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
  private holeListener: HoleListener = () => undefined;
  private readonly outgoing = new Map<string, Buffer[]>();
  private flushing: NodeJS.Immediate | undefined;
  private readonly sent = new Set<Sent>();
  private lost: { since: number; count: number } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private beatAt = 0;

  constructor(redis: RedisSetting) {
    super();
    this.masters = new RedisMasters(redis);
    this.subscriptions = new RedisSubscriptions(this.masters, NODES_CHANNEL, {
      onMessage: (channel, payload) => this.receive(channel, payload),
      onBeat: (payload, prove) => this.onBeat(payload, prove),
    });
  }

  /** Fails where Redis does not answer: a configured Redis that is missing stops the start. */
  async connect(): Promise<void> {
    await this.masters.connect();
    await this.subscriptions.connect();
    this.timer = setInterval(() => this.tick(performance.now()), BEAT_MS);
    this.beat(performance.now());
  }

  async ping(): Promise<void> {
    await this.masters.ping();
  }

  /** Says goodbye, so that nobody looks for what this node may have left unsaid. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    clearImmediate(this.flushing);
    await Promise.race([this.sayLastWords(), sleep(ANSWER_MAX_MS, undefined, { ref: false })]);
    this.subscriptions.disconnect();
    this.masters.disconnect();
  }

  private async sayLastWords(): Promise<void> {
    await this.flush();
    if (!this.lost) await this.publishBeat('bye', performance.now());
  }

  override publish({ userIds, frame, ...rest }: Publication): void {
    const delivery = { ...rest, frame: encodeFrame(frame) };
    const envelope = toEnvelope(this.nodeId, delivery);
    for (const userId of userIds) {
      if (this.subscribed.has(userId)) this.listener(userId, delivery);
      const outgoing = this.outgoing.get(userId);
      if (outgoing) outgoing.push(...envelope);
      else this.outgoing.set(userId, [...envelope]);
    }
    this.flushing ??= setImmediate(() => void this.flush());
  }

  override noteUnpublished(sinceMs: number): void {
    const since = performance.now() - sinceMs;
    this.lost = { since: Math.min(since, this.lost?.since ?? since), count: this.lost?.count ?? 0 };
    this.holeListener(sinceMs);
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

  override onHole(listener: HoleListener): void {
    this.holeListener = listener;
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
    const pipeline = connection.pipeline();
    for (const [channel, payload] of publishes) {
      if (this.masters.isCluster) pipeline.spublish(channel, payload);
      else pipeline.publish(channel, payload);
    }
    const failed = await pipeline.exec().then(
      (results) => results?.filter(([error]) => error !== null).length ?? publishes.length,
      () => publishes.length,
    );
    this.sent.delete(sent);
    if (failed > 0) this.lose(at, failed);
  }

  private lose(at: number, count: number): void {
    if (!this.lost?.count)
      this.logger.warn('Redis does not take publishes: delivery goes on within this node');
    this.lost = { since: Math.min(at, this.lost?.since ?? at), count: count + (this.lost?.count ?? 0) };
    this.masters.refresh();
  }

  private receive(channel: string, payload: Buffer): void {
    // All of a payload is of one node, and what is its own has been delivered here before it left.
    if (payload.toString('latin1', 0, this.ownStart.length) === this.ownStart) return;
    const userId = channel.slice(CHANNEL_PREFIX.length);
    const envelopes = parseEnvelopes(payload);
    if (!envelopes) {
      this.logger.warn('Redis: dropped a payload that no chat server has written');
      return;
    }
    if (!this.subscribed.has(userId)) return;
    for (const delivery of envelopes) this.listener(userId, delivery);
  }

  private onBeat(payload: Buffer, prove: () => void): void {
    const beat = parseBeat(payload);
    if (!beat) {
      this.logger.warn('Redis: dropped a beat that no chat server has written');
      return;
    }
    if (beat.nodeId === this.nodeId) return prove();
    this.others.hear(beat, performance.now());
    if (beat.lostMs !== 'bye' && beat.lostMs > 0) this.holeListener(beat.lostMs);
  }

  private tick(now: number): void {
    const wasStopped = now - this.beatAt > 3 * BEAT_MS;
    this.beat(now);
    // What came while the process stood still has not been read yet: it says nothing about the others.
    if (wasStopped) return;
    for (const { connection, at } of this.sent) {
      if (now - at > ANSWER_MAX_MS) connection.disconnect(true);
    }
    const since = [this.subscriptions.takeHole(now), this.others.silentSince(now)].filter(
      (time) => time !== undefined,
    );
    if (since.length > 0) this.holeListener(now - Math.min(...since));
  }

  private beat(now: number): void {
    this.beatAt = now;
    const { lost } = this;
    this.lost = undefined;
    const lostMs = lost ? Math.ceil(now - lost.since) + 1 : 0;
    void this.publishBeat(lostMs, now).then((isTold) => {
      if (!lost) return;
      if (isTold && lost.count > 0)
        this.logger.warn(`Redis is back; ${lost.count} publishes were lost meanwhile`);
      if (!isTold) this.lost = { since: lost.since, count: lost.count + (this.lost?.count ?? 0) };
    });
  }

  private async publishBeat(lostMs: number | 'bye', at: number): Promise<boolean> {
    const connection = this.masters.anyConnection();
    if (!connection) return false;
    const sent = { connection, at };
    this.sent.add(sent);
    try {
      await connection.publish(NODES_CHANNEL, toBeat({ nodeId: this.nodeId, lostMs }));
      return true;
    } catch {
      // A beat that does not come is what tells the others.
      return false;
    } finally {
      this.sent.delete(sent);
    }
  }
}
