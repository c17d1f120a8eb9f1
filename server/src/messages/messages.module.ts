import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { UnreadModule } from '../unread/unread.module.js';
import { UsersModule } from '../users/users.module.js';
import { MessageEntity } from './message.entity.js';
import { MessagesController } from './messages.controller.js';
import { MessagesService } from './messages.service.js';
import { MessagesWriter } from './messages.writer.js';

@Module({
  imports: [TypeOrmModule.forFeature([MessageEntity]), ConversationsModule, UnreadModule, UsersModule],
  controllers: [MessagesController],
  providers: [MessagesService, MessagesWriter],
  exports: [MessagesService],
})
export class MessagesModule {}
