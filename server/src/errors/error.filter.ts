import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { ErrorCode } from '@vikrahub/chat-protocol';
import type { Response } from 'express';
import { reasonOf } from './reason-of.js';
import { ChatError, ERROR_TABLE, toChatError, toErrorBody } from './chat-error.js';
import { findSqlState } from './database-error.js';
import { countError } from './error-metrics.js';

/** Everything that was thrown, as the one body that the contract knows; what is not a ChatError is only logged. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = findRefusal(thrown);
    const error = toChatError(refusal ?? thrown);
    countError(error.code, 'rest');
    if (error.code === 'internal') this.report(thrown, response);
    else if (!refusal && error !== thrown) this.reportFailure(error.code, thrown, response);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (error.code === 'unauthorized') response.setHeader('WWW-Authenticate', 'Bearer');
    if (error.extra.retryAfterMs !== undefined) {
      response.setHeader('Retry-After', Math.ceil(error.extra.retryAfterMs / 1000));
    }
    response.status(ERROR_TABLE[error.code].status).json(toErrorBody(error));
  }

  private report(thrown: unknown, response: Response): void {
    const stack = thrown instanceof Error ? thrown.stack : undefined;
    this.logger.error(
      `Request ${String(response.getHeader('X-Request-Id'))} failed: ${String(thrown)}`,
      stack,
    );
  }

  private reportFailure(code: ErrorCode, thrown: unknown, response: Response): void {
    const sqlState = findSqlState(thrown);
    const reason = sqlState === undefined ? reasonOf(thrown) : `PostgreSQL answered ${sqlState}`;
    this.logger.warn(`Request ${String(response.getHeader('X-Request-Id'))} is answered ${code}: ${reason}`);
  }
}

/** What Nest, Express and the body parser refuse before any of our code runs. */
function findRefusal(thrown: unknown): ChatError | undefined {
  const status = findStatus(thrown);
  if (status === undefined || status >= 500) return undefined;
  const code = CODE_OF_STATUS[status] ?? 'invalid_input';
  return new ChatError(code, MESSAGES[code] ?? 'The request is malformed.');
}

/** Express and the body parser mark their errors with the status that they ask for. */
function findStatus(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const isMarked = thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number';
  return isMarked ? (thrown.status as number) : undefined;
}

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  429: 'rate_limited',
};

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  not_found: 'No such endpoint.',
  too_large: 'The body is larger than 64 KiB.',
  invalid_input: 'The request is malformed: send JSON with Content-Type: application/json.',
};
