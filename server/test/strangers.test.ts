import { expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { aText, connect } from './harness/connection.js';
import { expectSameAsFresh, freshLoad } from './harness/fresh-load.js';
import { createPeople, rest, type Person } from './harness/people.js';
import { expectError } from './harness/rest-client.js';

const { node } = await startChat();
const [anna, ben, eve] = (await createPeople(node, 3)) as [Person, Person, Person];
const [desk, other, stranger] = [
  await connect(node, anna),
  await connect(node, ben),
  await connect(node, eve),
];
const { conversation_id: conversationId, message_id: messageId } = await desk.say({ recipient_id: ben.id });
const nowhere = '01900000-0000-7000-8000-000000000000';

test('a stranger is told that the conversation is not there, as if it were not', async () => {
  const before = await freshLoad(node, anna);
  const calls = [
    (id: string) => rest(node, eve).get(`/api/messaging/conversations/${id}/`),
    (id: string) => rest(node, eve).get(`/api/messaging/messages/?conversation_id=${id}`),
    (id: string) => rest(node, eve).get(`/api/messages/?conversation_id=${id}`),
    (id: string) => rest(node, eve).post('/api/messaging/messages/', { conversation_id: id, text: aText() }),
  ];
  for (const call of calls) {
    const [real, unreal] = [await call(conversationId), await call(nowhere)];
    expectError(real, 'not_found');
    expect(real.body).toEqual(unreal.body);
  }
  for (const id of [conversationId, nowhere]) {
    for (const frame of [
      { type: 'message', conversation_id: id, text: aText() },
      { type: 'message', conversation_id: id, text: aText(), reply_to: messageId },
      { type: 'read', conversation_id: id, seq: 1 },
      { type: 'delivered', conversation_id: id, seq: 1 },
      { type: 'typing', conversation_id: id, is_typing: true },
      { type: 'edit', conversation_id: id, message_id: messageId, text: aText() },
      { type: 'delete', conversation_id: id, message_id: messageId, for: 'everyone' },
      { type: 'react', conversation_id: id, message_id: messageId, emoji: '👍', on: true },
    ] as const) {
      const error = await stranger.refused(frame);
      expect(error).toMatchObject({ code: 'not_found', retryable: false });
    }
  }
  expect(await freshLoad(node, anna)).toEqual(before);
});

test('a stranger learns nothing from lists, counts and cursors', async () => {
  expect(await freshLoad(node, eve)).toEqual({ totalUnread: 0, conversations: [] });
  expect(await stranger.request({ type: 'resume', cursors: {} })).toMatchObject({ conversations: [] });
  for (const id of [conversationId, nowhere]) {
    const resumed = await stranger.request({ type: 'resume', cursors: { [id]: 0 } });
    expect(resumed).toMatchObject({ conversations: [], removed: [id] });
  }
  const search = await rest(node, eve).get<{ results: unknown[] }>(
    `/api/messaging/messages/?user_id=${anna.id}`,
  );
  expect(search.body).toMatchObject({ conversation_id: null, results: [] });
});

test('a stranger receives no frame of other people', async () => {
  await other.say({ recipient_id: anna.id });
  await other.request({ type: 'read', conversation_id: conversationId, seq: 1 });
  await other.request({ type: 'delivered', conversation_id: conversationId, seq: 1 });
  await other.request({ type: 'typing', conversation_id: conversationId, is_typing: true });
  await rest(node, anna).post('/api/messaging/messages/', { recipient_id: ben.id, text: aText() });
  await expectSameAsFresh(desk, other);
  // Delivery within a node keeps its order: what came before this would be here by now.
  await desk.say({ recipient_id: eve.id });
  await stranger.next('new_message', ({ message }) => message.sender.id === anna.id);
  // An answer to `resume` names what it was asked about.
  const seen = stranger.received.filter(({ type }) => type !== 'resumed');
  expect(seen.filter(({ type }) => type === 'new_message')).toHaveLength(1);
  expect(JSON.stringify(seen)).not.toContain(conversationId);
  expect(JSON.stringify(stranger.received)).not.toContain(ben.user.username);
});
