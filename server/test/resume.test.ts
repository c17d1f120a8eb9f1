import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { HistoryPage, ResumedFrame } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect, type Connection } from './harness/connection.js';
import { expectSameAsFresh, freshLoad } from './harness/fresh-load.js';
import { createPeople, createPerson, rest, type Person } from './harness/people.js';

const { node } = await startChat();

async function resume(socket: Connection, cursors: Record<string, number>): Promise<ResumedFrame> {
  const answer = await socket.request({ type: 'resume', cursors });
  if (answer.type !== 'resumed') throw new Error(JSON.stringify(answer));
  return answer;
}

const seqsOf = (answer: ResumedFrame) =>
  answer.conversations.map(({ messages }) => messages.map(({ seq }) => seq));

describe('resume', () => {
  test('answers nothing where nothing changed', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const desk = await connect(node, anna);
    expect(await resume(desk, {})).toMatchObject({ conversations: [], truncated: false });
    const { conversation_id, rev } = await desk.say({ recipient_id: ben.id });
    await expectSameAsFresh(desk);
    expect(await resume(desk, desk.replica.cursors())).toMatchObject({ conversations: [], truncated: false });
    expect(await resume(desk, { [conversation_id]: rev + 1000 })).toMatchObject({ conversations: [] });
  });

  test('answers what changed since the cursor, and only that', async () => {
    const [anna, ben, carla] = (await createPeople(node, 3)) as [Person, Person, Person];
    const desk = await connect(node, anna);
    const first = await desk.say({ recipient_id: ben.id });
    await desk.say({ recipient_id: carla.id });
    await expectSameAsFresh(desk);
    const cursors = desk.replica.cursors();
    const second = await desk.say({ recipient_id: ben.id });
    const answer = await resume(desk, cursors);
    expect(answer).toMatchObject({
      truncated: false,
      conversations: [{ conversation: { id: first.conversation_id, last_seq: 2 }, reset: false }],
    });
    expect(seqsOf(answer)).toEqual([[second.seq]]);
  });

  test('takes an unknown conversation as 0, and ignores cursors of conversations that are not there', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const desk = await connect(node, anna);
    for (let sent = 0; sent < 3; sent += 1) await desk.say({ recipient_id: ben.id });
    expect(seqsOf(await resume(desk, { [randomUUID()]: 7 }))).toEqual([[1, 2, 3]]);
  });

  test('tells of a marker that moved', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const { conversation_id } = await desk.say({ recipient_id: ben.id });
    await expectSameAsFresh(desk, other);
    const cursors = desk.replica.cursors();
    await other.request({ type: 'read', conversation_id, seq: 1 });
    const [change] = (await resume(desk, cursors)).conversations;
    expect(change?.conversation.members).toContainEqual(
      expect.objectContaining({ user: expect.objectContaining({ id: ben.id }), read_seq: 1 }),
    );
  });

  test('brings a client that was away to what it would load afresh', async () => {
    const [anna, ben, carla] = (await createPeople(node, 3)) as [Person, Person, Person];
    const away = await connect(node, anna);
    const { conversation_id } = await away.say({ recipient_id: ben.id });
    await expectSameAsFresh(away);
    const cursors = away.replica.cursors();
    away.drop();
    const [other, third] = [await connect(node, ben), await connect(node, carla)];
    for (let sent = 0; sent < 5; sent += 1) await other.say({ recipient_id: anna.id });
    await third.say({ recipient_id: anna.id });
    await other.request({ type: 'read', conversation_id, seq: 3 });

    const back = await connect(node, anna);
    const answer = await resume(back, cursors);
    const fresh = await freshLoad(node, anna);
    const resumed = answer.conversations
      .map(({ conversation }) => conversation)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(resumed.map(({ updated_at: _unknown, ...conversation }) => conversation)).toEqual(
      fresh.conversations.map(({ messages: _messages, ...conversation }) => conversation),
    );
    expect(seqsOf(answer).flat().sort()).toEqual([1, 2, 3, 4, 5, 6]);
    await expectSameAsFresh(back);
  });

  test('resets a conversation with more than 200 changed messages', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const desk = await connect(node, anna);
    const send = (count: number) =>
      Promise.all(Array.from({ length: count }, () => desk.say({ recipient_id: ben.id })));
    await send(200);
    const late = await connect(node, ben);
    const full = await resume(late, {});
    expect(full.conversations).toMatchObject([{ reset: false }]);
    expect(full.conversations[0]?.messages).toHaveLength(200);
    const [{ conversation_id } = { conversation_id: '' }] = await send(1);
    const answer = await resume(late, {});
    expect(answer.conversations).toMatchObject([
      { reset: true, messages: [], conversation: { id: conversation_id, last_seq: 201, unread_count: 201 } },
    ]);
    const newest = await rest(node, ben).get<HistoryPage>(
      `/api/messages/?conversation_id=${conversation_id}`,
    );
    expect(newest.body.results.at(-1)?.seq).toBe(201);
  });

  test('is truncated beyond 50 conversations and comes to an end when it is repeated', async () => {
    const anna = await createPerson(node);
    const desk = await connect(node, anna);
    const others = await createPeople(node, 53);
    await Promise.all(others.map((other) => desk.say({ recipient_id: other.id })));
    const cursors: Record<string, number> = {};
    const sizes: [number, boolean][] = [];
    for (let truncated = true; truncated;) {
      const answer = await resume(desk, cursors);
      sizes.push([answer.conversations.length, answer.truncated]);
      for (const { conversation } of answer.conversations) cursors[conversation.id] = conversation.rev;
      truncated = answer.truncated;
    }
    expect(sizes).toEqual([
      [50, true],
      [3, false],
    ]);
    expect(Object.keys(cursors)).toHaveLength(53);
    await expectSameAsFresh(desk);
  });

  test.each([
    ['no cursors', {}],
    ['a list', { cursors: [] }],
    ['text', { cursors: 'all' }],
    ['null', { cursors: null }],
    ['a rev that is text', { cursors: { [randomUUID()]: '1' } }],
    ['a negative rev', { cursors: { [randomUUID()]: -1 } }],
    ['a float', { cursors: { [randomUUID()]: 0.5 } }],
    ['a key that is no id', { cursors: { nonsense: 1 } }],
    ['1,001 cursors', { cursors: Object.fromEntries(Array.from({ length: 1001 }, () => [randomUUID(), 1])) }],
  ])('with %s is refused', async (_what, fields) => {
    const desk = await connect(node, await createPerson(node));
    desk.sendRaw(JSON.stringify({ type: 'resume', ref: 'bad', ...fields }));
    expect(await desk.answerTo('bad')).toMatchObject({
      type: 'error',
      code: 'invalid_input',
      retryable: false,
    });
  });
});
