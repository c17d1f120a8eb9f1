import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { RepairService } from './repair.service.js';
import { ResumeService } from './resume.service.js';

@Module({ imports: [ConversationsModule, MessagesModule], providers: [ResumeService, RepairService] })
export class ResumeModule {}
