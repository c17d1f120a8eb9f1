import { toSearchWords } from '@vikrahub/chat-migrations';
import { Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { IsSeqText, MayBeAbsent } from '../input/decorators.js';
import { isStorableText } from '../input/text.js';

const SEARCH_LENGTH_MIN = 2;
const SEARCH_LENGTH_MAX = 100;
const CURSOR_LENGTH_MAX = 1024;
const SEARCH_WORDS_MAX = 5;

/** The query of `GET /api/users/`. */
export class UserSearchInput {
  @ValidateBy({
    name: 'isSearch',
    validator: {
      validate: isSearch,
      defaultMessage: () =>
        `must be text of ${SEARCH_LENGTH_MIN}–${SEARCH_LENGTH_MAX} characters and at most ${SEARCH_WORDS_MAX} words`,
    },
  })
  search: string;

  @MayBeAbsent()
  @MaxLength(CURSOR_LENGTH_MAX, { message: 'must be the next_cursor of a page' })
  cursor?: string;

  @MayBeAbsent()
  @IsSeqText()
  @Min(1, { message: 'must be 1 or more' })
  @Max(50, { message: 'must be 50 or less' })
  limit?: number;
}

function isSearch(value: unknown): boolean {
  if (!isStorableText(value) || toSearchWords(value).length > SEARCH_WORDS_MAX) return false;
  const length = [...value.trim()].length;
  return length >= SEARCH_LENGTH_MIN && length <= SEARCH_LENGTH_MAX;
}
