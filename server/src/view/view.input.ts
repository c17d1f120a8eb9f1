import type { ConversationSettingsBody, PreferencesBody } from '@vikrahub/chat-protocol';
import { IsBoolean, ValidateBy, ValidateIf } from 'class-validator';
import { IsUuid, MayBeAbsent } from '../input/decorators.js';
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
