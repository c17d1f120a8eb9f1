import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { TypingService } from './typing.service.js';

@Module({ imports: [ConversationsModule], providers: [TypingService] })
export class TypingModule {}
