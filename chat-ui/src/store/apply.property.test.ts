import { expect, it } from '@jest/globals';
import type { Message, ServerFrame } from '@vikrahub/chat-protocol';
import fc from 'fast-check';
import {
  applyAll,
  conversationOf,
  createStoreWorld,
  freshState,
  pageOf,
  type StoreWorld,
} from '../testing/store-world.js';
import { apply } from './apply.js';
import type { ChatEvent } from './events.js';
import { selectBehind, selectGaps, selectThread } from './selectors.js';
import type { ChatState, Thread, ThreadKey } from './state.js';

const PAGE_LENGTH = 10;
const RESUMED_MAX = 20;
const INSTANTS_MAX = 12;

/** Something that happens on the server, or that the client asks of it. */
const stepArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('says' as const), userId: fc.constantFrom(1, 2) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('sends' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('marks' as const),
      userId: fc.constantFrom(1, 2),
      kind: fc.constantFrom('read' as const, 'delivered' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('changes' as const),
      isDeletion: fc.boolean(),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('scrolls' as const) }) },
);
type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** How many steps later each copy of a step's frame comes: none is a loss, two are a repetition. */
const delaysArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.constant([0]) },
  { weight: 2, arbitrary: fc.array(fc.nat(INSTANTS_MAX), { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant([]) },
);
const roundArbitrary = fc.array(fc.record({ step: stepArbitrary, delays: delaysArbitrary }), {
  maxLength: 30,
});
type Round = typeof roundArbitrary extends fc.Arbitrary<infer T> ? T : never;

const keyOf = ({ room }: StoreWorld): ThreadKey => `c:${room.id}`;
const threadOf = (state: ChatState): Thread => selectThread(state, { userId: 2 })!;

/** The frame that tells this client of it; null where nothing happened. */
function happen({ rooms, room }: StoreWorld, step: Exclude<Step, { type: 'scrolls' }>): ServerFrame | null {
  const count = room.messages.length;
  switch (step.type) {
    case 'says':
      return {
        type: 'new_message',
        message: rooms.append(room, step.userId, { text: `said ${count}` }).message,
      };
    case 'sends': {
      const { message } = rooms.append(room, 1, { text: 'mine', client_id: `own ${count}` });
      const { id, client_id, conversation_id, seq, rev, timestamp } = message;
      const place = { client_id, message_id: id, conversation_id, seq, rev, timestamp };
      return { type: 'ack', ...place, duplicate: false };
    }
    case 'marks': {
      const moved = rooms.move(room, step.userId, step.kind, Math.round(step.at * count));
      return (moved && { type: step.kind, conversation_id: room.id, user_id: step.userId, ...moved }) || null;
    }
    case 'changes': {
      const message = room.messages[Math.floor(step.at * (count - 1))];
      if (!message) return null;
      const changes: Partial<Message> = step.isDeletion
        ? { text: '', deleted_at: '2026-01-02T00:00:00.000Z' }
        : { text: `edited at ${room.rev}` };
      return { type: 'message_updated', message: rooms.change(message.id, changes).message };
    }
    default:
      return step satisfies never;
  }
}

/** Runs the steps; what they send comes at its time. A page always comes, unless another load has begun. */
function play(start: ChatState, world: StoreWorld, round: Round): ChatState {
  let state = start;
  const coming: { at: number; toEvents: () => ChatEvent[] }[] = [];
  const arrive = (now: number) => {
    for (const arrival of coming.filter(({ at }) => at <= now)) {
      coming.splice(coming.indexOf(arrival), 1);
      state = applyAll(state, arrival.toEvents());
    }
  };
  round.forEach(({ step, delays }, now) => {
    if (step.type === 'scrolls') {
      const { load, hasBefore, messages } = threadOf(state);
      if (load.state !== 'ready' || !hasBefore) return;
      const key = keyOf(world);
      const loading = { state: 'loading', direction: 'before' } as const;
      const end = messages[0]!.seq - 1;
      const page = { ...pageOf(world, Math.max(0, end - PAGE_LENGTH), end) };
      state = apply(state, { type: 'loadChanged', key, load: loading });
      const toEvents = (): ChatEvent[] =>
        threadOf(state).load === loading ? [{ type: 'pageLoaded', key, direction: 'before', page }] : [];
      coming.push({ at: now + (delays[0] ?? 0), toEvents });
    } else {
      if (step.type === 'sends') state = apply(state, toQueued(world));
      const frame = happen(world, step);
      if (frame) for (const delay of delays) coming.push({ at: now + delay, toEvents: () => [frame] });
    }
    arrive(now);
  });
  arrive(Infinity);
  return state;
}

function toQueued(world: StoreWorld): ChatEvent {
  const clientId = `own ${world.room.messages.length}`;
  const createdAt = '2026-01-01T00:00:00.000Z';
  const delivery = { state: 'sending' } as const;
  return {
    type: 'messageQueued',
    outgoing: { clientId, threadKey: keyOf(world), text: 'mine', createdAt, delivery },
  };
}

function load(state: ChatState, world: StoreWorld, direction: 'newest' | 'after', from: number): ChatState {
  const key = keyOf(world);
  return applyAll(state, [
    { type: 'loadChanged', key, load: { state: 'loading', direction } },
    { type: 'pageLoaded', key, direction, page: pageOf(world, Math.max(0, from)) },
  ]);
}

/** What the client does: asks `resume` by its cursor, and loads where its range ends too soon. */
function resume(state: ChatState, world: StoreWorld): ChatState {
  const { rooms, room } = world;
  const cursor = state.conversations[room.id]?.rev ?? 0;
  const since = room.messages.filter(({ rev }) => rev > cursor);
  const reset = since.length > RESUMED_MAX;
  const messages = reset ? [] : since.map((message) => rooms.toMessage(room, message));
  const entry = { conversation: conversationOf(world), messages, reset };
  const conversations = room.rev > cursor ? [entry] : [];
  let next = apply(state, { type: 'resumed', truncated: false, conversations });
  if (threadOf(next).load.state === 'idle')
    next = load(next, world, 'newest', room.messages.length - PAGE_LENGTH);
  for (const thread of selectBehind(next))
    next = load(next, world, 'after', thread.messages.at(-1)?.seq ?? 0);
  return next;
}

function expectSameAsFresh(state: ChatState, world: StoreWorld): void {
  const { room } = world;
  const { messages, outgoing, hasBefore } = threadOf(state);
  expect(selectGaps(state)).toEqual([]);
  expect(state.conversations).toEqual(freshState(world).conversations);
  expect(state.totalUnread).toBe(conversationOf(world).unread_count);
  expect(messages).toEqual(pageOf(world, room.messages.length - messages.length).results);
  expect(messages.length).toBeGreaterThanOrEqual(Math.min(1, room.messages.length));
  expect(hasBefore).toBe(messages.length < room.messages.length);
  expect(outgoing).toEqual([]);
}

it('frames in any order, lost or repeated, among pages and own messages: a resume leads to a fresh load', () => {
  const property = fc.property(fc.array(roundArbitrary, { minLength: 1, maxLength: 4 }), (rounds) => {
    const world = createStoreWorld();
    let state = freshState(world, PAGE_LENGTH);
    for (const round of rounds) {
      state = resume(play(state, world, round), world);
      expectSameAsFresh(state, world);
    }
  });
  fc.assert(property, { numRuns: 300 });
});

it('every frame once and in order: no resume is needed', () => {
  const steps = fc.array(stepArbitrary, { maxLength: 100 });
  const property = fc.property(steps, (all) => {
    const world = createStoreWorld();
    const round = all.map((step) => ({ step, delays: [0] }));
    expectSameAsFresh(play(freshState(world), world, round), world);
  });
  fc.assert(property, { numRuns: 100 });
});
