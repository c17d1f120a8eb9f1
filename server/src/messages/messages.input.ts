import type { HistoryQuery } from '@vikrahub/chat-protocol';
import { ArrayMaxSize, IsArray, IsOptional, Max, Min } from 'class-validator';
import type { FrameBody } from '../chat/on-frame.js';
import { IsMessageText, IsSeqText, IsUserId, IsUuid } from '../input/decorators.js';

const ATTACHMENTS_MAX = 10;

/** A `message` frame, and the body of `POST /api/messaging/messages/`. */
export class MessageInput implements FrameBody<'message'> {
  @IsOptional()
  @IsUserId()
  recipient_id?: string;

  @IsOptional()
  @IsUuid()
  conversation_id?: string;

  @IsMessageText()
  text: string;

  @IsOptional()
  @IsUuid()
  client_id?: string;

  @IsOptional()
  @IsUuid()
  reply_to?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ATTACHMENTS_MAX)
  @IsUuid({ each: true })
  attachment_ids?: string[];
}

export class HistoryInput implements HistoryQuery {
  @IsOptional()
  @IsUserId()
  user_id?: string;

  @IsOptional()
  @IsUuid()
  conversation_id?: string;

  @IsOptional()
  @IsSeqText()
  before?: number;

  @IsOptional()
  @IsSeqText()
  after?: number;

  @IsOptional()
  @IsSeqText()
  around?: number;

  @IsOptional()
  @IsSeqText()
  @Min(1)
  @Max(100)
  limit?: number;
}
