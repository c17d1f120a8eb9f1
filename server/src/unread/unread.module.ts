import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { UnreadController } from './unread.controller.js';
import { UnreadService } from './unread.service.js';

@Module({
  imports: [ConversationsModule],
  controllers: [UnreadController],
  providers: [UnreadService],
  exports: [UnreadService],
})
export class UnreadModule {}
