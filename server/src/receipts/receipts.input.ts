import type { MarkReadBody } from '@vikrahub/chat-protocol';
import type { FrameBody } from '../chat/on-frame.js';
import { IsSeq, IsUuid, MayBeAbsent } from '../input/decorators.js';

/** A `read` or `delivered` frame. */
export class MarkerInput implements FrameBody<'read'>, FrameBody<'delivered'> {
  @IsUuid()
  conversation_id: string;

  @IsSeq()
  seq: number;
}

export class MarkReadInput implements MarkReadBody {
  @MayBeAbsent()
  @IsSeq()
  seq?: number;
}
