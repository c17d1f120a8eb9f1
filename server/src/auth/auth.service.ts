import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Login, LoginBody, RegisterBody, TokenPair } from '@vikrahub/chat-protocol';
import { Config } from '../config/config.js';
import { ChatError } from '../errors/chat-error.js';
import { toUser, type UserEntity } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import { LoginLimits } from './login-limits.js';
import { LoginsService, type RefreshGrant } from './logins.service.js';
import { TokensService } from './tokens.service.js';

/** The server's own accounts, for hosts without one and for the demo. The library's defaults are OWASP's: argon2id, 19 MiB, 2 passes. */
@Injectable()
export class AuthService {
  /** Verified in place of the hash that an unknown user does not have, so that both take the same time. */
  private readonly nobodysHash = hash(randomUUID());

  constructor(
    private readonly config: Config,
    private readonly users: UsersService,
    private readonly logins: LoginsService,
    private readonly tokens: TokensService,
    private readonly limits: LoginLimits,
  ) {}

  async register({ username, password, full_name: fullName }: RegisterBody, address: string): Promise<Login> {
    if (!this.config.registrationOpen) {
      throw new ChatError('forbidden', 'Registration is closed on this server.');
    }
    await this.users.checkNames({ username, fullName });
    const user = await this.users.register({ username, fullName, passwordHash: await hash(password) });
    return this.logIn(user, address);
  }

  async login({ username, password }: LoginBody, address: string): Promise<Login> {
    const user = await this.users.findByLogin(username);
    const giveBack = await this.limits.take({
      username,
      accountId: user?.id,
      address,
      isKnownNetwork: () => this.logins.hasOpenedFrom(user?.id, address),
    });
    const isRight = await verify(user?.passwordHash ?? (await this.nobodysHash), password);
    if (!user || !isRight) throw new ChatError('unauthorized', 'The username or the password is wrong.');
    giveBack();
    return this.logIn(await this.users.getById(user.id), address);
  }

  async refresh(refresh: string): Promise<TokenPair> {
    return this.toTokenPair(await this.logins.rotate(await this.tokens.readRefresh(refresh)));
  }

  async logout(refresh: string): Promise<void> {
    const { loginId } = await this.tokens.readRefresh(refresh);
    await this.logins.revoke(loginId);
  }

  private async logIn(user: UserEntity, address: string): Promise<Login> {
    return { ...(await this.toTokenPair(await this.logins.open(user.id, address))), user: toUser(user) };
  }

  private async toTokenPair(grant: RefreshGrant): Promise<TokenPair> {
    const [access, refresh] = await Promise.all([
      this.tokens.signAccess(grant),
      this.tokens.signRefresh(grant),
    ]);
    return { access, refresh };
  }
}
