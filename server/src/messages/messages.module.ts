import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { UnreadModule } from '../unread/unread.module.js';
import { UsersModule } from '../users/users.module.js';
import { MessageChanges } from './message-changes.service.js';
import { MessageVersionEntity } from './message-version.entity.js';
import { MessageEntity } from './message.entity.js';
import { MessagesController } from './messages.controller.js';
import { MessagesService } from './messages.service.js';
import { MessagesWriter } from './messages.writer.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([MessageEntity, MessageVersionEntity]),
    ConversationsModule,
    UnreadModule,
    UsersModule,
  ],
  controllers: [MessagesController],
  providers: [MessageChanges, MessagesService, MessagesWriter],
  exports: [MessageChanges, MessagesService],
})
export class MessagesModule {}
