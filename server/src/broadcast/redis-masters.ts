import { Logger } from '@nestjs/common';
import { Cluster, Command, type Redis } from 'ioredis';
import {
  openClusterServer,
  openRedis,
  openServer,
  type RedisConnection,
  type RedisSetting,
} from '../redis/open-redis.js';

const ONLY = 'redis';

/** The Redis servers that carry channels: one for all, or the masters of a cluster, each for its slots. */
export class RedisMasters {
  private readonly logger = new Logger(RedisMasters.name);
  private readonly entry: RedisConnection;

  constructor(private readonly setting: RedisSetting) {
    this.entry = openRedis(setting);
    this.entry.on('error', (error: Error) => this.logger.warn(`Redis: ${error.message || error.name}`));
  }

  /** Fails where Redis does not answer; from then on it comes back by itself. */
  async connect(): Promise<void> {
    await this.entry.connect();
  }

  async ping(): Promise<void> {
    await this.entry.ping();
  }

  disconnect(): void {
    this.entry.disconnect();
  }

  get isCluster(): boolean {
    return this.entry instanceof Cluster;
  }

  names(): ReadonlySet<string> {
    if (!(this.entry instanceof Cluster)) return new Set([ONLY]);
    return new Set(this.entry.slots.flatMap(([master]) => master ?? []));
  }

  /** Who carries the channel; undefined as long as nobody does. */
  nameOf(channel: string): string | undefined {
    return this.entry instanceof Cluster ? this.entry.slots[slotOf(channel)]?.[0] : ONLY;
  }

  /** What one command to one server can name together: in a cluster the channels of one slot, elsewhere all. */
  together(channels: Iterable<string>): string[][] {
    if (!this.isCluster) return [[...channels]];
    const bySlot = new Map<number, string[]>();
    for (const channel of channels) {
      const slot = slotOf(channel);
      bySlot.set(slot, [...(bySlot.get(slot) ?? []), channel]);
    }
    return [...bySlot.values()];
  }

  /** To publish on; undefined while there is no connection. */
  connectionTo(name: string | undefined): Redis | undefined {
    if (!(this.entry instanceof Cluster)) return this.entry;
    return this.entry.nodes('master').find(({ options }) => `${options.host}:${options.port}` === name);
  }

  /** Any that works: what is published there without a slot reaches the subscribers of all. */
  anyConnection(): Redis | undefined {
    if (!(this.entry instanceof Cluster)) return this.entry;
    const connections = this.entry.nodes('master');
    return connections.find(({ status }) => status === 'ready') ?? connections[0];
  }

  /** A connection of its own, to subscribe on. */
  open(name: string): Redis {
    return this.setting.kind === 'cluster'
      ? openClusterServer(this.setting, name)
      : openServer(this.setting.url);
  }

  /** Asks the cluster anew who carries what. */
  refresh(): void {
    if (this.entry instanceof Cluster) this.entry.refreshSlotsCache();
  }
}

/** As ioredis itself finds it. */
function slotOf(channel: string): number {
  return new Command('spublish', [channel]).getSlot();
}
