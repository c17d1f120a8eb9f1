import { Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { IsSeqText, MayBeAbsent } from '../input/decorators.js';

const SEARCH_LENGTH_MIN = 2;
const SEARCH_LENGTH_MAX = 100;
const CURSOR_LENGTH_MAX = 1024;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The query of `GET /api/users/`. */
export class UserSearchInput {
  @ValidateBy({
    name: 'isSearch',
    validator: {
      validate: isSearch,
      defaultMessage: () => `must be text of ${SEARCH_LENGTH_MIN}–${SEARCH_LENGTH_MAX} characters`,
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
  if (typeof value !== 'string' || value.includes('\0') || LONE_SURROGATE.test(value)) return false;
  const length = [...value.trim()].length;
  return length >= SEARCH_LENGTH_MIN && length <= SEARCH_LENGTH_MAX;
}
