import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { BATCH_SETTINGS, BatchQueue } from '../database/batch-queue.js';
import { Database } from '../database/database.js';
import { LimitsModule } from '../limits/limits.module.js';
import { UsersModule } from '../users/users.module.js';
import { ChangesService } from './changes.service.js';
import { ConversationEntity, DirectConversationEntity, MemberEntity } from './conversation.entity.js';
import { ConversationsController } from './conversations.controller.js';
import { ConversationsReader } from './conversations.reader.js';
import { ConversationsService } from './conversations.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ConversationEntity, DirectConversationEntity, MemberEntity]),
    LimitsModule,
    UsersModule,
  ],
  controllers: [ConversationsController],
  providers: [
    ChangesService,
    ConversationsReader,
    ConversationsService,
    {
      provide: BatchQueue,
      inject: [Database, Broadcaster],
      useFactory: (database: Database, broadcaster: Broadcaster) =>
        new BatchQueue(database.openPipeline(BATCH_SETTINGS), (sinceMs) =>
          broadcaster.noteUnpublished(sinceMs),
        ),
    },
  ],
  exports: [BatchQueue, ChangesService, ConversationsService],
})
export class ConversationsModule {}
