import type { Conversation, ConversationSettings, Message } from '@vikrahub/chat-protocol';
import type { Slice } from '../../store/slice.js';
import type { ChatState } from '../../store/state.js';
import { updateThread } from '../../store/thread.js';

/** The caller's own settings of conversations: of two versions the one with the greater `view_rev`. */
export const settingsSlice: Slice = (state, event, before) => {
  switch (event.type) {
    case 'view':
      return withSettings(state, event.settings);
    case 'resumed': {
      const known = event.view?.reset ? withoutRevisions(state) : withNewest(state, before);
      return withSettings(known, event.view?.settings);
    }
    default:
      return withNewest(state, before);
  }
};

function withSettings(state: ChatState, settings: readonly ConversationSettings[] = []): ChatState {
  return settings.reduce((next, { conversation_id: id, ...own }) => {
    const known = next.conversations[id];
    return known && own.view_rev > known.view_rev ? withConversations(next, [{ ...known, ...own }]) : next;
  }, state);
}

/** A conversation may have been read before the settings that are known. */
function withNewest(state: ChatState, before: ChatState): ChatState {
  if (state.conversations === before.conversations) return state;
  const newer = Object.values(state.conversations).flatMap((conversation) => {
    const known = before.conversations[conversation.id];
    if (!known || known === conversation || known.view_rev <= conversation.view_rev) return [];
    const { muted_until, archived, pinned, marked_unread, cleared_seq, view_rev } = known;
    return [{ ...conversation, muted_until, archived, pinned, marked_unread, cleared_seq, view_rev }];
  });
  return withConversations(state, newer);
}

/** Whatever is read from now on is newer. */
function withoutRevisions(state: ChatState): ChatState {
  const known = Object.values(state.conversations);
  return withConversations(
    state,
    known.map((conversation) => ({ ...conversation, view_rev: -1 })),
  );
}

function withConversations(state: ChatState, changed: readonly Conversation[]): ChatState {
  if (!changed.length) return state;
  const cleared = changed.map((conversation): Conversation => {
    const { last_message, cleared_seq } = conversation;
    return last_message && last_message.seq <= cleared_seq
      ? { ...conversation, last_message: null }
      : conversation;
  });
  const entries = cleared.map((conversation) => [conversation.id, conversation] as const);
  const next = { ...state, conversations: { ...state.conversations, ...Object.fromEntries(entries) } };
  return cleared.reduce(withoutCleared, next);
}

function withoutCleared(state: ChatState, { id, cleared_seq }: Conversation): ChatState {
  const isLeft = ({ seq }: Message) => seq > cleared_seq;
  return updateThread(state, `c:${id}`, (thread) =>
    thread.messages.every(isLeft)
      ? thread
      : {
          ...thread,
          messages: thread.messages.filter(isLeft),
          detached: thread.detached.filter(isLeft),
          hasBefore: false,
        },
  );
}
