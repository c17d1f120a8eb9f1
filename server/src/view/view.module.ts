import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { PreferencesController } from './preferences.controller.js';
import { PreferencesEntity } from './preferences.entity.js';
import { PreferencesService } from './preferences.service.js';
import { ViewController } from './view.controller.js';
import { ViewEntity } from './view.entity.js';
import { ViewService } from './view.service.js';

/** The person's own view. */
@Module({
  imports: [TypeOrmModule.forFeature([ViewEntity, PreferencesEntity]), ConversationsModule],
  controllers: [ViewController, PreferencesController],
  providers: [ViewService, PreferencesService],
  exports: [ViewService],
})
export class ViewModule {}
