import { IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { IsSeqText, IsUuid } from '../input/decorators.js';

export class ConversationListInput {
  @IsOptional()
  @IsSeqText()
  @Min(1)
  @Max(50)
  limit?: number;

  @IsOptional()
  @IsString()
  @Length(1, 128)
  cursor?: string;
}

export class ConversationIdInput {
  @IsUuid()
  id: string;
}
