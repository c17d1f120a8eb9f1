import type { Conversation, HistoryPage, ServerFrame } from '@vikrahub/chat-protocol';
import { apply } from '../store/apply.js';
import type { ChatEvent } from '../store/events.js';
import { initialState } from '../store/first-load.js';
import type { ChatState } from '../store/state.js';
import { buildPerson } from './builders.js';
import { type Conversations, createConversations, type StoredConversation } from './fake-conversations.js';

const me = buildPerson({ id: 1 });
const other = buildPerson({ id: 2 });
const limits = { text_length: 5000, frame_bytes: 65536 };

/** One conversation of two people as the server keeps it; what the store must come to, for the first of them. */
export interface StoreWorld {
  conversations: Conversations;
  stored: StoredConversation;
}

export function createStoreWorld(): StoreWorld {
  const people = new Map([me, other].map((person) => [String(person.id), person]));
  const conversations = createConversations(people, () => Date.UTC(2026, 0, 1));
  return { conversations, stored: conversations.direct(1, 2).conversation };
}

export const applyAll = (state: ChatState, events: readonly ChatEvent[]): ChatState =>
  events.reduce(apply, state);

export function greetedState(): ChatState {
  const hello: ServerFrame = {
    type: 'hello',
    protocol: 1,
    session_id: 's',
    user: me,
    server_time: '2026-01-01T00:00:00.000Z',
    heartbeat_ms: 25000,
    total_unread: 0,
    view_rev: 0,
    features: {},
    limits,
  };
  return apply(initialState(), hello);
}

export const conversationOf = ({ conversations, stored }: StoreWorld): Conversation =>
  conversations.toConversation(stored, 1);

export function pageOf(world: StoreWorld, from = 0, to = world.stored.messages.length): HistoryPage {
  const { conversations, stored } = world;
  return {
    conversation_id: stored.id,
    results: stored.messages.slice(from, to).map((message) => conversations.toMessage(stored, message)),
    has_before: from > 0,
    has_after: to < stored.messages.length,
    last_seq: stored.messages.length,
    read_seq: conversationOf(world).read_seq,
  };
}

/** A state that has loaded the newest messages, as a new client would. */
export function freshState(world: StoreWorld, limit = 30): ChatState {
  const from = Math.max(0, world.stored.messages.length - limit);
  return applyAll(greetedState(), [
    { type: 'conversationLoaded', conversation: conversationOf(world), isCovered: true },
    { type: 'threadOpened', target: { userId: 2 } },
    { type: 'loadChanged', key: `c:${world.stored.id}`, load: { state: 'loading', direction: 'newest' } },
    { type: 'pageLoaded', key: `c:${world.stored.id}`, direction: 'newest', page: pageOf(world, from) },
  ]);
}
