import { Logger } from '@nestjs/common';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** An origin comes from outside: what is remembered of the refused ones has a bound. */
const LOGGED_MAX = 50;
const LOGGED_LENGTH_MAX = 200;

/**
 * `https://Example.com:443/` as browsers write it: `https://example.com`. Other schemes (`capacitor://localhost`) are
 * origins too. Nothing where it is none.
 */
export function toOrigin(text: string): string | undefined {
  if (!URL.canParse(text) || text.includes('*')) return undefined;
  const { protocol, host, origin, pathname, search, hash, username, password } = new URL(text);
  const isBare = (pathname === '' || pathname === '/') && search + hash + username + password === '';
  if (!isBare || host === '') return undefined;
  return origin === 'null' ? `${protocol}//${host.toLowerCase()}` : origin;
}

/** Which sites may call: those of `CORS_ORIGINS`, and outside production whatever runs on this machine. */
export class Origins {
  private readonly logger = new Logger('Origins');
  private readonly logged = new Set<string>();

  /** `named` are as `toOrigin` writes them. */
  constructor(
    private readonly named: readonly string[],
    private readonly allowsLoopback: boolean,
  ) {}

  /** A refused one is logged, once. */
  allows(header: string): boolean {
    const origin = toOrigin(header);
    if (origin !== undefined && (this.named.includes(origin) || this.isLoopback(origin))) return true;
    this.log(header.slice(0, LOGGED_LENGTH_MAX));
    return false;
  }

  private isLoopback(origin: string): boolean {
    if (!this.allowsLoopback) return false;
    const { protocol, hostname } = new URL(origin);
    return ['http:', 'https:'].includes(protocol) && LOOPBACK.includes(hostname);
  }

  private log(origin: string): void {
    if (this.logged.has(origin) || this.logged.size >= LOGGED_MAX) return;
    this.logged.add(origin);
    this.logger.warn(`The origin ${JSON.stringify(origin)} was refused: add it to CORS_ORIGINS to allow it`);
  }
}
