import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { createSecretKey } from 'node:crypto';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { UserEntity } from '../users/user.entity.js';
import { UsersModule } from '../users/users.module.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { CallLimits } from './call-limits.interceptor.js';
import { ExpiredCredentials } from './expired-credentials.js';
import { JwtGuard } from './jwt.guard.js';
import { LoginEntity } from './login.entity.js';
import { LoginLimits } from './login-limits.js';
import { LoginsService } from './logins.service.js';
import { Networks } from './networks.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';
import { TicketEntity } from './ticket.entity.js';
import { TicketsService } from './tickets.service.js';
import { TokensService } from './tokens.service.js';

@Global()
@Module({
  imports: [
    // A key made once: of a text, jsonwebtoken first tries to make a public key, which takes longer than all the rest.
    JwtModule.registerAsync({
      inject: [Config],
      useFactory: ({ jwtSecret }: Config) => ({ secret: createSecretKey(jwtSecret, 'utf8') }),
    }),
    JobsModule,
    LimitsModule,
    UsersModule,
    TypeOrmModule.forFeature([UserEntity, LoginEntity, RefreshTokenEntity, TicketEntity]),
  ],
  controllers: [AuthController],
  providers: [
    AuthService,
    ExpiredCredentials,
    JwtGuard,
    LoginLimits,
    LoginsService,
    Networks,
    TicketsService,
    TokensService,
    { provide: APP_INTERCEPTOR, useClass: CallLimits },
  ],
  exports: [JwtGuard, LoginsService, Networks, TicketsService, TokensService],
})
export class AuthModule {}
