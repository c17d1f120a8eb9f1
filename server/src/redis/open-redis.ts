import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { Config } from '../config/config.js';

export type RedisSetting = Exclude<Config['redis'], { kind: 'none' }>;
export type RedisConnection = Redis | Cluster;

const pauseMs = (attempt: number) => Math.min(attempt * 100, 2000);

/** ioredis keeps commands for ever while Redis is away, unless told to fail at once. */
const FAIL_AT_ONCE: RedisOptions = {
  lazyConnect: true,
  autoResubscribe: false,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 3000,
  /** How long a connection that was given up may go on in silence. */
  disconnectTimeout: 200,
};

/** From the connection to the first answer. */
const HANDSHAKE_TIMEOUT_MS = 3000;
/** How soon a cluster's new owner of a slot is known where nothing has failed. */
const SLOTS_REFRESH_MS = 5000;

/** A connection that is opened by `connect()`; from then on it comes back by itself. */
export function openRedis(setting: RedisSetting): RedisConnection {
  if (setting.kind === 'server') return openServer(setting.url);
  return new Cluster(setting.urls, {
    lazyConnect: true,
    enableOfflineQueue: false,
    redisOptions: { ...FAIL_AT_ONCE, ...credentialsOf(setting) },
    clusterRetryStrategy: pauseMs,
    slotsRefreshInterval: SLOTS_REFRESH_MS,
  });
}

/** One server of a cluster, by its `host:port`. */
export function openClusterServer(setting: RedisSetting & { kind: 'cluster' }, name: string): Redis {
  const at = name.lastIndexOf(':');
  const host = name.slice(0, at);
  const port = Number(name.slice(at + 1));
  return withPatience(
    new Redis({ ...FAIL_AT_ONCE, ...credentialsOf(setting), host, port, retryStrategy: pauseMs }),
  );
}

export function openServer(url: string): Redis {
  return withPatience(new Redis(url, { ...FAIL_AT_ONCE, retryStrategy: pauseMs }));
}

/** ioredis waits for ever for a server that takes the connection and says nothing. */
function withPatience(connection: Redis): Redis {
  let late: NodeJS.Timeout | undefined;
  connection.on('connect', () => {
    late = setTimeout(() => connection.disconnect(true), HANDSHAKE_TIMEOUT_MS);
  });
  for (const event of ['ready', 'close']) connection.on(event, () => clearTimeout(late));
  return connection;
}

/** Servers that only the cluster names are entered as the first that the setting names. */
function credentialsOf({ urls: [first = ''] }: RedisSetting & { kind: 'cluster' }): RedisOptions {
  const { username, password, protocol } = new URL(first);
  return {
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  };
}
