import { describe, expect, test } from '@jest/globals';
import type { AddMembersBody, Conversation, HistoryPage, Message } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect, type Connection } from './harness/connection.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createGroup, memberPath, membersPath } from './harness/groups.js';
import { startNode } from './harness/node.js';
import { createPair, storedState } from './harness/pair.js';
import { createPeople, type Person, rest } from './harness/people.js';
import { startRedis } from './harness/redis.js';

const REDIS_URL = await startRedis();
const { node, database } = await startChat({ REDIS_URL });
const DATABASE_URL = database.url;
const NOWHERE = '01900000-0000-7000-8000-000000000000';

const edit = (socket: Connection, conversation_id: string, message_id: string, text: string) =>
  socket.request({ type: 'edit', conversation_id, message_id, text });
const remove = (socket: Connection, conversation_id: string, message_id: string) =>
  socket.request({ type: 'delete', conversation_id, message_id, for: 'everyone' });

const updateOf = (socket: Connection, id: string, matches: (message: Message) => boolean = () => true) =>
  socket.next('message_updated', ({ message }) => message.id === id && matches(message));

async function startTalk() {
  const pair = await createPair(node);
  const { desk, conversationId: conversation_id } = pair;
  const { message_id, client_id, seq } = await desk.say({ conversation_id, text: 'First' });
  return { ...pair, messageId: message_id, clientId: client_id, seq };
}

describe('an edit', () => {
  test('reaches every device, the inbox and the history, and moves rev once', async () => {
    const { anna, ben, desk, other, conversationId, messageId } = await startTalk();
    const phone = await connect(node, anna);
    await phone.request({ type: 'resume', cursors: {} });
    const path = `/api/messaging/conversations/${conversationId}/`;
    const before = (await rest(node, ben).get<Conversation>(path)).body;
    expect(await edit(desk, conversationId, messageId, 'Second')).toMatchObject({ type: 'ack' });
    for (const socket of [desk, phone, other]) {
      expect((await updateOf(socket, messageId)).message).toMatchObject({
        text: 'Second',
        edited_at: expect.any(String),
        deleted_at: null,
        rev: before.rev + 1,
      });
    }
    const after = (await rest(node, ben).get<Conversation>(path)).body;
    expect(after).toMatchObject({
      rev: before.rev + 1,
      last_message: { text: 'Second' },
      updated_at: before.updated_at,
      unread_count: before.unread_count,
    });
    await expectSameAsFresh(desk, phone, other);
  });

  test('keeps the earlier texts, and a retry of what was first sent is a duplicate for ever', async () => {
    const { desk, conversationId, messageId, clientId, seq } = await startTalk();
    const retry = (text: string) =>
      desk.request({ type: 'message', conversation_id: conversationId, client_id: clientId, text });
    for (const text of ['Second', 'Third']) await edit(desk, conversationId, messageId, text);
    const versions = await database.rows<{ version: number; text: string }>(
      `select version, text from message_versions where conversation_id = $1 and seq = $2 order by version`,
      [conversationId, seq],
    );
    expect(versions).toEqual([
      { version: 1, text: 'First' },
      { version: 2, text: 'Second' },
    ]);
    expect(await retry('First')).toMatchObject({ duplicate: true, message_id: messageId, seq });
    expect(await retry('Second')).toMatchObject({ type: 'error', code: 'conflict' });
    await remove(desk, conversationId, messageId);
    expect(await retry('First')).toMatchObject({ duplicate: true, message_id: messageId });
  });

  test('changes the messages that quote it', async () => {
    const { desk, other, conversationId: conversation_id, messageId } = await startTalk();
    const quoting: string[] = [];
    for (const text of ['Yes', 'No']) {
      quoting.push((await other.say({ conversation_id, text, reply_to: messageId })).message_id);
    }
    await edit(desk, conversation_id, messageId, 'Second');
    for (const socket of [desk, other]) {
      const revs = [(await updateOf(socket, messageId)).message.rev];
      for (const id of quoting) {
        const { message } = await updateOf(socket, id);
        expect(message).toMatchObject({ edited_at: null, reply_to: { id: messageId, text: 'Second' } });
        revs.push(message.rev);
      }
      expect(revs).toEqual([revs[0], revs[0]! + 1, revs[0]! + 2]);
    }
    await remove(desk, conversation_id, messageId);
    for (const id of quoting) {
      await updateOf(other, id, ({ reply_to }) => reply_to?.text === '');
    }
    await expectSameAsFresh(desk, other);
  });

  test('of a message that very many quote is told by heads, and resume brings all', async () => {
    const { desk, other, conversationId: conversation_id, messageId } = await startTalk();
    for (let count = 0; count < 60; count += 1) {
      await desk.say({ conversation_id, text: `Quote ${count}`, reply_to: messageId });
    }
    await edit(desk, conversation_id, messageId, 'Second');
    await other.next('heads');
    expect(other.all('message_updated')).toEqual([]);
    await expectSameAsFresh(desk, other);
  });

  test('goes through the rules of features: the mentions are those of the new text', async () => {
    const [anna, ben, eve] = (await createPeople(node, 3)) as [Person, Person, Person];
    const { id } = await createGroup(node, [anna, ben, eve]);
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const sent = await desk.say({ conversation_id: id, text: `@${ben.user.username}` });
    await edit(desk, id, sent.message_id, `Oh, @${eve.user.username}`);
    expect((await updateOf(other, sent.message_id)).message.mentions).toEqual([
      { user_id: eve.id, start: 4, length: eve.user.username.length + 1 },
    ]);
    await edit(desk, id, sent.message_id, 'nobody');
    const { message } = await updateOf(other, sent.message_id, ({ text }) => text === 'nobody');
    expect(message).not.toHaveProperty('mentions');
    await expectSameAsFresh(desk, other);
  });

  test('to the same text changes nothing', async () => {
    const { desk, conversationId, messageId } = await startTalk();
    const before = await storedState(database);
    expect(await edit(desk, conversationId, messageId, 'First')).toMatchObject({ type: 'ack' });
    expect(await storedState(database)).toEqual(before);
  });

  test('is refused after EDIT_WINDOW', async () => {
    const late = await startNode({ DATABASE_URL, REDIS_URL, EDIT_WINDOW: '0' });
    const { anna, conversationId, messageId } = await startTalk();
    const socket = await connect(late, anna);
    expect(await edit(socket, conversationId, messageId, 'Second')).toMatchObject({ code: 'forbidden' });
  });
});

