import { Module } from '@nestjs/common';
import { RedisCommands } from '../redis/redis-commands.js';
import { HandshakeQueue } from './handshake-queue.js';
import { RateLimits } from './rate-limits.js';
import { SocketLimit } from './socket-limit.js';

/** For REST and the socket alike. */
@Module({
  providers: [RedisCommands, HandshakeQueue, RateLimits, SocketLimit],
  exports: [HandshakeQueue, RateLimits, RedisCommands, SocketLimit],
})
export class LimitsModule {}
