import type { Message, MessageId } from '@vikrahub/chat-protocol';
import { EXCERPT_LENGTH, requireText, sameId } from '../../testing/fake-conversations.js';
import { mark } from '../../testing/fake-marks.js';
import { FakeError } from '../../testing/fake-error.js';
import { type FakeFeature, type FakeWorld, tell } from '../../testing/fake-world.js';

export const fakeEdits: FakeFeature = {
  features: { edits: true },
  frames: {
    edit(world, { user }, { conversation_id, message_id, text }) {
      requireText(text, world.textLength);
      const message = world.conversations.requireMessage(user.id, conversation_id, message_id);
      if (message.deleted_at) throw new FakeError('not_found', 'message_id: it was deleted.');
      if (!sameId(message.sender.id, user.id))
        throw new FakeError('forbidden', 'Only its author may edit a message.');
      if (message.text !== text) replaceText(world, message_id, text);
      return undefined;
    },
    delete(world, { user }, { conversation_id, message_id, for: forWhom }) {
      const message = world.conversations.requireMessage(user.id, conversation_id, message_id);
      if (forWhom === 'me') {
        mark(world, user.id, message, { hidden: true });
        return undefined;
      }
      if (!sameId(message.sender.id, user.id))
        throw new FakeError('forbidden', 'Only its author may delete a message.');
      if (!message.deleted_at) replaceText(world, message_id, null);
      return undefined;
    },
  },
};

/** `null` deletes the message. Those that quote it change with it, in their order, each with a `rev` of its own. */
export function replaceText(world: FakeWorld, messageId: MessageId, text: string | null): Message {
  const { conversations } = world;
  const at = new Date(world.now()).toISOString();
  const { conversation, message: changed } = conversations.change(
    messageId,
    text === null ? { text: '', deleted_at: at, reactions: [] } : { text, edited_at: at },
  );
  tell(world, conversation, { type: 'message_updated', message: changed });
  for (const { id, reply_to } of conversation.messages) {
    if (reply_to?.id !== messageId) continue;
    const excerpt = [...(text ?? '')].slice(0, EXCERPT_LENGTH).join('');
    const quoting = conversations.change(id, { reply_to: { ...reply_to, text: excerpt } });
    tell(world, conversation, { type: 'message_updated', message: quoting.message });
  }
  return changed;
}