describe('a deletion', () => {
  test('empties the text everywhere, counts as unread no more, and is done once', async () => {
    const { ben, desk, other, conversationId, messageId, seq } = await startTalk();
    const path = `/api/messaging/conversations/${conversationId}/`;
    const unread = async () => (await rest(node, ben).get<Conversation>(path)).body.unread_count;
    expect(await unread()).toBe(2);
    expect(await remove(desk, conversationId, messageId)).toMatchObject({ type: 'ack' });
    expect((await updateOf(other, messageId)).message).toMatchObject({
      text: '',
      deleted_at: expect.any(String),
    });
    expect(await unread()).toBe(1);
    const page = await rest(node, ben).get<HistoryPage>(
      `/api/messaging/messages/?conversation_id=${conversationId}`,
    );
    expect(page.body.results.find((message) => message.seq === seq)).toMatchObject({ text: '' });
    const before = await storedState(database);
    expect(await remove(desk, conversationId, messageId)).toMatchObject({ type: 'ack' });
    expect(await edit(desk, conversationId, messageId, 'Back')).toMatchObject({ code: 'not_found' });
    expect(await storedState(database)).toEqual(before);
    await expectSameAsFresh(desk, other);
  });

  test('is for the author, and for admins of the group', async () => {
    const [anna, ben, eve] = (await createPeople(node, 3)) as [Person, Person, Person];
    const { id } = await createGroup(node, [anna, ben, eve]);
    const [annas, bens, eves] = await Promise.all([anna, ben, eve].map((person) => connect(node, person)));
    const sent = await bens!.say({ conversation_id: id, text: 'Mine' });
    expect(await remove(eves!, id, sent.message_id)).toMatchObject({ code: 'forbidden' });
    expect(await edit(annas!, id, sent.message_id, 'Hers')).toMatchObject({ code: 'forbidden' });
    expect(await remove(annas!, id, sent.message_id)).toMatchObject({ type: 'ack' });
    await updateOf(eves!, sent.message_id, ({ deleted_at }) => deleted_at !== null);
    await expectSameAsFresh(annas!, bens!, eves!);
  });

  test('of what somebody wrote who has left shows them still', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const { id } = await createGroup(node, [anna, ben]);
    const [annas, bens] = [await connect(node, anna), await connect(node, ben)];
    const sent = await bens.say({ conversation_id: id, text: 'Gone' });
    await rest(node, ben).delete(memberPath(id, ben.id));
    expect(await remove(annas, id, sent.message_id)).toMatchObject({ type: 'ack' });
    expect((await updateOf(annas, sent.message_id)).message).toMatchObject({ sender: { id: ben.id } });
    expect(bens.all('message_updated')).toEqual([]);
    await expectSameAsFresh(annas);
  });
});

