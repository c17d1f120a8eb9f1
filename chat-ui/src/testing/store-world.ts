import type { Conversation, HistoryPage, ServerFrame } from '@vikrahub/chat-protocol';
import { apply } from '../store/apply.js';
import type { ChatEvent } from '../store/events.js';
import { initialState } from '../store/first-load.js';
import type { ChatState } from '../store/state.js';
import { buildPerson } from './builders.js';
import { createRooms, type Room, type Rooms } from './fake-rooms.js';

const me = buildPerson({ id: 1 });
const other = buildPerson({ id: 2 });
const limits = { text_length: 5000, frame_bytes: 65536 };

/** One conversation of two people as the server keeps it; what the store must come to, for the first of them. */
export interface StoreWorld {
  rooms: Rooms;
  room: Room;
}

export function createStoreWorld(): StoreWorld {
  const people = new Map([me, other].map((person) => [String(person.id), person]));
  const rooms = createRooms(people, () => Date.UTC(2026, 0, 1));
  return { rooms, room: rooms.direct(1, 2).room };
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

export const conversationOf = ({ rooms, room }: StoreWorld): Conversation => rooms.toConversation(room, 1);

export function pageOf({ rooms, room }: StoreWorld, from = 0, to = room.messages.length): HistoryPage {
  return {
    conversation_id: room.id,
    results: room.messages.slice(from, to).map((message) => rooms.toMessage(room, message)),
    has_before: from > 0,
    has_after: to < room.messages.length,
    last_seq: room.messages.length,
    read_seq: conversationOf({ rooms, room }).read_seq,
  };
}

/** A state that has loaded the newest messages, as a new client would. */
export function freshState(world: StoreWorld, limit = 30): ChatState {
  const from = Math.max(0, world.room.messages.length - limit);
  return applyAll(greetedState(), [
    { type: 'conversationLoaded', conversation: conversationOf(world), isCovered: true },
    { type: 'threadOpened', target: { userId: 2 } },
    { type: 'loadChanged', key: `c:${world.room.id}`, load: { state: 'loading', direction: 'newest' } },
    { type: 'pageLoaded', key: `c:${world.room.id}`, direction: 'newest', page: pageOf(world, from) },
  ]);
}
