import type { HeadsFrame, ResumedFrame, ResumeFrame, UserId } from '@vikrahub/chat-protocol';
import type { Conversations } from './fake-conversations.js';
import type { FakeFeature, FakeWorld } from './fake-world.js';

const CONVERSATIONS_MAX = 50;
const MESSAGES_MAX = 200;

export const fakeResume: FakeFeature = {
  frames: {
    resume: ({ conversations }, { user }, frame) => resume(conversations, user.id, frame),
  },
};

/** The longest unchanged come first, so that asking again after `truncated` gets further each time. */
function resume(
  conversations: Conversations,
  userId: UserId,
  { cursors, after = '', until }: ResumeFrame,
): ResumedFrame {
  const own = conversations.of(userId);
  const changed = own
    .filter(({ id }) => id > after && (until === undefined || id <= until))
    .filter(({ id, rev }) => rev > (cursors[id] ?? 0))
    .reverse();
  const removed = Object.keys(cursors).filter((id) => !own.some((conversation) => conversation.id === id));
  return {
    type: 'resumed',
    conversations: changed.slice(0, CONVERSATIONS_MAX).map((conversation) => {
      const since = conversation.messages.filter(({ rev }) => rev > (cursors[conversation.id] ?? 0));
      const reset = since.length > MESSAGES_MAX;
      const messages = reset ? [] : since.map((message) => conversations.toMessage(conversation, message));
      return { conversation: conversations.toConversation(conversation, userId), messages, reset };
    }),
    ...(removed.length > 0 && { removed }),
    truncated: changed.length > CONVERSATIONS_MAX,
  };
}

export function tellHeads({ conversations, sessions }: FakeWorld, revs?: HeadsFrame['revs']): void {
  for (const session of sessions) {
    const heads = conversations.of(session.user.id).map(({ id, rev }) => [id, rev] as const);
    session.send({ type: 'heads', revs: revs ?? Object.fromEntries(heads) });
  }
}
