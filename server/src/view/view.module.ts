import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { DraftEntity } from './draft.entity.js';
import { DraftsService } from './drafts.service.js';
import { MarksService } from './marks.service.js';
import { MessageMarkEntity } from './message-mark.entity.js';
import { PreferencesController } from './preferences.controller.js';
import { PreferencesEntity } from './preferences.entity.js';
import { PreferencesService } from './preferences.service.js';
import { SettingsService } from './settings.service.js';
import { ViewController } from './view.controller.js';
import { ViewEntity } from './view.entity.js';
import { ViewService } from './view.service.js';

/** The person's own view. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ViewEntity, PreferencesEntity, DraftEntity, MessageMarkEntity]),
    ConversationsModule,
    ReceiptsModule,
  ],
  controllers: [ViewController, PreferencesController],
  providers: [ViewService, SettingsService, PreferencesService, DraftsService, MarksService],
  exports: [ViewService, MarksService],
})
export class ViewModule {}
