import type { Message, OwnMarks, UserId } from '@vikrahub/chat-protocol';
import { changeView } from './fake-view.js';
import type { FakeWorld } from './fake-world.js';

/** Nothing changes where it is so already. */
export function mark(world: FakeWorld, userId: UserId, message: Message, marks: OwnMarks): void {
  const { conversation_id, id: message_id, seq } = message;
  const all = world.conversations.get(userId, conversation_id).marks;
  const own = all.get(String(userId)) ?? new Map<string, OwnMarks>();
  all.set(String(userId), own);
  const known = own.get(message_id) ?? {};
  if (known.hidden || (!marks.hidden && !known.starred === !marks.starred)) return;
  own.set(message_id, marks);
  const place = { conversation_id, message_id, seq };
  changeView(
    world,
    userId,
    marks.hidden ? { hidden: [place] } : { starred: [{ ...place, starred: marks.starred ?? false }] },
  );
}
