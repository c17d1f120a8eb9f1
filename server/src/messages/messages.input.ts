import type { HistoryQuery } from '@vikrahub/chat-protocol';
import { ArrayMaxSize, IsArray, Max, Min } from 'class-validator';
import type { FrameBody } from '../chat/on-frame.js';
import { IsMessageText, IsSeqText, IsUserId, IsUuid, MayBeAbsent } from '../input/decorators.js';

const ATTACHMENTS_MAX = 10;

/** A `message` frame, and the body of `POST /api/messaging/messages/`. */
export class MessageInput implements FrameBody<'message'> {
  @MayBeAbsent()
  @IsUserId()
  recipient_id?: string;

  @MayBeAbsent()
  @IsUuid()
  conversation_id?: string;

  @IsMessageText()
  text: string;

  @MayBeAbsent()
  @IsUuid()
  client_id?: string;

  @MayBeAbsent()
  @IsUuid()
  reply_to?: string;

  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(ATTACHMENTS_MAX)
  @IsUuid({ each: true })
  attachment_ids?: string[];
}

export class HistoryInput implements HistoryQuery {
  @MayBeAbsent()
  @IsUserId()
  user_id?: string;

  @MayBeAbsent()
  @IsUuid()
  conversation_id?: string;

  @MayBeAbsent()
  @IsSeqText()
  before?: number;

  @MayBeAbsent()
  @IsSeqText()
  after?: number;

  @MayBeAbsent()
  @IsSeqText()
  around?: number;

  @MayBeAbsent()
  @IsSeqText()
  @Min(1)
  @Max(100)
  limit?: number;
}
