import { describe, expect, it } from '@jest/globals';
import type { Conversation, HistoryPage, Message, ServerFrame } from '@vikrahub/chat-protocol';
import { buildMessage, buildPerson, buildUuid } from '../testing/builders.js';
import { createRooms, type Room } from '../testing/fake-rooms.js';
import { apply, initialState } from './apply.js';
import type { ChatEvent } from './events.js';
import { deliveryOf, selectBehind, selectGaps, selectInbox, selectThread } from './selectors.js';
import type { ChatState, OutgoingMessage, ThreadKey } from './state.js';

const me = buildPerson({ id: 1 });
const other = buildPerson({ id: 2 });

function hello(total_unread = 0): ServerFrame {
  const limits = { text_length: 5000, frame_bytes: 65536 };
  const server_time = '2026-01-01T00:00:00.000Z';
  return {
    type: 'hello',
    protocol: 1,
    session_id: 's',
    user: me,
    server_time,
    heartbeat_ms: 25000,
    total_unread,
    limits,
  };
}

const applyAll = (state: ChatState, events: ChatEvent[]): ChatState => events.reduce(apply, state);
const greeted = () => apply(initialState(), hello());

function newWorld() {
  const people = new Map([me, other].map((person) => [String(person.id), person]));
  const rooms = createRooms(people, () => Date.UTC(2026, 0, 1));
  return { rooms, room: rooms.direct(1, 2).room };
}

type World = ReturnType<typeof newWorld>;

const conversationOf = ({ rooms, room }: World): Conversation => rooms.toConversation(room, 1);

