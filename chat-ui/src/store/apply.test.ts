import { describe, expect, it } from '@jest/globals';
import type { Conversation, Message, ServerFrame } from '@vikrahub/chat-protocol';
import { buildMessage, buildPerson, buildUuid } from '../testing/builders.js';
import {
  applyAll,
  conversationOf,
  createStoreWorld,
  freshState,
  greetedState,
  pageOf,
  type StoreWorld,
} from '../testing/store-world.js';
import { apply } from './apply.js';
import type { ChatEvent } from './events.js';
import {
  deliveryOf,
  selectBehind,
  selectGaps,
  selectInbox,
  selectThread,
  selectUnknown,
} from './selectors.js';
import type { ChatState, OutgoingMessage, ThreadKey } from './state.js';

const me = buildPerson({ id: 1 });
const other = buildPerson({ id: 2 });

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
  const send = (world: StoreWorld, clientId: string) =>
    world.conversations.append(world.stored, 1, { text: 'mine', client_id: clientId }).message;
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
    ['its ack', (_: StoreWorld, message: Message): ChatEvent[] => [ackOf(message)]],
    [
      'new_message from another device',
      (_: StoreWorld, message: Message): ChatEvent[] => [{ type: 'new_message', message }],
    ],
    [
      'a page',
      (world: StoreWorld): ChatEvent[] => [
        { type: 'loadChanged', key: `c:${world.stored.id}`, load: { state: 'loading', direction: 'newest' } },
        { type: 'pageLoaded', key: `c:${world.stored.id}`, direction: 'newest', page: pageOf(world) },
        { type: 'conversationLoaded', conversation: conversationOf(world), isCovered: true },
      ],
    ],
    [
      'a resume',
      (world: StoreWorld, message: Message): ChatEvent[] => [
        {
          type: 'resumed',
          truncated: false,
          conversations: [{ conversation: conversationOf(world), messages: [message], reset: false }],
        },
      ],
    ],
    [
      'all of them',
      (world: StoreWorld, message: Message): ChatEvent[] => [
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
    const world = createStoreWorld();
    world.conversations.append(world.stored, 2, { text: 'hi' });
    const state = apply(freshState(world), {
      type: 'messageQueued',
      outgoing: outgoing('own', `c:${world.stored.id}`),
    });
    const message = send(world, 'own');
    const after = applyAll(state, events(world, message));
    expect(shown(after)).toEqual([world.stored.messages[0]?.client_id, 'own']);
    expect(after.conversations).toEqual({ [world.stored.id]: conversationOf(world) });
    expect(selectThread(after, { userId: 2 })?.messages).toEqual(pageOf(world).results);
  });

  it('moves with its thread from the person to the conversation, by whatever makes it known', () => {
    const world = createStoreWorld();
    const message = send(world, 'own');
    const start = applyAll(greetedState(), [
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
      expect(Object.keys(state.threads)).toEqual([`c:${world.stored.id}`]);
      const thread = selectThread(state, { userId: 2 });
      expect(thread?.outgoing.at(-1)).toMatchObject({ clientId: 'next', threadKey: `c:${world.stored.id}` });
    }
  });

  it('leaves its row when it was stored long before the range begins', () => {
    const world = createStoreWorld();
    const message = send(world, 'own');
    for (let n = 0; n < 50; n++) world.conversations.append(world.stored, 2, { text: 'more' });
    const row = outgoing('own', `c:${world.stored.id}`);
    const state = apply(freshState(world), { type: 'messageQueued', outgoing: row });
    const range = selectThread(state, { userId: 2 })?.messages;
    const after = apply(state, ackOf(message));
    expect(selectThread(after, { userId: 2 })?.outgoing).toEqual([]);
    expect(selectThread(after, { userId: 2 })?.messages).toEqual(range);
  });

  it('stays when the range is loaded anew', () => {
    const world = createStoreWorld();
    for (let n = 0; n < 5; n++) world.conversations.append(world.stored, 2, { text: 'hi' });
    const state = apply(freshState(world), {
      type: 'messageQueued',
      outgoing: outgoing('own', `c:${world.stored.id}`),
    });
    for (let n = 0; n < 300; n++) world.conversations.append(world.stored, 2, { text: 'more' });
    const reset = apply(state, {
      type: 'resumed',
      truncated: false,
      conversations: [{ conversation: conversationOf(world), messages: [], reset: true }],
    });
    const thread = selectThread(reset, { userId: 2 });
    expect(thread?.messages).toHaveLength(5);
    expect(thread?.load).toEqual({ state: 'idle' });
    const loaded = applyAll(reset, [
      { type: 'loadChanged', key: `c:${world.stored.id}`, load: { state: 'loading', direction: 'newest' } },
      { type: 'pageLoaded', key: `c:${world.stored.id}`, direction: 'newest', page: pageOf(world, 275) },
    ]);
    expect(selectThread(loaded, { userId: 2 })?.messages.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 276),
    );
    expect(shown(loaded).at(-1)).toBe('own');
  });
});

