import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { ReactionEntity } from './reaction.entity.js';
import { ReactionsService } from './reactions.service.js';
import { ReactionsWriter } from './reactions.writer.js';

@Module({
  imports: [TypeOrmModule.forFeature([ReactionEntity]), ConversationsModule],
  providers: [ReactionsService, ReactionsWriter],
})
export class ReactionsModule {}