function pageOf({ rooms, room }: World, from = 0, to = room.messages.length): HistoryPage {
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
function freshState(world: World, limit = 30): ChatState {
  const from = Math.max(0, world.room.messages.length - limit);
  return applyAll(greeted(), [
    { type: 'conversationLoaded', conversation: conversationOf(world), isCovered: true },
    { type: 'threadOpened', target: { userId: 2 } },
    { type: 'loadChanged', key: `c:${world.room.id}`, load: { state: 'loading', direction: 'newest' } },
    { type: 'pageLoaded', key: `c:${world.room.id}`, direction: 'newest', page: pageOf(world, from) },
  ]);
}

const outgoing = (clientId: string, threadKey: ThreadKey, text = 'mine'): OutgoingMessage => ({
  clientId,
  threadKey,
  text,
  createdAt: '2026-01-01T00:00:00.000Z',
  delivery: { state: 'sending' },
});

const shown = (state: ChatState) => {
  const thread = selectThread(state, { userId: 2 });
  return [
    ...(thread?.messages ?? []).map(({ client_id }) => client_id),
    ...(thread?.outgoing ?? []).map(({ clientId }) => clientId),
  ];
};

describe('an own message', () => {
  const send = (world: World, clientId: string) =>
    world.rooms.append(world.room, 1, { text: 'mine', client_id: clientId }).message;
  const ackOf = ({ id, client_id, conversation_id, seq, rev, timestamp }: Message): ServerFrame => ({
    type: 'ack',
    client_id,
    message_id: id,
    conversation_id,
    seq,
    rev,
    timestamp,
    duplicate: false,
  });

  it.each([
    ['its ack', (_: World, message: Message): ChatEvent[] => [ackOf(message)]],
    [
      'new_message from another device',
      (_: World, message: Message): ChatEvent[] => [{ type: 'new_message', message }],
    ],
    [
      'a page',
      (world: World): ChatEvent[] => [
        { type: 'loadChanged', key: `c:${world.room.id}`, load: { state: 'loading', direction: 'newest' } },
        { type: 'pageLoaded', key: `c:${world.room.id}`, direction: 'newest', page: pageOf(world) },
        { type: 'conversationLoaded', conversation: conversationOf(world), isCovered: true },
      ],
    ],
    [
      'a resume',
      (world: World, message: Message): ChatEvent[] => [
        {
          type: 'resumed',
          truncated: false,
          conversations: [{ conversation: conversationOf(world), messages: [message], reset: false }],
        },
      ],
    ],
    [
      'all of them',
      (world: World, message: Message): ChatEvent[] => [
        { type: 'new_message', message },
        ackOf(message),
        ackOf(message),
        {
          type: 'resumed',
          truncated: false,
          conversations: [{ conversation: conversationOf(world), messages: [message], reset: false }],
        },
        { type: 'new_message', message },
      ],
    ],
  ])('is one row after %s', (_, events) => {
    const world = newWorld();
    world.rooms.append(world.room, 2, { text: 'hi' });
    const state = apply(freshState(world), {
      type: 'messageQueued',
      outgoing: outgoing('own', `c:${world.room.id}`),
    });
    const message = send(world, 'own');
    const after = applyAll(state, events(world, message));
    expect(shown(after)).toEqual([world.room.messages[0]?.client_id, 'own']);
    expect(after.conversations).toEqual({ [world.room.id]: conversationOf(world) });
    expect(selectThread(after, { userId: 2 })?.messages).toEqual(pageOf(world).results);
  });

  it('moves with its thread from the person to the conversation, by whatever makes it known', () => {
    const world = newWorld();
    const message = send(world, 'own');
    const start = applyAll(greeted(), [
      { type: 'threadOpened', target: { userId: 2 } },
      { type: 'messageQueued', outgoing: outgoing('own', 'u:2') },
      { type: 'messageQueued', outgoing: outgoing('next', 'u:2') },
    ]);
    const events: ChatEvent[] = [
      ackOf(message),
      { type: 'new_message', message },
      { type: 'conversation_updated', conversation: conversationOf(world) },
      { type: 'pageLoaded', key: 'u:2', direction: 'newest', page: pageOf(world) },
    ];
    for (const event of events) {
      const state = apply(start, event);
      expect(Object.keys(state.threads)).toEqual([`c:${world.room.id}`]);
      const thread = selectThread(state, { userId: 2 });
      expect(thread?.outgoing.at(-1)).toMatchObject({ clientId: 'next', threadKey: `c:${world.room.id}` });
    }
  });

  it('stays when the range is loaded anew', () => {
    const world = newWorld();
    for (let n = 0; n < 5; n++) world.rooms.append(world.room, 2, { text: 'hi' });
    const state = apply(freshState(world), {
      type: 'messageQueued',
      outgoing: outgoing('own', `c:${world.room.id}`),
    });
    for (let n = 0; n < 300; n++) world.rooms.append(world.room, 2, { text: 'more' });
    const reset = apply(state, {
      type: 'resumed',
      truncated: false,
      conversations: [{ conversation: conversationOf(world), messages: [], reset: true }],
    });
    const thread = selectThread(reset, { userId: 2 });
    expect(thread?.messages).toHaveLength(5);
    expect(thread?.load).toEqual({ state: 'idle' });
    const loaded = applyAll(reset, [
      { type: 'loadChanged', key: `c:${world.room.id}`, load: { state: 'loading', direction: 'newest' } },
      { type: 'pageLoaded', key: `c:${world.room.id}`, direction: 'newest', page: pageOf(world, 275) },
    ]);
    expect(selectThread(loaded, { userId: 2 })?.messages.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 276),
    );
    expect(shown(loaded).at(-1)).toBe('own');
  });
});

