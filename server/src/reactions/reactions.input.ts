import { IsBoolean, ValidateBy } from 'class-validator';
import type { FrameBody } from '../chat/on-frame.js';
import { IsUuid } from '../input/decorators.js';

/** One that Unicode recommends for interchange: https://www.unicode.org/reports/tr51/#def_rgi_set */
const EMOJI = new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v');

export class ReactInput implements FrameBody<'react'> {
  @IsUuid()
  conversation_id: string;

  @IsUuid()
  message_id: string;

  @ValidateBy({
    name: 'isEmoji',
    validator: {
      validate: (value) => typeof value === 'string' && EMOJI.test(value),
      defaultMessage: () => 'must be one emoji',
    },
  })
  emoji: string;

  @IsBoolean()
  on: boolean;
}
