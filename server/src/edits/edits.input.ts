import { IsIn } from 'class-validator';
import type { FrameBody } from '../chat/on-frame.js';
import { IsMessageText, IsUuid } from '../input/decorators.js';

export class EditInput implements FrameBody<'edit'> {
  @IsUuid()
  conversation_id: string;

  @IsUuid()
  message_id: string;

  @IsMessageText()
  text: string;
}

export class DeleteInput implements FrameBody<'delete'> {
  @IsUuid()
  conversation_id: string;

  @IsUuid()
  message_id: string;

  @IsIn(['everyone', 'me'])
  for: 'everyone' | 'me';
}