describe('the range', () => {
  it('does not take a message that leaves a hole, says so, and joins it when the hole is closed', () => {
    const world = newWorld();
    world.rooms.append(world.room, 2, { text: 'hi' });
    const state = freshState(world);
    world.rooms.append(world.room, 2, { text: 'missed' });
    const last = world.rooms.append(world.room, 2, { text: 'last' }).message;
    const holed = apply(state, { type: 'new_message', message: last });
    expect(selectThread(holed, { userId: 2 })?.messages).toHaveLength(1);
    expect(selectGaps(holed)).toEqual([world.room.id]);
    const ahead = apply(holed, {
      type: 'resumed',
      truncated: false,
      conversations: [{ conversation: conversationOf(world), messages: [], reset: false }],
    });
    expect(selectGaps(ahead)).toEqual([]);
    expect(selectBehind(ahead)).toHaveLength(1);
    const closed = applyAll(ahead, [
      { type: 'loadChanged', key: `c:${world.room.id}`, load: { state: 'loading', direction: 'after' } },
      { type: 'pageLoaded', key: `c:${world.room.id}`, direction: 'after', page: pageOf(world, 1, 2) },
    ]);
    expect(selectThread(closed, { userId: 2 })?.messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('is left as it is by new messages while there are newer ones to load', () => {
    const world = newWorld();
    for (let n = 0; n < 10; n++) world.rooms.append(world.room, 2, { text: 'hi' });
    const key: ThreadKey = `c:${world.room.id}`;
    const state = applyAll(freshState(world), [
      { type: 'loadChanged', key, load: { state: 'loading', direction: 'around' } },
      { type: 'pageLoaded', key, direction: 'around', page: pageOf(world, 2, 5) },
    ]);
    const message = world.rooms.append(world.room, 2, { text: 'new' }).message;
    const after = apply(state, { type: 'new_message', message });
    expect(selectThread(after, { userId: 2 })?.messages.map(({ seq }) => seq)).toEqual([3, 4, 5]);
    expect(selectBehind(after)).toEqual([]);
    expect(after.conversations[world.room.id]).toEqual(conversationOf(world));
  });
});

describe('what is derived', () => {
  it('shows how far a message has come, by the markers of all others', () => {
    const world = newWorld();
    const { message } = world.rooms.append(world.room, 1, { text: 'hi' });
    expect(deliveryOf(message, conversationOf(world), 1)).toBe('sent');
    world.rooms.move(world.room, 2, 'delivered', 1);
    expect(deliveryOf(message, conversationOf(world), '1')).toBe('delivered');
    world.rooms.move(world.room, 2, 'read', 1);
    expect(deliveryOf(message, conversationOf(world), 1)).toBe('read');
  });

  it('leaves conversations without a message out of the inbox, and puts the newest first', () => {
    const of = (n: number, last_seq: number, updated_at: string): Conversation => ({
      ...conversationOf(newWorld()),
      id: buildUuid(n),
      last_seq,
      updated_at,
      members: [],
    });
    const conversations = [of(1, 1, '2026-01-01'), of(2, 0, '2026-01-03'), of(3, 1, '2026-01-02')];
    const state = apply(greeted(), {
      type: 'inboxLoaded',
      page: { results: conversations, next_cursor: null },
    });
    expect(selectInbox(state).map(({ id }) => id)).toEqual([buildUuid(3), buildUuid(1)]);
  });

  it('applies only a greater rev to a message', () => {
    const world = newWorld();
    const { message } = world.rooms.append(world.room, 2, { text: 'hi' });
    const state = freshState(world);
    const edited = world.rooms.change(message.id, { text: 'edited' }).message;
    const after = applyAll(state, [
      { type: 'message_updated', message: edited },
      { type: 'message_updated', message },
      { type: 'new_message', message },
    ]);
    expect(selectThread(after, { userId: 2 })?.messages).toEqual([edited]);
    expect(after.conversations[world.room.id]).toEqual(conversationOf(world));
  });
});

/** Numbers that look random and are the same for the same seed. */
function randomBySeed(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One thing that happens on the server, and the frame that tells this client of it. */
function step(world: World, random: (below: number) => number): ServerFrame | null {
  const { rooms, room } = world;
  const count = room.messages.length;
  const marker = (userId: number, kind: 'read' | 'delivered'): ServerFrame | null => {
    const moved = rooms.move(room, userId, kind, random(count + 1));
    if (!moved) return null;
    return { type: kind, conversation_id: room.id, user_id: userId, ...moved };
  };
  const any = () => room.messages[random(count)] as Message;
  switch (random(8)) {
    case 0:
    case 1:
      return { type: 'new_message', message: rooms.append(room, 1, { text: `mine ${count}` }).message };
    case 2:
    case 3:
    case 4:
      return { type: 'new_message', message: rooms.append(room, 2, { text: `theirs ${count}` }).message };
    case 5:
      return marker(1, 'read') ?? marker(2, 'read');
    case 6:
      return marker(2, 'delivered');
    default: {
      if (!count) return null;
      const changes = random(3)
        ? { text: `edited ${count}` }
        : { text: '', deleted_at: '2026-01-02T00:00:00.000Z' };
      return { type: 'message_updated', message: rooms.change(any().id, changes).message };
    }
  }
}

/** What the client does: asks `resume` by its cursors, and loads where its range ends too soon. */
function resume(state: ChatState, world: World): ChatState {
  const { rooms, room } = world;
  const cursor = state.conversations[room.id]?.rev ?? 0;
  const since = room.messages
    .filter(({ rev }) => rev > cursor)
    .map((message) => rooms.toMessage(room, message));
  const reset = since.length > 20;
  const entry = { conversation: conversationOf(world), messages: reset ? [] : since, reset };
  let next = apply(state, {
    type: 'resumed',
    truncated: false,
    conversations: room.rev > cursor ? [entry] : [],
  });
  const key: ThreadKey = `c:${room.id}`;
  if (next.threads[key]?.load.state === 'idle')
    next = applyAll(next, [
      { type: 'loadChanged', key, load: { state: 'loading', direction: 'newest' } },
      {
        type: 'pageLoaded',
        key,
        direction: 'newest',
        page: pageOf(world, Math.max(0, room.messages.length - 30)),
      },
    ]);
  for (const { messages } of selectBehind(next)) {
    const after = messages.at(-1)?.seq ?? 0;
    next = applyAll(next, [
      { type: 'loadChanged', key, load: { state: 'loading', direction: 'after' } },
      { type: 'pageLoaded', key, direction: 'after', page: pageOf(world, after) },
    ]);
  }
  return next;
}

function expectSameAsFresh(state: ChatState, world: World): void {
  const { room } = world as { room: Room };
  const fresh = freshState(world);
  const thread = selectThread(state, { userId: 2 });
  const range = thread?.messages ?? [];
  expect(state.conversations).toEqual(fresh.conversations);
  expect(state.totalUnread).toBe(conversationOf(world).unread_count);
  expect(range).toEqual(pageOf(world, room.messages.length - range.length).results);
  expect(range.length).toBeGreaterThanOrEqual(Math.min(1, room.messages.length));
  expect(thread?.outgoing).toEqual([]);
}

describe('frames in any order, lost or repeated, then a resume', () => {
  it.each(Array.from({ length: 120 }, (_, seed) => seed))('equal a fresh load (seed %i)', (seed) => {
    const random = randomBySeed(seed + 1);
    const world = newWorld();
    for (let n = random(40); n > 0; n--) step(world, random);
    let state = freshState(world, 10);
    for (let round = 0; round < 4; round++) {
      const frames: ServerFrame[] = [];
      for (let n = random(30); n > 0; n--) {
        const frame = step(world, random);
        if (!frame || random(6) === 0) continue;
        frames.splice(frames.length - random(Math.min(3, frames.length + 1)), 0, frame);
        if (random(5) === 0) frames.push(frame);
      }
      state = resume(applyAll(state, frames), world);
      expect(selectGaps(state)).toEqual([]);
      expectSameAsFresh(state, world);
    }
  });

  it('needs no resume when nothing is lost', () => {
    const random = randomBySeed(7);
    const world = newWorld();
    let state = freshState(world);
    for (let n = 0; n < 500; n++) {
      const frame = step(world, random);
      if (frame) state = apply(state, frame);
      expect(selectGaps(state)).toEqual([]);
    }
    expectSameAsFresh(state, world);
  });
});

it('builds a message that a first ack speaks of, and lets the stored one replace it', () => {
  const message = buildMessage({ sender: me, recipient: other, client_id: 'own', reply_to: null });
  const { id, conversation_id, timestamp } = message;
  const state = applyAll(greeted(), [
    { type: 'threadOpened', target: { userId: 2 } },
    {
      type: 'pageLoaded',
      key: 'u:2',
      direction: 'newest',
      page: {
        conversation_id: null,
        results: [],
        has_before: false,
        has_after: false,
        last_seq: 0,
        read_seq: 0,
      },
    },
    { type: 'messageQueued', outgoing: outgoing('own', 'u:2', message.text) },
    {
      type: 'ack',
      client_id: 'own',
      message_id: id,
      conversation_id,
      seq: 1,
      rev: 1,
      timestamp,
      duplicate: false,
    },
  ]);
  expect(selectThread(state, { userId: 2 })?.messages).toMatchObject([
    { id, text: message.text, recipient: null },
  ]);
  const stored = apply(state, { type: 'new_message', message });
  expect(selectThread(stored, { userId: 2 })?.messages).toEqual([message]);
});
