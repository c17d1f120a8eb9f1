import { describe, expect, test } from '@jest/globals';
import type { AddMembersBody, HistoryPage, Message } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect, type Connection } from './harness/connection.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createGroup, membersPath } from './harness/groups.js';
import { createPair, storedState } from './harness/pair.js';
import { createPeople, type Person, rest } from './harness/people.js';

const { node, database } = await startChat();
const NOWHERE = '01900000-0000-7000-8000-000000000000';

const react = (socket: Connection, conversation_id: string, message_id: string, emoji: string, on = true) =>
  socket.request({ type: 'react', conversation_id, message_id, emoji, on });

async function startTalk() {
  const pair = await createPair(node);
  const { message_id } = await pair.desk.say({ conversation_id: pair.conversationId, text: 'Hello' });
  return { ...pair, messageId: message_id };
}

const reactionsAt = async (socket: Connection, matches: (message: Message) => boolean) =>
  (await socket.next('message_updated', ({ message }) => matches(message))).message.reactions;

describe('a reaction', () => {
  test('reaches every device and the history, and is taken back', async () => {
    const { anna, ben, desk, other, conversationId, messageId } = await startTalk();
    expect(await react(other, conversationId, messageId, '👍')).toMatchObject({ type: 'ack' });
    expect(await react(desk, conversationId, messageId, '👍')).toMatchObject({ type: 'ack' });
    expect(await react(desk, conversationId, messageId, '🎉')).toMatchObject({ type: 'ack' });
    const all = [
      { emoji: '👍', count: 2, user_ids: [ben.id, anna.id] },
      { emoji: '🎉', count: 1, user_ids: [anna.id] },
    ];
    for (const socket of [desk, other]) {
      expect(await reactionsAt(socket, ({ reactions }) => reactions.length === 2)).toEqual(all);
    }
    const page = await rest(node, ben).get<HistoryPage>(
      `/api/messaging/messages/?conversation_id=${conversationId}`,
    );
    expect(page.body.results.at(-1)).toMatchObject({ id: messageId, reactions: all });
    await react(other, conversationId, messageId, '👍', false);
    await react(desk, conversationId, messageId, '🎉', false);
    await react(desk, conversationId, messageId, '👍', false);
    expect(await reactionsAt(other, ({ reactions }) => reactions.length === 0)).toEqual([]);
    await expectSameAsFresh(desk, other);
  });

  test('is there once however often it is sent, and moves nothing then', async () => {
    const { desk, conversationId, messageId } = await startTalk();
    await react(desk, conversationId, messageId, '👍');
    const before = await storedState(database);
    expect(await react(desk, conversationId, messageId, '👍')).toMatchObject({ type: 'ack' });
    expect(await react(desk, conversationId, messageId, '🎉', false)).toMatchObject({ type: 'ack' });
    expect(await storedState(database)).toEqual(before);
  });

  test('of many at once shares commits with others, and every number is told', async () => {
    const people = (await createPeople(node, 6)) as [Person, ...Person[]];
    const { id } = await createGroup(node, people);
    const sockets = await Promise.all(people.map((person) => connect(node, person)));
    const sent: string[] = [];
    for (const text of ['One', 'Two', 'Three']) {
      sent.push((await sockets[0]!.say({ conversation_id: id, text })).message_id);
    }
    await Promise.all(
      sockets.flatMap((socket, at) =>
        sent.flatMap((messageId) => [
          react(socket, id, messageId, '👍'),
          react(socket, id, messageId, at % 2 ? '🎉' : '😂'),
          socket.say({ conversation_id: id, text: 'Meanwhile' }),
          react(socket, id, messageId, '👍', at % 3 > 0),
        ]),
      ),
    );
    await expectSameAsFresh(...sockets);
    const page = await rest(node, people[0]).get<HistoryPage>(
      `/api/messaging/messages/?conversation_id=${id}&before=4`,
    );
    for (const { reactions } of page.body.results) {
      expect(Object.fromEntries(reactions.map(({ emoji, count }) => [emoji, count]))).toEqual({
        '👍': 4,
        '🎉': 3,
        '😂': 3,
      });
    }
  });

  test('is one of at most twenty kinds', async () => {
    const { desk, other, conversationId, messageId } = await startTalk();
    const kinds = [...'😀😁😂😃😄😅😆😇😈😉😊😋😌😍😎😏😐😑😒😓😔'];
    const answers = await Promise.all(kinds.map((emoji) => react(desk, conversationId, messageId, emoji)));
    expect(answers.filter(({ type }) => type === 'ack')).toHaveLength(20);
    expect(answers.filter((answer) => answer.type === 'error' && answer.code === 'conflict')).toHaveLength(1);
    const known = kinds[answers.findIndex(({ type }) => type === 'ack')]!;
    expect(await react(other, conversationId, messageId, known)).toMatchObject({ type: 'ack' });
    await expectSameAsFresh(desk, other);
  });

  test('goes with its message, and comes back with no retry of it', async () => {
    const { desk, other, conversationId: conversation_id, messageId: message_id } = await startTalk();
    await react(other, conversation_id, message_id, '👍');
    await desk.request({ type: 'delete', conversation_id, message_id, for: 'everyone' });
    expect(await reactionsAt(other, ({ deleted_at }) => deleted_at !== null)).toEqual([]);
    expect(await react(other, conversation_id, message_id, '👍')).toMatchObject({ code: 'not_found' });
    await expectSameAsFresh(desk, other);
  });

  test('stays where the text is edited', async () => {
    const { desk, other, conversationId: conversation_id, messageId: message_id } = await startTalk();
    await react(other, conversation_id, message_id, '👍');
    await desk.request({ type: 'edit', conversation_id, message_id, text: 'Edited' });
    expect(await reactionsAt(other, ({ text }) => text === 'Edited')).toMatchObject([{ emoji: '👍' }]);
    await expectSameAsFresh(desk, other);
  });
});

