import type { MarkReadBody } from '@vikrahub/chat-protocol';
import { IsOptional } from 'class-validator';
import type { FrameBody } from '../chat/on-frame.js';
import { IsSeq, IsUserId, IsUuid } from '../input/decorators.js';

/** A `read` or `delivered` frame. */
export class MarkerInput implements FrameBody<'read'>, FrameBody<'delivered'> {
  @IsUuid()
  conversation_id: string;

  @IsSeq()
  seq: number;
}

export class MarkReadInput implements MarkReadBody {
  @IsOptional()
  @IsSeq()
  seq?: number;
}

export class UserIdInput {
  @IsUserId()
  user_id: string;
}