describe('the range', () => {
  it('does not take a message that leaves a gap, says so, and joins it when the gap is closed', () => {
    const world = createStoreWorld();
    world.conversations.append(world.stored, 2, { text: 'hi' });
    const state = freshState(world);
    world.conversations.append(world.stored, 2, { text: 'missed' });
    const last = world.conversations.append(world.stored, 2, { text: 'last' }).message;
    const holed = apply(state, { type: 'new_message', message: last });
    expect(selectThread(holed, { userId: 2 })?.messages).toHaveLength(1);
    expect(selectGaps(holed)).toEqual([world.stored.id]);
    const ahead = apply(holed, {
      type: 'resumed',
      truncated: false,
      conversations: [{ conversation: conversationOf(world), messages: [], reset: false }],
    });
    expect(selectGaps(ahead)).toEqual([]);
    expect(selectBehind(ahead)).toHaveLength(1);
    const closed = applyAll(ahead, [
      { type: 'loadChanged', key: `c:${world.stored.id}`, load: { state: 'loading', direction: 'after' } },
      { type: 'pageLoaded', key: `c:${world.stored.id}`, direction: 'after', page: pageOf(world, 1, 2) },
    ]);
    expect(selectThread(closed, { userId: 2 })?.messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('is left as it is by new messages while there are newer ones to load', () => {
    const world = createStoreWorld();
    for (let n = 0; n < 10; n++) world.conversations.append(world.stored, 2, { text: 'hi' });
    const key: ThreadKey = `c:${world.stored.id}`;
    const state = applyAll(freshState(world), [
      { type: 'loadChanged', key, load: { state: 'loading', direction: 'around' } },
      { type: 'pageLoaded', key, direction: 'around', page: pageOf(world, 2, 5) },
    ]);
    const message = world.conversations.append(world.stored, 2, { text: 'new' }).message;
    const after = apply(state, { type: 'new_message', message });
    expect(selectThread(after, { userId: 2 })?.messages.map(({ seq }) => seq)).toEqual([3, 4, 5]);
    expect(selectBehind(after)).toEqual([]);
    expect(after.conversations[world.stored.id]).toEqual(conversationOf(world));
  });
});

describe('what is derived', () => {
  it('shows how far a message has come, by the markers of all others', () => {
    const world = createStoreWorld();
    const { message } = world.conversations.append(world.stored, 1, { text: 'hi' });
    expect(deliveryOf(message, conversationOf(world), 1)).toBe('sent');
    world.conversations.move(world.stored, 2, 'delivered', 1);
    expect(deliveryOf(message, conversationOf(world), '1')).toBe('delivered');
    world.conversations.move(world.stored, 2, 'read', 1);
    expect(deliveryOf(message, conversationOf(world), 1)).toBe('read');
  });

  it('leaves conversations without a message out of the inbox, and puts the newest first', () => {
    const of = (n: number, last_seq: number, updated_at: string): Conversation => ({
      ...conversationOf(createStoreWorld()),
      id: buildUuid(n),
      last_seq,
      updated_at,
      members: [],
    });
    const conversations = [of(1, 1, '2026-01-01'), of(2, 0, '2026-01-03'), of(3, 1, '2026-01-02')];
    const state = apply(greetedState(), {
      type: 'inboxLoaded',
      page: { results: conversations, next_cursor: null },
    });
    expect(selectInbox(state).map(({ id }) => id)).toEqual([buildUuid(3), buildUuid(1)]);
  });

  it('applies only a greater rev to a message', () => {
    const world = createStoreWorld();
    const { message } = world.conversations.append(world.stored, 2, { text: 'hi' });
    const state = freshState(world);
    const edited = world.conversations.change(message.id, { text: 'edited' }).message;
    const after = applyAll(state, [
      { type: 'message_updated', message: edited },
      { type: 'message_updated', message },
      { type: 'new_message', message },
    ]);
    expect(selectThread(after, { userId: 2 })?.messages).toEqual([edited]);
    expect(after.conversations[world.stored.id]).toEqual(conversationOf(world));
  });
});

it('builds a message that a first ack speaks of, and lets the stored one replace it', () => {
  const message = buildMessage({ sender: me, recipient: other, client_id: 'own', reply_to: null });
  const { id, conversation_id, timestamp } = message;
  const state = applyAll(greetedState(), [
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

describe('a conversation that one is not in any more', () => {
  const remove = ({ stored }: StoreWorld, rev = stored.rev + 1): ServerFrame => ({
    type: 'conversation_removed',
    conversation_id: stored.id,
    rev,
  });
  const start = () => {
    const world = createStoreWorld();
    world.conversations.append(world.stored, 2, { text: 'hi' });
    return { world, state: freshState(world) };
  };
  const comeBack = (world: StoreWorld): ServerFrame => {
    world.stored.rev += 2;
    return { type: 'conversation_updated', conversation: conversationOf(world) };
  };

  it('is forgotten with its messages and its unread count, but for what was not sent', () => {
    const { world, state } = start();
    const key: ThreadKey = `c:${world.stored.id}`;
    const written = apply(state, { type: 'messageQueued', outgoing: outgoing('own', key) });
    const after = apply(written, remove(world));
    expect(after).toMatchObject({ conversations: {}, totalUnread: 0 });
    expect(after.threads[key]).toMatchObject({
      messages: [],
      outgoing: [{ clientId: 'own' }],
      load: { state: 'failed', failure: { code: 'not_found', retryable: false } },
    });
    expect(selectUnknown(after)).toEqual([]);
  });

  it('is not brought back by frames and answers of before', () => {
    const { world, state } = start();
    const conversation = conversationOf(world);
    const after = apply(state, remove(world));
    const late = applyAll(after, [
      { type: 'conversation_updated', conversation },
      { type: 'conversationLoaded', conversation, isCovered: true },
      { type: 'inboxLoaded', page: { results: [conversation], next_cursor: null } },
      { type: 'read', conversation_id: conversation.id, user_id: 2, seq: 1, rev: conversation.rev },
    ]);
    expect(late).toMatchObject({ conversations: {}, outOfOrder: {} });
    expect(late.threads).toEqual(after.threads);
  });

  it.each(['after its removal', 'before its removal'])('comes back by what is told %s', (when) => {
    const { world, state } = start();
    const removed = remove(world);
    const back = comeBack(world);
    const events = when === 'after its removal' ? [removed, back] : [back, removed];
    const after = applyAll(state, events);
    expect(after.conversations).toEqual({ [world.stored.id]: conversationOf(world) });
    expect(after.threads[`c:${world.stored.id}`]).toMatchObject({ messages: [], load: { state: 'idle' } });
    expect(after).toMatchObject({ removed: {}, outOfOrder: {} });
  });

  it('is forgotten when a resume says so', () => {
    const { world, state } = start();
    const { id } = world.stored;
    const after = apply(state, { type: 'resumed', truncated: false, conversations: [], removed: [id] });
    expect(after).toMatchObject({ conversations: {}, totalUnread: 0 });
  });
});
