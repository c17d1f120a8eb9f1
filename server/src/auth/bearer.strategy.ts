import passport from 'passport';
import type { IncomingMessage } from 'node:http';
import { ChatError } from '../errors/chat-error.js';
import type { TokensService } from './tokens.service.js';

/**
 * `Authorization: Bearer <access>`. Passport keeps its strategies in one place for the whole process, so this one
 * holds nothing: whose tokens count comes with each call.
 */
class BearerStrategy extends passport.Strategy {
  override authenticate(request: IncomingMessage, { tokens }: { tokens: TokensService }): void {
    const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) {
      this.error(new ChatError('unauthorized', 'Send an access token: Authorization: Bearer <access>.'));
      return;
    }
    tokens.authenticate(token).then(
      (principal) => this.success(principal),
      (error: unknown) => this.error(error),
    );
  }
}

export const BEARER = 'bearer';

passport.use(BEARER, new BearerStrategy());
