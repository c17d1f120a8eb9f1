import type { Message, Reaction, UserId } from '@vikrahub/chat-protocol';
import type { Slice } from '../../store/slice.js';
import { updateThread } from '../../store/thread.js';

/** The caller's own reaction shows before the server has answered. Whatever the server tells of the message replaces it. */
export const reactionsSlice: Slice = (state, event) => {
  const me = state.me;
  if (event.type !== 'feature' || event.name !== 'reacted' || !me) return state;
  return updateThread(state, `c:${event.conversationId}`, (thread) => ({
    ...thread,
    messages: thread.messages.map((message) =>
      message.id === event.messageId ? withReaction(message, me.id, event.emoji, event.isOn) : message,
    ),
  }));
};

/** On and on again is once. */
export function withReaction(message: Message, userId: UserId, emoji: string, isOn: boolean): Message {
  const isTheirs = (id: UserId) => String(id) === String(userId);
  const toReaction = (user_ids: UserId[]): Reaction => ({ emoji, count: user_ids.length, user_ids });
  const known = message.reactions.find((reaction) => reaction.emoji === emoji);
  const others = known?.user_ids.filter((id) => !isTheirs(id)) ?? [];
  const changed = toReaction(isOn ? [...others, userId] : others);
  const reactions = known
    ? message.reactions.map((reaction) => (reaction === known ? changed : reaction))
    : [...message.reactions, changed];
  return { ...message, reactions: reactions.filter(({ count }) => count > 0) };
}
