import { ValidateBy } from 'class-validator';
import type { FrameBody } from '../chat/on-frame.js';
import { IsSeq, IsUuid, MayBeAbsent } from '../input/decorators.js';
import { isUuid } from '../input/uuid.js';

const CURSORS_MAX = 1000;

export class ResumeInput implements FrameBody<'resume'> {
  @ValidateBy({
    name: 'cursors',
    validator: {
      validate: isCursors,
      defaultMessage: () => `must be an object of conversation id → rev with at most ${CURSORS_MAX} entries`,
    },
  })
  cursors: Record<string, number>;

  @MayBeAbsent()
  @IsUuid()
  after?: string;

  @MayBeAbsent()
  @IsUuid()
  until?: string;

  @MayBeAbsent()
  @IsSeq()
  view_rev?: number;
}

function isCursors(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= CURSORS_MAX &&
    entries.every(([id, rev]) => isUuid(id) && Number.isSafeInteger(rev) && (rev as number) >= 0)
  );
}
