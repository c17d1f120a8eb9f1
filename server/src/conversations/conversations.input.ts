import { IsString, Length, Max, Min } from 'class-validator';
import { IsSeqText, IsUuid, MayBeAbsent } from '../input/decorators.js';

export class ConversationListInput {
  @MayBeAbsent()
  @IsSeqText()
  @Min(1)
  @Max(50)
  limit?: number;

  @MayBeAbsent()
  @IsString()
  @Length(1, 128)
  cursor?: string;
}

export class ConversationIdInput {
  @IsUuid()
  id: string;
}
