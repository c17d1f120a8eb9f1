import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { Counter, Histogram } from 'prom-client';

const PATH_LENGTH_MAX = 200;

const logger = new Logger('Request');

const requests = new Counter({
  name: 'http_requests_total',
  help: 'REST requests by method, route and status.',
  labelNames: ['method', 'route', 'status'],
});

const durations = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the request to the end of its answer.',
  labelNames: ['method', 'route'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

/** One line and one count for each request: no query string, address, token or body, since they are personal or secret. */
export function logRequest(request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  const startedMs = performance.now();
  const { method } = request;
  const path = request.path.slice(0, PATH_LENGTH_MAX);
  response.setHeader('X-Request-Id', requestId);
  response.once('close', () => {
    const ms = performance.now() - startedMs;
    const status = response.statusCode;
    const route = toRoute(request);
    requests.inc({ method, route, status });
    durations.observe({ method, route }, ms / 1000);
    logger.log({
      method,
      path,
      status,
      ms: Math.round(ms),
      requestId,
      ...(!response.writableFinished && { cut: true }),
    });
  });
  next();
}

/** The pattern, not the path: as many values as there are calls. */
function toRoute(request: Request): string {
  const route: unknown = request.route;
  const isKnown = typeof route === 'object' && route !== null && 'path' in route;
  return isKnown ? String(route.path) : 'none';
}
