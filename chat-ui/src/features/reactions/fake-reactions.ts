import type { Message, MessageId, UserId } from '@vikrahub/chat-protocol';
import { sameId } from '../../testing/fake-conversations.js';
import { FakeError } from '../../testing/fake-error.js';
import { type FakeFeature, type FakeWorld, tell } from '../../testing/fake-world.js';
import { withReaction } from './reactions.slice.js';

const KINDS_MAX = 20;
const emojiPattern = new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v');

export const fakeReactions: FakeFeature = {
  features: { reactions: true },
  frames: {
    react(world, { user }, { conversation_id, message_id, emoji, on }) {
      if (!emojiPattern.test(emoji)) throw new FakeError('invalid_input', 'emoji: must be one emoji.');
      const message = world.conversations.requireMessage(user.id, conversation_id, message_id);
      if (message.deleted_at) throw new FakeError('not_found', 'message_id: it was deleted.');
      react(world, message_id, { userId: user.id, emoji, on });
      return undefined;
    },
  },
};

/** On and on again is once. */
export function react(
  world: FakeWorld,
  messageId: MessageId,
  { userId, emoji, on }: { userId: UserId; emoji: string; on: boolean },
): Message {
  const { conversations } = world;
  const { conversation, message } = conversations.find(messageId);
  const known = message.reactions.find((reaction) => reaction.emoji === emoji);
  if (on === (known?.user_ids.some((id) => sameId(id, userId)) ?? false)) return message;
  if (!known && message.reactions.length >= KINDS_MAX)
    throw new FakeError('conflict', `A message has at most ${KINDS_MAX} different reactions.`);
  const { reactions } = withReaction(message, userId, emoji, on);
  const updated = conversations.change(messageId, { reactions });
  tell(world, conversation, { type: 'message_updated', message: updated.message });
  return updated.message;
}
