import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { randomUUID } from 'node:crypto';
import type { UserId } from '@vikrahub/chat-protocol';
import { Config } from '../config/config.js';
import { ChatError } from '../errors/chat-error.js';
import { parseUserId, toWireUserId } from '../input/user-id.js';
import { isUuid } from '../input/uuid.js';
import { type TokenClaims, UsersService } from '../users/users.service.js';
import { LoginsService, REFRESH_LIFETIME_S, type RefreshGrant } from './logins.service.js';
import type { Principal } from './principal.js';

const ACCESS_LIFETIME_S = 15 * 60;
/** Between the host's clock and ours: credentials count for so long after their `exp`, and before their `nbf`. */
const CLOCK_TOLERANCE_S = 10;
/** The claim that joins an access token of this server to its login. */
const LOGIN_CLAIM = 'chat_login';
const TOKEN_LENGTH_MAX = 8192;
/** The latest moment a Date can hold. */
const DATE_MAX_MS = 8.64e15;
const KEY_ID = /^[\w.=:-]{1,256}$/;

/** Pinned: what the token's header says does not choose it. */
const ALGORITHM = 'HS256';

/** Every JWT, of the host site and of this server: makes them, and says who is behind them. */
@Injectable()
export class TokensService {
  constructor(
    private readonly jwt: JwtService,
    private readonly config: Config,
    private readonly users: UsersService,
    private readonly logins: LoginsService,
  ) {}

  /** Throws `unauthorized` unless it is an access token that counts now, of a login that was not revoked. */
  async authenticate(token: string): Promise<Principal> {
    const claims = await this.verify(token);
    if (claims.token_type === 'refresh') throw refused('a refresh token opens nothing: send an access token');
    const userId = parseUserId(claims[this.config.jwtUserIdClaim] ?? claims.user_id ?? claims.sub);
    if (userId === undefined) throw refused('it names no user');
    const expiresAt = new Date(Math.min((Number(claims.exp) + CLOCK_TOLERANCE_S) * 1000, DATE_MAX_MS));
    const loginId = claims[LOGIN_CLAIM];
    if (loginId !== undefined) {
      if (!isUuid(loginId)) throw refused('it names no login');
      return { user: await this.logins.getUser(loginId, userId), loginId, expiresAt };
    }
    const known = await this.users.findById(userId);
    const user = known
      ? await this.users.updateFromClaims(known, claims)
      : await this.users.createFromClaims(userId, claims);
    return { user, loginId: null, expiresAt };
  }

  signAccess({ userId, loginId }: RefreshGrant): Promise<string> {
    return this.sign(
      { user_id: toWireUserId(userId), [LOGIN_CLAIM]: loginId, token_type: 'access' },
      { id: randomUUID(), lifetimeSeconds: ACCESS_LIFETIME_S, issuedAt: new Date() },
    );
  }

  signRefresh({ userId, loginId, tokenId, issuedAt }: RefreshGrant): Promise<string> {
    return this.sign(
      { user_id: toWireUserId(userId), [LOGIN_CLAIM]: loginId, token_type: 'refresh' },
      { id: tokenId, lifetimeSeconds: REFRESH_LIFETIME_S, issuedAt },
    );
  }

  /** Whose refresh token it is; whether it was used or revoked is for the logins to say. */
  async readRefresh(token: string): Promise<Pick<RefreshGrant, 'loginId' | 'tokenId'>> {
    const claims = await this.verify(token);
    const { token_type: tokenType, [LOGIN_CLAIM]: loginId, jti: tokenId } = claims;
    if (tokenType !== 'refresh' || !isUuid(loginId) || !isUuid(tokenId)) {
      throw refused('it is no refresh token of this server');
    }
    return { loginId, tokenId };
  }

  private sign(
    claims: { user_id: UserId; token_type: 'access' | 'refresh'; [LOGIN_CLAIM]: string },
    { id, lifetimeSeconds, issuedAt }: { id: string; lifetimeSeconds: number; issuedAt: Date },
  ): Promise<string> {
    return this.jwt.signAsync(
      { ...claims, iat: Math.floor(issuedAt.getTime() / 1000) },
      {
        algorithm: ALGORITHM,
        jwtid: id,
        expiresIn: lifetimeSeconds,
        ...(this.config.jwtIssuer !== undefined && { issuer: this.config.jwtIssuer }),
        ...(this.config.jwtAudience !== undefined && { audience: this.config.jwtAudience }),
      },
    );
  }

  private async verify(token: string): Promise<TokenClaims> {
    if (token.length > TOKEN_LENGTH_MAX) throw refused('it is too long');
    const { header, payload } = await this.jwt
      .verifyAsync<{ header: object; payload: TokenClaims | string }>(token, {
        algorithms: [ALGORITHM],
        clockTolerance: CLOCK_TOLERANCE_S,
        complete: true,
        ...(this.config.jwtIssuer !== undefined && { issuer: this.config.jwtIssuer }),
        ...(this.config.jwtAudience !== undefined && { audience: this.config.jwtAudience }),
      })
      .catch((error: Error) => {
        throw refused(REASONS[error.message] ?? 'it is not valid');
      });
    if (isUntrustworthy(header)) throw refused('its header asks for what is not followed here');
    if (typeof payload === 'string' || typeof payload.exp !== 'number') throw refused('it has no exp');
    return payload;
  }
}

/**
 * Headers by which a token brings or fetches its own key, demands an extension (RFC 7515, 4.1.11), or names its key
 * by what looks like a path or a query: no honest issuer for us sends them.
 */
function isUntrustworthy(header: object): boolean {
  const isRefused = ['crit', 'jku', 'jwk', 'x5c', 'x5u'].some((name) => name in header);
  return isRefused || ('kid' in header && !(typeof header.kid === 'string' && KEY_ID.test(header.kid)));
}

/** What of the verification's reasons helps a developer and nobody else. */
const REASONS: Readonly<Record<string, string>> = {
  'jwt expired': 'it has expired: renew it',
  'jwt not active': 'it is not valid yet',
  'invalid algorithm': `it is not signed with ${ALGORITHM}, which is the only algorithm accepted here`,
};

function refused(reason: string): ChatError {
  return new ChatError('unauthorized', `The token was refused: ${reason}.`);
}
