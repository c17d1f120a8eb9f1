import type { Message, StarredPage, UserId } from '@vikrahub/chat-protocol';
import { seenBy, type StoredConversation } from '../../testing/fake-conversations.js';
import { FakeError } from '../../testing/fake-error.js';
import { mark } from '../../testing/fake-marks.js';
import { done, type FakeCall, type FakeFeature, type FakeWorld, ok } from '../../testing/fake-world.js';

const PAGE_SIZE = 30;

export const fakeMarks: FakeFeature = {
  features: { hidden: true, starred: true },
  routes: [
    {
      pattern: /^(PUT|DELETE) messaging\/messages\/([^/]+)\/star$/,
      answer(world, { userId, params: [method, id] }) {
        const message = seenMessages(world, userId).find((seen) => seen.id === id);
        const isOn = method === 'PUT';
        if (!message || message.hidden || (isOn && message.deleted_at))
          throw new FakeError('not_found', 'No such message, or you do not see it.');
        mark(world, userId, message, isOn ? { starred: true } : {});
        return done;
      },
    },
    { pattern: /^GET messaging\/starred$/, answer: (world, call) => ok(starred(world, call)) },
  ],
};

function seenMessages({ conversations }: FakeWorld, userId: UserId): Message[] {
  const toSeen = (conversation: StoredConversation) =>
    seenBy(conversation, userId).map((message) => conversations.toMessage(conversation, message, userId));
  return conversations.of(userId).flatMap(toSeen);
}

/** The last one starred first. */
function starred(world: FakeWorld, { userId, query }: FakeCall): StarredPage {
  const from = Number(query.get('cursor') ?? 0);
  const steps = world.views.get(String(userId)) ?? [];
  const placeOf = ({ id }: Message) =>
    steps.findLastIndex((step) => step.starred?.some(({ message_id }) => message_id === id));
  const all = seenMessages(world, userId)
    .filter((message) => message.starred)
    .sort((a, b) => placeOf(b) - placeOf(a));
  return {
    results: all.slice(from, from + PAGE_SIZE),
    next_cursor: from + PAGE_SIZE < all.length ? String(from + PAGE_SIZE) : null,
  };
}
