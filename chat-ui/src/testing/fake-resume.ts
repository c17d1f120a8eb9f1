import type { HeadsFrame, ResumedFrame, ResumeFrame, UserId } from '@vikrahub/chat-protocol';
import { seenBy } from './fake-conversations.js';
import { viewRevOf, viewSince } from './fake-view.js';
import type { FakeFeature, FakeWorld } from './fake-world.js';

const CONVERSATIONS_MAX = 50;
const MESSAGES_MAX = 200;

export const fakeResume: FakeFeature = {
  frames: {
    resume: (world, { user }, frame) => resume(world, user.id, frame),
  },
};

/** The longest unchanged come first, so that asking again after `truncated` gets further each time. */
function resume(
  world: FakeWorld,
  userId: UserId,
  { cursors, after = '', until, view_rev }: ResumeFrame,
): ResumedFrame {
  const { conversations } = world;
  const own = conversations.of(userId);
  const changed = own
    .filter(({ id }) => id > after && (until === undefined || id <= until))
    .filter(({ id, rev }) => rev > (cursors[id] ?? 0))
    .reverse();
  const removed = Object.keys(cursors).filter((id) => !own.some((conversation) => conversation.id === id));
  const view = view_rev === undefined ? undefined : viewSince(world, userId, view_rev);
  return {
    type: 'resumed',
    conversations: changed.slice(0, CONVERSATIONS_MAX).map((conversation) => {
      const since = seenBy(conversation, userId).filter(({ rev }) => rev > (cursors[conversation.id] ?? 0));
      const reset = since.length > MESSAGES_MAX;
      const messages = reset
        ? []
        : since.map((message) => conversations.toMessage(conversation, message, userId));
      return { conversation: conversations.toConversation(conversation, userId), messages, reset };
    }),
    ...(removed.length > 0 && { removed }),
    truncated: changed.length > CONVERSATIONS_MAX,
    ...(view && { view }),
  };
}

export function tellHeads(world: FakeWorld, revs?: HeadsFrame['revs']): void {
  for (const session of world.sessions) {
    const heads = world.conversations.of(session.user.id).map(({ id, rev }) => [id, rev] as const);
    const view_rev = viewRevOf(world, session.user.id);
    session.send({ type: 'heads', revs: revs ?? Object.fromEntries(heads), ...(view_rev && { view_rev }) });
  }
}
