import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { ViewController } from './view.controller.js';
import { ViewEntity } from './view.entity.js';
import { ViewService } from './view.service.js';

/** The person's own view. */
@Module({
  imports: [TypeOrmModule.forFeature([ViewEntity]), ConversationsModule],
  controllers: [ViewController],
  providers: [ViewService],
  exports: [ViewService],
})
export class ViewModule {}
