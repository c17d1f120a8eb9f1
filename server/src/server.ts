import { NestFactory } from '@nestjs/core';
import type { CorsOptions } from '@nestjs/common/interfaces/external/cors-options.interface.js';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { AddressInfo } from 'node:net';
import { AppModule } from './app.module.js';
import { toTrust } from './auth/network.js';
import { ChatAdapter } from './chat/chat.adapter.js';
import type { Config } from './config/config.js';
import { StartError } from './config/start-error.js';
import { reasonOf } from './errors/reason-of.js';
import { openDatabase } from './database/open-database.js';
import { ErrorFilter } from './errors/error.filter.js';
import { HttpAdapter } from './http/http.adapter.js';
import { InputPipe } from './input/input.pipe.js';
import { PinoLogger } from './logging/pino-logger.js';
import { logRequest } from './logging/request-log.js';
import { serveApiDocs } from './openapi/openapi.js';

const BODY_BYTES_MAX = 64 * 1024;
/** What of a refused or foreign origin's question is the same for all. */
const CORS: CorsOptions = {
  allowedHeaders: ['Authorization', 'Content-Type'],
  exposedHeaders: ['Retry-After', 'X-Request-Id'],
  maxAge: 600,
};

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/** From the settings to a server that listens. Where the start fails half-way, everything begun is ended again. */
export async function startServer(config: Config): Promise<RunningServer> {
  const database = await openDatabase(config);
  try {
    const app = await NestFactory.create<NestExpressApplication>(
      AppModule.with(config, database.url),
      new HttpAdapter(),
      {
        abortOnError: false,
        bodyParser: false,
        // Kept until the start has succeeded: a start that fails says one sentence, and Nest's own words about it go.
        bufferLogs: true,
        autoFlushLogs: false,
      },
    );
    // Nest goes on to its other parts where one fails to close, and so does this.
    const stop = () => app.close().finally(() => database.close());
    try {
      configure(app, config);
      const url = await listen(app, config);
      app.useLogger(new PinoLogger(config.logLevel));
      app.flushLogs();
      return { url, stop };
    } catch (error) {
      await app.close();
      throw error;
    }
  } catch (error) {
    await database.close();
    throw error;
  }
}

function configure(app: NestExpressApplication, config: Config): void {
  app.useWebSocketAdapter(new ChatAdapter(app));
  app.disable('x-powered-by');
  app.set('trust proxy', toTrust(config.trustProxy));
  app.use(logRequest);
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        // Swagger UI needs its own scripts, inline styles and images as data; nothing else here is a page.
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
    }),
  );
  app.use('/api', forbidStoring);
  app.enableCors((request: Request, decide: CorsDecision) =>
    decide(null, { ...CORS, origin: isAllowed(request, config) }),
  );
  app.useBodyParser('json', { limit: BODY_BYTES_MAX });
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ErrorFilter());
  if (config.apiDocs) serveApiDocs(app);
}

async function listen(app: NestExpressApplication, { host, port }: Config): Promise<string> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const isListening = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
    if (!isListening) throw error;
    throw new StartError(`Port ${port} cannot be used (${reasonOf(error)}): stop what uses it, or set PORT.`);
  }
  const address = app.getHttpServer().address() as AddressInfo;
  const isLocal = ['::', '0.0.0.0', '127.0.0.1', '::1'].includes(host);
  return `http://${isLocal ? 'localhost' : host}:${address.port}`;
}

type CorsDecision = (error: null, options: CorsOptions) => void;

/** A page of this server's own sends its origin too, and needs no permission. */
function isAllowed({ headers: { origin, host } }: Request, config: Config): boolean {
  if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) return false;
  return config.allowsOrigin(origin);
}

function forbidStoring(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
