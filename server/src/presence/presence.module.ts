import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '../jobs/jobs.module.js';
import { PresenceConnectionEntity, PresenceEntity, PresenceNodeEntity } from './presence.entity.js';
import { PresenceService } from './presence.service.js';
import { PresenceStore } from './presence.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([PresenceConnectionEntity, PresenceEntity, PresenceNodeEntity]),
    JobsModule,
  ],
  providers: [PresenceStore, PresenceService],
})
export class PresenceModule {}
