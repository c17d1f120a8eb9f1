import { ValidateBy } from 'class-validator';
import type { FrameBody } from '../chat/on-frame.js';

const CURSORS_MAX = 1000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export class ResumeInput implements FrameBody<'resume'> {
  @ValidateBy({
    name: 'cursors',
    validator: {
      validate: isCursors,
      defaultMessage: () => `must be an object of conversation id → rev with at most ${CURSORS_MAX} entries`,
    },
  })
  cursors: Record<string, number>;
}

function isCursors(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= CURSORS_MAX &&
    entries.every(([id, rev]) => UUID.test(id) && Number.isSafeInteger(rev) && (rev as number) >= 0)
  );
}
