import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { UnreadModule } from '../unread/unread.module.js';
import { MarkersWriter } from './markers.writer.js';
import { ReceiptsController } from './receipts.controller.js';
import { ReceiptsService } from './receipts.service.js';

@Module({
  imports: [ConversationsModule, UnreadModule],
  controllers: [ReceiptsController],
  providers: [MarkersWriter, ReceiptsService],
  exports: [ReceiptsService],
})
export class ReceiptsModule {}
