import type { ConversationId, UserId } from '@vikrahub/chat-protocol';
import type { Slice } from '../../store/slice.js';
import type { ChatState } from '../../store/state.js';
import { updateThread } from '../../store/thread.js';

/** Who types; whoever has sent a message does not any more. */
export const typingSlice: Slice = (state, event) => {
  switch (event.type) {
    case 'typing':
      return withTyping(state, event.conversation_id, event.user_id, event.is_typing);
    case 'new_message':
      return withTyping(state, event.message.conversation_id, event.message.sender.id, false);
    default:
      return state;
  }
};

function withTyping(state: ChatState, id: ConversationId, userId: UserId, isTyping: boolean): ChatState {
  const isOwn = String(userId) === String(state.me?.id);
  return updateThread(state, `c:${id}`, (thread) => {
    const others = thread.typing.filter((other) => String(other) !== String(userId));
    if (isTyping && !isOwn) return { ...thread, typing: [...others, userId] };
    return others.length === thread.typing.length ? thread : { ...thread, typing: others };
  });
}
