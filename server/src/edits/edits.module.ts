import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { ViewModule } from '../view/view.module.js';
import { EditsService } from './edits.service.js';

@Module({
  imports: [ConversationsModule, MessagesModule, ViewModule],
  providers: [EditsService],
})
export class EditsModule {}
