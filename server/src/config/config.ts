import { resolve } from 'node:path';
import { findSecretProblem, loadOrMakeJwtSecret } from './jwt-secret.js';
import { ConfigError, type Environment, isOrigin, isSubnet, isUrlOf, Settings } from './settings.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const DEVELOPMENT_ORIGINS = ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://localhost:6006'];
const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal'];

/** Every setting, read once at the start. */
export class Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly database: { kind: 'embedded'; dir: string } | { kind: 'external'; url: string };
  readonly migrateOnStart: boolean;
  readonly redis: { kind: 'none' } | { kind: 'server'; url: string } | { kind: 'cluster'; urls: string[] };
  readonly corsOrigins: readonly string[];
  readonly jwtSecret: string;
  readonly jwtIssuer: string | undefined;
  readonly jwtAudience: string | undefined;
  /** Looked up first; after it `user_id` and `sub`. */
  readonly jwtUserIdClaim: string;
  /** Whether `?token=` opens a socket. */
  readonly queryToken: boolean;
  /** 0 = no limit. */
  readonly rateMessagesPerSecond: number;
  readonly rateMessagesBurst: number;
  readonly maxSocketsPerUser: number;
  readonly maxHandshakesWaiting: number;
  /** From the first socket that a stopping node closes to the last one. */
  readonly shutdownSpreadMs: number;
  /** Whose `X-Forwarded-For` counts: so many hops, or these subnets. */
  readonly trustProxy:
    { kind: 'nobody' } | { kind: 'hops'; count: number } | { kind: 'subnets'; list: string[] };
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly demoPeople: boolean;

  constructor(fields: Omit<Config, 'allowsOrigin'>) {
    Object.assign(this, fields);
  }

  allowsOrigin(origin: string): boolean {
    return this.corsOrigins.includes(origin);
  }
}

/** Throws ConfigError with every problem at once; a secret that has to be made is made last. */
export function loadConfig(env: Environment): Config {
  const settings = new Settings(env);
  const production = env.NODE_ENV === 'production';
  const dataDir = resolve(settings.text('DATA_DIR') ?? '.data');
  const fields = {
    production,
    dataDir,
    port: settings.integer('PORT', { min: 0, max: 65_535, default: 8000 }),
    // Demo people and a made secret are nothing for the neighbourhood: outside production, this machine alone.
    host: settings.text('HOST') ?? (production ? '::' : '127.0.0.1'),
    database: readDatabase(settings, dataDir),
    migrateOnStart: settings.onOff('MIGRATE_ON_START', true),
    redis: readRedis(settings),
    corsOrigins: readOrigins(settings, production),
    jwtIssuer: settings.text('JWT_ISSUER'),
    jwtAudience: settings.text('JWT_AUDIENCE'),
    jwtUserIdClaim: settings.text('JWT_USER_ID_CLAIM') ?? 'user_id',
    queryToken: settings.onOff('CHAT_QUERY_TOKEN', true),
    rateMessagesPerSecond: settings.integer('RATE_MESSAGES_PER_SECOND', { min: 0, max: 1e6, default: 20 }),
    rateMessagesBurst: settings.integer('RATE_MESSAGES_BURST', { min: 1, max: 1e6, default: 60 }),
    maxSocketsPerUser: settings.integer('MAX_SOCKETS_PER_USER', { min: 1, max: 1e6, default: 10 }),
    maxHandshakesWaiting: settings.integer('MAX_HANDSHAKES_WAITING', { min: 0, max: 1e6, default: 10_000 }),
    // With the time that sockets get to go, and a commit on its way, it stays below 30 s.
    shutdownSpreadMs: settings.integer('SHUTDOWN_SPREAD_MS', { min: 0, max: 20_000, default: 3000 }),
    trustProxy: readTrustProxy(settings),
    logLevel: settings.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    demoPeople: settings.onOff('DEMO_PEOPLE', false),
  };
  if (production && fields.demoPeople) {
    settings.refuse('DEMO_PEOPLE', 'must be off in production: their password is published');
  }
  const jwtSecret = settings.text('JWT_SECRET');
  const secretProblem = jwtSecret === undefined ? 'must be set' : findSecretProblem(jwtSecret);
  if (production && secretProblem !== undefined) settings.refuse('JWT_SECRET', secretProblem);
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return new Config({ ...fields, jwtSecret: jwtSecret ?? loadOrMakeJwtSecret(dataDir) });
}

function readDatabase(settings: Settings, dataDir: string): Config['database'] {
  const url = settings.text('DATABASE_URL');
  if (url === undefined) return { kind: 'embedded', dir: resolve(dataDir, 'postgres') };
  if (!isUrlOf(url, ['postgres:', 'postgresql:'])) {
    settings.refuse('DATABASE_URL', 'must be a URL that starts with postgres:// or postgresql://');
  }
  return { kind: 'external', url };
}

function readRedis(settings: Settings): Config['redis'] {
  const urls = settings.list('REDIS_URL');
  if (!urls.every((url) => isUrlOf(url, ['redis:', 'rediss:']))) {
    settings.refuse(
      'REDIS_URL',
      "must be a URL that starts with redis:// or rediss://, or a cluster's URLs with commas",
    );
  }
  const [url, ...others] = urls;
  if (url === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind: 'server', url } : { kind: 'cluster', urls };
}

function readOrigins(settings: Settings, production: boolean): string[] {
  const origins = settings.list('CORS_ORIGINS');
  if (!origins.every(isOrigin)) {
    settings.refuse(
      'CORS_ORIGINS',
      'must be origins like https://example.com with commas, without a path and without *',
    );
  }
  return origins.length > 0 || production ? origins : DEVELOPMENT_ORIGINS;
}

function readTrustProxy(settings: Settings): Config['trustProxy'] {
  const list = settings.list('TRUST_PROXY');
  const [first] = list;
  if (first === undefined) return { kind: 'nobody' };
  if (list.length === 1 && /^[1-9]$/.test(first)) return { kind: 'hops', count: Number(first) };
  if (!list.every((entry) => PROXY_NAMES.includes(entry) || isSubnet(entry))) {
    settings.refuse(
      'TRUST_PROXY',
      'must be the number of proxies in front (1–9), or their addresses and subnets with commas',
    );
  }
  return { kind: 'subnets', list };
}
