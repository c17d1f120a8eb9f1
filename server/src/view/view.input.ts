import type { ConversationSettingsBody, DraftBody, PreferencesBody } from '@vikrahub/chat-protocol';
import { IsBoolean, IsString, Length, ValidateBy, ValidateIf } from 'class-validator';
import { IsDraftText, IsUuid, MayBeAbsent } from '../input/decorators.js';
import { isTimestamp } from '../input/timestamp.js';

export class SettingsInput implements ConversationSettingsBody {
  @ValidateIf(({ muted_until }: SettingsInput) => muted_until !== undefined && muted_until !== null)
  @ValidateBy({
    name: 'timestamp',
    validator: {
      validate: isTimestamp,
      defaultMessage: () => 'must be null or a time like 2026-01-31T09:30:00.000Z',
    },
  })
  muted_until?: string | null;

  @MayBeAbsent()
  @IsBoolean()
  archived?: boolean;

  @MayBeAbsent()
  @IsBoolean()
  pinned?: boolean;

  @MayBeAbsent()
  @IsBoolean()
  marked_unread?: boolean;
}

export class DraftInput implements DraftBody {
  @IsDraftText()
  text: string;

  @MayBeAbsent()
  @IsUuid()
  reply_to?: string;
}

export class DraftListInput {
  @MayBeAbsent()
  @IsUuid()
  cursor?: string;
}

export class StarredListInput {
  @MayBeAbsent()
  @IsString({ message: 'must be the next_cursor of a page' })
  @Length(1, 128, { message: 'must be the next_cursor of a page' })
  cursor?: string;
}

export class MessageIdInput {
  @IsUuid()
  id: string;
}

export class ConversationIdInput {
  @IsUuid()
  id: string;
}

export class PreferencesInput implements PreferencesBody {
  @MayBeAbsent()
  @IsBoolean()
  show_presence?: boolean;
}
