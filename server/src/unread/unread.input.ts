import { Max, Min } from 'class-validator';
import { IsSeqText, IsUuid, MayBeAbsent } from '../input/decorators.js';

/** 75 bytes each: well below the limit of an answer. */
export const UNREAD_LIMIT_MAX = 1000;

export class UnreadListInput {
  @MayBeAbsent()
  @IsSeqText()
  @Min(1)
  @Max(UNREAD_LIMIT_MAX)
  limit?: number;

  @MayBeAbsent()
  @IsUuid()
  cursor?: string;
}
