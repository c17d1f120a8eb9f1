import { ChatError } from '../errors/chat-error.js';
import { parseUserId } from '../input/user-id.js';

/** After whom a page of members begins, in the order of joining. */
interface Position {
  joinedAt: Date;
  userId: string;
}

export function toCursor({ joinedAt, userId }: Position): string {
  return Buffer.from(`${joinedAt.toISOString()} ${userId}`).toString('base64url');
}

export function parseCursor(cursor: string): Position {
  const [, time = '', id] = /^(\S{24}) (.+)$/su.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const joinedAt = new Date(time);
  const userId = parseUserId(id);
  if (userId === undefined || Number.isNaN(joinedAt.getTime())) {
    throw new ChatError('invalid_input', 'cursor: not one that this server has given.');
  }
  return { joinedAt, userId };
}
