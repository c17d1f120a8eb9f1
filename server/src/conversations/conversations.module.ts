import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UsersModule } from '../users/users.module.js';
import { ConversationEntity, DirectConversationEntity, MemberEntity } from './conversation.entity.js';
import { ConversationsController } from './conversations.controller.js';
import { ConversationsReader } from './conversations.reader.js';
import { ConversationsService } from './conversations.service.js';
import { UnreadService } from './unread.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ConversationEntity, DirectConversationEntity, MemberEntity]),
    UsersModule,
  ],
  controllers: [ConversationsController],
  providers: [ConversationsReader, ConversationsService, UnreadService],
  exports: [ConversationsService, UnreadService],
})
export class ConversationsModule {}