test('who came later is not told of a message that they do not see', async () => {
  const [anna, ben, eve] = (await createPeople(node, 3)) as [Person, Person, Person];
  const { id } = await createGroup(node, [anna, ben]);
  const annas = await connect(node, anna);
  const sent = await annas.say({ conversation_id: id, text: 'Before' });
  const eves = await connect(node, eve);
  await rest(node, anna).post(membersPath(id), { user_ids: [eve.id] } satisfies AddMembersBody);
  await eves.next('conversation_updated');
  expect(await edit(eves, id, sent.message_id, 'Hers')).toMatchObject({ code: 'not_found' });
  expect(await remove(eves, id, sent.message_id)).toMatchObject({ code: 'not_found' });
  await edit(annas, id, sent.message_id, 'Edited');
  await expectSameAsFresh(annas, eves);
  expect(eves.all('message_updated')).toEqual([]);
});

test('edits and reactions of one conversation through two nodes reach both', async () => {
  const {
    anna,
    ben,
    desk,
    other,
    conversationId: conversation_id,
    messageId: message_id,
  } = await startTalk();
  const far = await connect(await startNode({ DATABASE_URL, REDIS_URL }), ben);
  await far.request({ type: 'resume', cursors: {} });
  const theirs = await other.say({ conversation_id, text: 'Theirs' });
  await Promise.all(
    Array.from({ length: 10 }, async (_, count) => {
      await edit(desk, conversation_id, message_id, `Near ${count}`);
      await far.request({ type: 'react', conversation_id, message_id, emoji: '👍', on: count % 2 === 0 });
      await edit(far, conversation_id, theirs.message_id, `Far ${count}`);
      await desk.request({ type: 'react', conversation_id, message_id, emoji: '🎉', on: true });
    }),
  );
  await expectSameAsFresh(desk, other, far);
  const { body } = await rest(node, anna).get<HistoryPage>(
    `/api/messaging/messages/?conversation_id=${conversation_id}`,
  );
  expect(new Set(body.results.map(({ rev }) => rev)).size).toBe(body.results.length);
});

describe('is refused, and nothing moves', () => {
  test.each([
    ['a message that does not exist', () => NOWHERE],
    ['a message of another conversation', (elsewhere: string) => elsewhere],
  ])('%s', async (_what, choose) => {
    const { messageId: elsewhere } = await startTalk();
    const { desk, conversationId } = await startTalk();
    const before = await storedState(database);
    const id = choose(elsewhere);
    expect(await edit(desk, conversationId, id, 'Hers')).toMatchObject({ code: 'not_found' });
    expect(await remove(desk, conversationId, id)).toMatchObject({ code: 'not_found' });
    expect(await storedState(database)).toEqual(before);
  });

  test('a conversation of others', async () => {
    const { conversationId, messageId } = await startTalk();
    const { desk } = await createPair(node);
    const before = await storedState(database);
    expect(await edit(desk, conversationId, messageId, 'Hers')).toMatchObject({ code: 'not_found' });
    expect(await remove(desk, conversationId, messageId)).toMatchObject({ code: 'not_found' });
    expect(await storedState(database)).toEqual(before);
  });

  test.each([[''], [' \u200b'], ['x'.repeat(5001)], ['a\0b']])('a text that is none', async (text) => {
    const { desk, conversationId, messageId } = await startTalk();
    expect(await edit(desk, conversationId, messageId, text)).toMatchObject({ code: 'invalid_input' });
  });

  test('a deletion for somebody that is not known', async () => {
    const { desk, conversationId, messageId } = await startTalk();
    const frame = { type: 'delete', conversation_id: conversationId, message_id: messageId, for: 'him' };
    expect(await desk.request(frame as never)).toMatchObject({ code: 'invalid_input' });
  });
});
