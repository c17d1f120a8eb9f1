import { resolve } from 'node:path';
import { findSecretProblem, loadOrMakeJwtSecret } from './jwt-secret.js';
import { Origins, toOrigin } from './origins.js';
import { ConfigError, type Environment, isSubnet, isUrlOf, Settings } from './settings.js';

type RateName = 'messages' | 'calls' | 'expensive' | 'address' | 'registrations' | 'conversations';

interface Rate {
  perSecond: number;
  burst: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal'];

/** Every setting, read once at the start. */
export class Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly database: { kind: 'embedded'; dir: string } | { kind: 'external'; url: string };
  /** What stands between this server and PostgreSQL. */
  readonly databasePooler: 'none' | 'transaction';
  readonly migrateOnStart: boolean;
  readonly redis: { kind: 'none' } | { kind: 'server'; url: string } | { kind: 'cluster'; urls: string[] };
  readonly origins: Origins;
  readonly jwtSecret: string;
  readonly jwtIssuer: string | undefined;
  readonly jwtAudience: string | undefined;
  /** Looked up first; after it `user_id` and `sub`. */
  readonly jwtUserIdClaim: string;
  /** Whether `?token=` opens a socket. */
  readonly queryToken: boolean;
  /** Tokens that come back in each second, and how many there are at most; none a second = no limit. */
  readonly rates: Readonly<Record<RateName, Rate>>;
  readonly maxSocketsPerUser: number;
  /** Members of a group at most. */
  readonly groupSize: number;
  /** How long the author of a message may edit it. */
  readonly editWindowMs: number;
  readonly maxHandshakesWaiting: number;
  /** From the first socket that a stopping node closes to the last one. */
  readonly shutdownSpreadMs: number;
  /** Whose `X-Forwarded-For` counts: so many hops, or these subnets. */
  readonly trustProxy:
    { kind: 'nobody' } | { kind: 'hops'; count: number } | { kind: 'subnets'; list: string[] };
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly demoPeople: boolean;
  /** Whether anybody can make an account. */
  readonly registrationOpen: boolean;
  /** Whether /api/docs is there. */
  readonly apiDocs: boolean;
  /** Without one, /metrics is open. */
  readonly metricsToken: string | undefined;
  /** Relative addresses of pictures start here. */
  readonly hostUrl: string | undefined;
  /** Where the host site is asked about people who have never come; `{id}` stands for the id. */
  readonly userLookup: { url: string; key: string | undefined } | undefined;

  constructor(fields: Omit<Config, 'allowsOrigin'>) {
    Object.assign(this, fields);
  }

  allowsOrigin(origin: string): boolean {
    return this.origins.allows(origin);
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
    databasePooler: settings.oneOf('DATABASE_POOLER', ['none', 'transaction'], 'none'),
    migrateOnStart: settings.onOff('MIGRATE_ON_START', true),
    redis: readRedis(settings),
    origins: readOrigins(settings, production),
    jwtIssuer: settings.text('JWT_ISSUER'),
    jwtAudience: settings.text('JWT_AUDIENCE'),
    jwtUserIdClaim: settings.text('JWT_USER_ID_CLAIM') ?? 'user_id',
    queryToken: settings.onOff('CHAT_QUERY_TOKEN', !production),
    rates: {
      messages: readRate(settings, 'RATE_MESSAGES', { perSecond: 20, burst: 60 }),
      calls: readRate(settings, 'RATE_CALLS', { perSecond: 20, burst: 200 }),
      expensive: readRate(settings, 'RATE_EXPENSIVE', { perSecond: 2, burst: 30 }),
      address: readRate(settings, 'RATE_ADDRESS', { perSecond: 10, burst: 300 }),
      registrations: readHourlyRate(settings, 'RATE_REGISTRATIONS_PER_HOUR', 50),
      conversations: readHourlyRate(settings, 'RATE_CONVERSATIONS_PER_HOUR', 50),
    },
    maxSocketsPerUser: settings.integer('MAX_SOCKETS_PER_USER', { min: 1, max: 1e6, default: 10 }),
    groupSize: settings.integer('GROUP_SIZE', { min: 2, max: 1000, default: 256 }),
    editWindowMs: 1000 * settings.integer('EDIT_WINDOW', { min: 0, max: 315_360_000, default: 86_400 }),
    maxHandshakesWaiting: settings.integer('MAX_HANDSHAKES_WAITING', { min: 0, max: 1e6, default: 10_000 }),
    // With the time that sockets get to go, and a commit on its way, it stays below 30 s.
    shutdownSpreadMs: settings.integer('SHUTDOWN_SPREAD_MS', { min: 0, max: 20_000, default: 3000 }),
    trustProxy: readTrustProxy(settings),
    logLevel: settings.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    demoPeople: settings.onOff('DEMO_PEOPLE', false),
    registrationOpen:
      settings.oneOf('REGISTRATION', ['open', 'closed'], production ? 'closed' : 'open') === 'open',
    apiDocs: settings.onOff('API_DOCS', !production),
    metricsToken: readToken(settings, 'METRICS_TOKEN'),
    hostUrl: readHostUrl(settings),
    userLookup: readUserLookup(settings),
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

function readOrigins(settings: Settings, production: boolean): Origins {
  const origins = settings.list('CORS_ORIGINS').map(toOrigin);
  const named = origins.filter((origin) => origin !== undefined);
  if (named.length < origins.length) {
    settings.refuse(
      'CORS_ORIGINS',
      'must be origins like https://example.com or capacitor://localhost with commas, without a path and without *',
    );
  }
  return new Origins(named, !production);
}

/** As a header can carry it. */
function readToken(settings: Settings, name: string): string | undefined {
  const token = settings.text(name);
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    settings.refuse(name, 'must be printable ASCII without spaces');
  }
  return token;
}

function readHostUrl(settings: Settings): string | undefined {
  const url = settings.text('HOST_URL');
  if (url !== undefined && !isUrlOf(url, ['http:', 'https:'])) {
    settings.refuse('HOST_URL', 'must be a URL that starts with https:// or http://');
  }
  return url;
}

function readUserLookup(settings: Settings): Config['userLookup'] {
  const url = settings.text('USER_LOOKUP_URL');
  const key = readToken(settings, 'USER_LOOKUP_KEY');
  if (url === undefined) return undefined;
  const isUsable = isUrlOf(url, ['http:', 'https:']) && /^[^?#]*\/\{id\}(\/|\?|$)/.test(url);
  if (!isUsable) {
    settings.refuse(
      'USER_LOOKUP_URL',
      'must be a URL like https://example.com/api/users/{id}, with {id} as one segment of its path',
    );
  }
  return { url, key };
}

function readRate(settings: Settings, name: string, usual: Rate): Rate {
  return {
    perSecond: settings.integer(`${name}_PER_SECOND`, { min: 0, max: 1e6, default: usual.perSecond }),
    burst: settings.integer(`${name}_BURST`, { min: 1, max: 1e6, default: usual.burst }),
  };
}

/** All of them at once, or one after the other. */
function readHourlyRate(settings: Settings, name: string, usual: number): Rate {
  const perHour = settings.integer(name, { min: 0, max: 1e6, default: usual });
  return { perSecond: perHour / 3600, burst: Math.max(1, perHour) };
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
