import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Health } from '@vikrahub/chat-protocol';
import type { Response } from 'express';
import { collectDefaultMetrics, register } from 'prom-client';
import { isBearer } from '../config/bearer-token.js';
import { Config } from '../config/config.js';
import { ChatError } from '../errors/chat-error.js';
import { Limit } from '../limits/limit.decorator.js';
import { ApiAnswer } from '../openapi/api.decorators.js';
import { HealthChecks } from './health-checks.js';

// Of the process: once, however many servers run in it.
collectDefaultMetrics();

@ApiTags('operations')
@Limit('none')
@Controller()
export class HealthController {
  constructor(
    private readonly checks: HealthChecks,
    private readonly config: Config,
  ) {}

  @Get('health/live')
  @ApiOperation({ summary: 'Liveness', description: 'Does not check PostgreSQL or Redis.' })
  @ApiAnswer(200, 'Health')
  live(): Health {
    return { status: 'ok', checks: {} };
  }

  @Get('health/ready')
  @ApiOperation({
    summary: 'Readiness',
    description:
      '`degraded` (still 200): it works, but something is away, such as Redis. 503: it cannot, without PostgreSQL.',
  })
  @ApiAnswer(200, 'Health')
  @ApiAnswer(503, 'Health', { status: 'unavailable', checks: { postgres: 'down' } })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const health = await this.checks.run();
    if (health.status === 'unavailable') response.status(503);
    return health;
  }

  @Get('metrics')
  @Header('Content-Type', register.contentType)
  @ApiOperation({
    summary: 'Metrics for Prometheus',
    description: 'Where `METRICS_TOKEN` is set, send it as a Bearer token.',
  })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, description: 'The text format of Prometheus.', schema: { type: 'string' } })
  metrics(@Headers('authorization') authorization?: string): Promise<string> {
    const { metricsToken } = this.config;
    if (metricsToken !== undefined && !isBearer(authorization, metricsToken)) {
      throw new ChatError('unauthorized', 'Send METRICS_TOKEN: Authorization: Bearer <token>.');
    }
    return register.metrics();
  }
}
