import { Logger } from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';
import { createServer, type Server } from 'node:http';
import { findConnectionsMax } from './descriptors.js';
import { ChatRequest } from './chat.request.js';

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the pause after which a proxy closes its idle connections, so that it is the one to close. */
const KEEP_ALIVE_TIMEOUT_MS = 75_000;
const LOG_EVERY_MS = 60_000;

const logger = new Logger('HTTP');

/** Express on a server of Node's that bounds time and connections, and upgrades only what is a handshake. */
export class HttpAdapter extends ExpressAdapter {
  override initHttpServer(): void {
    const server = createServer({ IncomingMessage: ChatRequest }, this.getInstance());
    server.headersTimeout = HEADERS_TIMEOUT_MS;
    server.requestTimeout = REQUEST_TIMEOUT_MS;
    server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
    const max = findConnectionsMax();
    if (max !== undefined) limitConnections(server, max);
    this.httpServer = server;
  }
}

/** Connections beyond it are closed at once. */
function limitConnections(server: Server, max: number): void {
  server.maxConnections = max;
  let loggedAt = -Infinity;
  server.on('drop', () => {
    const now = performance.now();
    if (now - loggedAt < LOG_EVERY_MS) return;
    loggedAt = now;
    logger.warn(`Connections beyond ${max} are refused: raise the limit of open files (ulimit -n)`);
  });
}
