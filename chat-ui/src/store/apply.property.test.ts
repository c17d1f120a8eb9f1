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
import { settingsOf } from '../testing/fake-conversations.js';
import { apply } from './apply.js';
import type { ChatEvent } from './events.js';
import { selectBehind, selectGaps, selectThread } from './selectors.js';
import type { ChatState, Thread, ThreadKey } from './state.js';

const PAGE_LENGTH = 10;
const RESUMED_MAX = 6;
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
  { weight: 1, arbitrary: fc.record({ type: fc.constant('changesRoles' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('archives' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('counts' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('isRefused' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('scrolls' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('resumes' as const) }) },
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

const keyOf = ({ stored }: StoreWorld): ThreadKey => `c:${stored.id}`;
const threadOf = (state: ChatState): Thread => selectThread(state, { userId: 2 })!;

function toAck({ id, client_id, conversation_id, seq, rev, timestamp }: Message): ServerFrame {
  const place = { client_id, message_id: id, conversation_id, seq, rev, timestamp };
  return { type: 'ack', ...place, duplicate: false };
}

/** The frame that tells this client of it; null where nothing happened. */
function happen(
  world: StoreWorld,
  step: Exclude<Step, { type: 'scrolls' | 'resumes' | 'isRefused' }>,
): ServerFrame | null {
  const { conversations, stored } = world;
  const count = stored.messages.length;
  switch (step.type) {
    case 'says':
      return {
        type: 'new_message',
        message: conversations.append(stored, step.userId, { text: `said ${count}` }).message,
      };
    case 'sends': {
      const { message } = conversations.append(stored, 1, { text: 'mine', client_id: `own ${count}` });
      return toAck(message);
    }
    case 'marks': {
      const moved = conversations.move(stored, step.userId, step.kind, Math.round(step.at * count));
      return (
        (moved && { type: step.kind, conversation_id: stored.id, user_id: step.userId, ...moved }) || null
      );
    }
    case 'changes': {
      const message = stored.messages[Math.floor(step.at * (count - 1))];
      if (!message || message.deleted_at) return null;
      const changes: Partial<Message> = step.isDeletion
        ? { text: '', deleted_at: '2026-01-02T00:00:00.000Z' }
        : { text: `edited at ${stored.rev}` };
      return { type: 'message_updated', message: conversations.change(message.id, changes).message };
    }
    case 'changesRoles': {
      const other = stored.members[1]!;
      other.role = other.role === 'admin' ? 'member' : 'admin';
      stored.rev++;
      return { type: 'conversation_updated', conversation: conversationOf(world) };
    }
    case 'archives': {
      const { archived, view_rev, ...settings } = settingsOf(stored, 1);
      const changed = { ...settings, archived: !archived, view_rev: view_rev + 1 };
      stored.settings.set('1', changed);
      return { type: 'view', view_rev: changed.view_rev, settings: [changed] };
    }
    case 'counts': {
      const { id, read_seq, unread_count } = conversationOf(world);
      return { type: 'unread', conversation_id: id, read_seq, unread_count, total_unread: unread_count };
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
    } else if (step.type === 'resumes') {
      const resumed = toResumed(state, world);
      coming.push({ at: now + (delays[0] ?? 0), toEvents: () => [resumed] });
    } else if (step.type === 'isRefused') {
      const clientId = `refused ${now}`;
      const failure = { code: 'forbidden', message: 'No.', retryable: false } as const;
      const refusal = { type: 'deliveryChanged', clientId, delivery: { state: 'failed', failure } } as const;
      state = apply(state, toQueued(world, clientId));
      coming.push({ at: now + (delays[0] ?? 0), toEvents: () => [refusal] });
    } else {
      if (step.type === 'sends') state = apply(state, toQueued(world, `own ${world.stored.messages.length}`));
      const frame = happen(world, step);
      // A count names no `rev`: a late one cannot be told from a new one.
      const times = step.type === 'counts' ? delays.slice(0, 1).map(() => 0) : delays;
      if (frame) for (const delay of times) coming.push({ at: now + delay, toEvents: () => [frame] });
    }
    arrive(now);
  });
  arrive(Infinity);
  return state;
}

function toQueued(world: StoreWorld, clientId: string): ChatEvent {
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

function toResumed(state: ChatState, world: StoreWorld): ServerFrame {
  const { conversations, stored } = world;
  const cursor = state.conversations[stored.id]?.rev ?? 0;
  const since = stored.messages.filter(({ rev }) => rev > cursor);
  const reset = since.length > RESUMED_MAX;
  const messages = reset ? [] : since.map((message) => conversations.toMessage(stored, message));
  const entry = { conversation: conversationOf(world), messages, reset };
  const settings = settingsOf(stored, 1);
  const view = { view_rev: settings.view_rev, reset: false, settings: [settings] };
  return {
    type: 'resumed',
    truncated: false,
    conversations: stored.rev > cursor ? [entry] : [],
    ...(state.viewRev !== settings.view_rev && { view }),
  };
}

/** What the client does: asks `resume` by its cursor, loads where its range ends too soon, and sends what waits. */
function resume(state: ChatState, world: StoreWorld): ChatState {
  const { stored } = world;
  let next = apply(state, toResumed(state, world));
  if (threadOf(next).load.state === 'idle')
    next = load(next, world, 'newest', stored.messages.length - PAGE_LENGTH);
  for (const thread of selectBehind(next))
    next = load(next, world, 'after', thread.messages.at(-1)?.seq ?? 0);
  // The outbox sends again what still waits, and is told what was stored then.
  for (const { clientId } of threadOf(next).outgoing) {
    const sent = stored.messages.find(({ client_id }) => client_id === clientId);
    if (sent) next = apply(next, toAck(sent));
  }
  return next;
}

const toRefused = (round: Round): string[] =>
  round.flatMap(({ step }, now) => (step.type === 'isRefused' ? [`refused ${now}`] : []));

/** `refused`: rows that no load and no resume may take away. */
function expectSameAsFresh(state: ChatState, world: StoreWorld, refused: readonly string[]): void {
  const { stored } = world;
  const { messages, outgoing, hasBefore } = threadOf(state);
  expect(selectGaps(state)).toEqual([]);
  expect(state.conversations).toEqual(freshState(world).conversations);
  expect(state.totalUnread).toBe(conversationOf(world).unread_count);
  expect(state.viewRev).toBe(settingsOf(stored, 1).view_rev);
  expect(messages).toEqual(pageOf(world, stored.messages.length - messages.length).results);
  expect(messages.length).toBeGreaterThanOrEqual(Math.min(1, stored.messages.length));
  expect(hasBefore).toBe(messages.length < stored.messages.length);
  expect(outgoing.map(({ clientId, delivery }) => `${clientId} ${delivery.state}`)).toEqual(
    refused.map((clientId) => `${clientId} failed`),
  );
}

it('frames in any order, lost or repeated, among pages and own messages: a resume leads to a fresh load', () => {
  const property = fc.property(fc.array(roundArbitrary, { minLength: 1, maxLength: 4 }), (rounds) => {
    const world = createStoreWorld();
    const refused: string[] = [];
    let state = freshState(world, PAGE_LENGTH);
    for (const round of rounds) {
      state = resume(play(state, world, round), world);
      refused.push(...toRefused(round));
      expectSameAsFresh(state, world, refused);
    }
  });
  fc.assert(property, { numRuns: 1_000 });
});

it('every frame once and in order: no resume is needed', () => {
  const steps = fc.array(stepArbitrary, { maxLength: 100 });
  const property = fc.property(steps, (all) => {
    const world = createStoreWorld();
    const round = all.map((step) => ({ step, delays: [0] }));
    expectSameAsFresh(play(freshState(world), world, round), world, toRefused(round));
  });
  fc.assert(property, { numRuns: 100 });
});
