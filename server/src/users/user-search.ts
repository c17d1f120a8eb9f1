import { ChatError } from '../errors/chat-error.js';

/** Where a page of the search ended. */
export interface SearchPosition {
  username: string;
  id: string;
}

/** Every word as a beginning. Words have letters and digits only. */
export function toTsQuery(words: readonly string[]): string {
  return words.map((word) => `'${word}':*`).join(' & ');
}

export function toCursor({ username, id }: SearchPosition): string {
  return Buffer.from(JSON.stringify([username, id])).toString('base64url');
}

export function toPosition(cursor: string): SearchPosition {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(position) && position.length === 2) {
      const [username, id]: unknown[] = position;
      if (isStorable(username) && isStorable(id)) return { username, id };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ChatError('invalid_input', 'cursor: must be the next_cursor of a page', {
    details: [{ field: 'cursor', problem: 'must be the next_cursor of a page' }],
  });
}

/** PostgreSQL's text has no NUL. */
function isStorable(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0');
}
