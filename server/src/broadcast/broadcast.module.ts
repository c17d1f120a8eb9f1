import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { StartError } from '../config/start-error.js';
import { reasonOf } from '../errors/reason-of.js';
import { Config } from '../config/config.js';
import { HealthChecks } from '../health/health-checks.js';
import { Broadcaster } from './broadcaster.js';
import { MemoryBroadcaster } from './memory.broadcaster.js';
import { RedisBroadcaster } from './redis.broadcaster.js';

/** Redis where it is configured, memory otherwise. */
@Global()
@Module({
  providers: [
    {
      provide: Broadcaster,
      inject: [Config, HealthChecks],
      useFactory: async ({ redis }: Config, health: HealthChecks): Promise<Broadcaster> => {
        if (redis.kind === 'none') return new MemoryBroadcaster();
        const broadcaster = new RedisBroadcaster(redis);
        await broadcaster.connect().catch(async (error: unknown) => {
          await broadcaster.close();
          throw new StartError(
            `Redis at REDIS_URL cannot be reached (${reasonOf(error)}). Start it, or unset REDIS_URL to run without.`,
          );
        });
        health.register('redis', false, () => broadcaster.requireWorking());
        return broadcaster;
      },
    },
  ],
  exports: [Broadcaster],
})
export class BroadcastModule implements OnApplicationShutdown {
  constructor(private readonly broadcaster: Broadcaster) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.broadcaster instanceof RedisBroadcaster) await this.broadcaster.close();
  }
}
