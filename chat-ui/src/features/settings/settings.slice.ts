import type { Conversation, ConversationSettings } from '@vikrahub/chat-protocol';
import type { Slice } from '../../store/slice.js';
import type { ChatState } from '../../store/state.js';

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
    const { muted_until, archived, view_rev } = known;
    return [{ ...conversation, muted_until, archived, view_rev }];
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
  const entries = changed.map((conversation) => [conversation.id, conversation] as const);
  return { ...state, conversations: { ...state.conversations, ...Object.fromEntries(entries) } };
}
