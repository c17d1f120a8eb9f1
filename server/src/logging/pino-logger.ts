import type { LoggerService } from '@nestjs/common';
import { type Level, type Logger, pino } from 'pino';
import type { Config } from '../config/config.js';

/** What Nest says of itself at every start; why a start failed is said once, by `main`. */
const NEST_CONTEXTS: readonly unknown[] = [
  'ExceptionHandler',
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'TypeOrmModule',
  'WebSocketsController',
];

/** Nest's logger as JSON lines on stdout: a line break in what is logged cannot begin a new line. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: Config['logLevel']) {
    this.pino = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest puts the context last, and before it, with an error, the stack. An object becomes the line's fields. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    const isFields = typeof message === 'object' && message !== null && !(message instanceof Error);
    this.pino[NEST_CONTEXTS.includes(context) ? 'debug' : level](
      { context, ...(stack !== undefined && { stack }), ...(isFields && message) },
      isFields ? undefined : String(message),
    );
  }
}
