import { IsBoolean, IsOptional } from 'class-validator';
import type { FrameBody } from '../chat/on-frame.js';
import { IsUserId, IsUuid } from '../input/decorators.js';

export class TypingInput implements FrameBody<'typing'> {
  @IsOptional()
  @IsUserId()
  recipient_id?: string;

  @IsOptional()
  @IsUuid()
  conversation_id?: string;

  @IsBoolean()
  is_typing: boolean;
}
