import type { TypingFrame, UserId } from '@vikrahub/chat-protocol';
import { sameId } from '../../testing/fake-conversations.js';
import { type FakeFeature, type FakeWorld, sessionsOf } from '../../testing/fake-world.js';

export const fakeTyping: FakeFeature = {
  frames: {
    typing(world, { user }, frame) {
      tellTyping(world, user.id, frame);
      return undefined;
    },
  },
};

export function tellTyping(
  world: FakeWorld,
  userId: UserId,
  { conversation_id, recipient_id, is_typing }: Omit<TypingFrame, 'type'>,
): void {
  const { conversations } = world;
  const conversation =
    conversation_id === undefined
      ? conversations.findDirect(userId, recipient_id!)
      : conversations.get(userId, conversation_id);
  if (!conversation) return;
  for (const session of sessionsOf(world, conversation))
    if (!sameId(session.user.id, userId))
      session.send({ type: 'typing', conversation_id: conversation.id, user_id: userId, is_typing });
}
