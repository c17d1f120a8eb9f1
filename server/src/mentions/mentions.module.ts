import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MessagesModule } from '../messages/messages.module.js';
import { MentionEntity } from './mention.entity.js';
import { MentionsService } from './mentions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MentionEntity]), MessagesModule],
  providers: [MentionsService],
})
export class MentionsModule {}