describe('is refused, and nothing moves', () => {
  test.each([
    ['a letter', 'a'],
    ['two', '👍🎉'],
    ['a digit', '1'],
    ['a sign', '©'],
    ['nothing', ''],
    ['half of a flag', '🇦'],
    ['a number', 7],
  ])('%s as emoji', async (_what, emoji) => {
    const { desk, conversationId, messageId } = await startTalk();
    const before = await storedState(database);
    expect(await react(desk, conversationId, messageId, emoji as string)).toMatchObject({
      code: 'invalid_input',
    });
    expect(await storedState(database)).toEqual(before);
  });

  test.each(['👍🏽', '👨‍👩‍👧‍👦', '🇮🇳', '❤️', '1️⃣'])('but %s is one', async (emoji) => {
    const { desk, conversationId, messageId } = await startTalk();
    expect(await react(desk, conversationId, messageId, emoji)).toMatchObject({ type: 'ack' });
  });

  test('a message of others, of another conversation, or none', async () => {
    const { messageId: elsewhere, conversationId: others } = await startTalk();
    const { desk, conversationId } = await startTalk();
    const before = await storedState(database);
    for (const [conversation, message] of [
      [conversationId, elsewhere],
      [conversationId, NOWHERE],
      [others, elsewhere],
    ] as const) {
      expect(await react(desk, conversation, message, '👍')).toMatchObject({ code: 'not_found' });
    }
    expect(await storedState(database)).toEqual(before);
  });

  test('a message from before the time of a member', async () => {
    const [anna, ben, eve] = (await createPeople(node, 3)) as [Person, Person, Person];
    const { id } = await createGroup(node, [anna, ben]);
    const annas = await connect(node, anna);
    const sent = await annas.say({ conversation_id: id, text: 'Before' });
    const eves = await connect(node, eve);
    await rest(node, anna).post(membersPath(id), { user_ids: [eve.id] } satisfies AddMembersBody);
    await eves.next('conversation_updated');
    expect(await react(eves, id, sent.message_id, '👍')).toMatchObject({ code: 'not_found' });
    await react(annas, id, sent.message_id, '👍');
    await expectSameAsFresh(annas, eves);
    expect(eves.all('message_updated')).toEqual([]);
  });
});
