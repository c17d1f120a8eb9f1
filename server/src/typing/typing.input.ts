import { IsBoolean } from 'class-validator';
import type { FrameBody } from '../chat/on-frame.js';
import { IsUserId, IsUuid, MayBeAbsent } from '../input/decorators.js';

export class TypingInput implements FrameBody<'typing'> {
  @MayBeAbsent()
  @IsUserId()
  recipient_id?: string;

  @MayBeAbsent()
  @IsUuid()
  conversation_id?: string;

  @IsBoolean()
  is_typing: boolean;
}
