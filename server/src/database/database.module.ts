import { type DynamicModule, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HealthChecks } from '../health/health-checks.js';
import { connectionOptions, type Pooler } from './connection-options.js';
import { Database } from './database.js';
import { requireWritable } from './readiness.js';

const logger = new Logger('PostgreSQL');

@Module({})
export class DatabaseModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly health: HealthChecks,
  ) {}

  static at(url: string, pooler: Pooler): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          autoLoadEntities: true,
          retryAttempts: 0,
          logging: false,
          // Otherwise a condition on a missing id matches the first row of the table.
          invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
          poolErrorHandler: (error: Error) => logger.warn(`A connection was lost: ${error.message}`),
          extra: connectionOptions(pooler),
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }

  onModuleInit(): void {
    this.health.register('postgres', true, () => requireWritable(this.database));
  }
}
