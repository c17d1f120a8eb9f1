import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { ViewModule } from '../view/view.module.js';
import { RepairService } from './repair.service.js';
import { ResumeService } from './resume.service.js';

@Module({
  imports: [ConversationsModule, MessagesModule, ViewModule],
  providers: [ResumeService, RepairService],
})
export class ResumeModule {}
