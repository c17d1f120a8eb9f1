import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ConversationPage } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createPeople, type Person, rest } from './harness/people.js';

const { node, database } = await startChat();

async function createGroup(people: readonly Person[]): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into conversations (bucket, id, kind, title) values (bucket_of($1), $1, 'group', 'Crew')`,
    [id],
  );
  for (const { id: userId } of people) await changeMembers(id, ADD, String(userId));
  return id;
}

const ADD = 'insert into members (bucket, conversation_id, user_id) values (bucket_of($1), $1, $2)';
const REMOVE = 'delete from members where conversation_id = $1 and user_id = $2';

/** As whoever changes members has to: with the conversation's `members_rev`. */
async function changeMembers(conversationId: string, sql: string, userId: string): Promise<void> {
  await database.rows(sql, [conversationId, userId]);
  await database.rows('update conversations set members_rev = members_rev + 1 where id = $1', [
    conversationId,
  ]);
}

describe('a message to a group', () => {
  test('reaches every other member once, in one order, and has no recipient', async () => {
    const people = await createPeople(node, 4);
    const conversation_id = await createGroup(people);
    const sockets = await Promise.all(people.map((person) => connect(node, person)));
    await Promise.all(sockets.flatMap((socket) => [1, 2, 3].map(() => socket.say({ conversation_id }))));
    await expectSameAsFresh(...sockets);
    for (const socket of sockets) {
      const [view] = socket.replica.views();
      expect(view?.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
      expect(view?.messages.every(({ recipient }) => recipient === null)).toBe(true);
    }
  });

  test('reaches who has come since the last one, and not who has gone', async () => {
    const [anna, ben, eve, dan] = (await createPeople(node, 4)) as [Person, Person, Person, Person];
    const conversation_id = await createGroup([anna, ben, eve]);
    const desk = await connect(node, anna);
    const [bens, eves, dans] = [await connect(node, ben), await connect(node, eve), await connect(node, dan)];
    await desk.say({ conversation_id });
    await eves.next('new_message');

    await changeMembers(conversation_id, REMOVE, String(eve.id));
    await changeMembers(conversation_id, ADD, String(dan.id));
    const { message_id } = await desk.say({ conversation_id });
    expect((await dans.next('new_message')).message.id).toBe(message_id);
    await bens.next('new_message');
    expect((await bens.next('new_message')).message.id).toBe(message_id);
    desk.send({ type: 'typing', conversation_id, is_typing: true });
    await dans.next('typing');
    // Whatever was sent to Eve has arrived before the answer to this.
    await eves.request({ type: 'ping' });
    expect([eves.all('new_message').length, eves.all('typing').length]).toEqual([1, 0]);
    expect(await eves.request({ type: 'message', conversation_id, text: 'still here?' })).toMatchObject({
      type: 'error',
      code: 'not_found',
    });
  });
});

describe('what somebody wrote who has left', () => {
  test('stays readable for the others: in the history, in the inbox, in a quote, after a resume', async () => {
    const [anna, ben, eve] = (await createPeople(node, 3)) as [Person, Person, Person];
    const conversation_id = await createGroup([anna, ben, eve]);
    const [desk, eves] = [await connect(node, anna), await connect(node, eve)];
    const { message_id } = await eves.say({ conversation_id, text: 'bye' });
    await desk.next('new_message');
    await changeMembers(conversation_id, REMOVE, String(eve.id));

    const bens = await connect(node, ben);
    const resumed = await bens.request({ type: 'resume', cursors: {} });
    expect(resumed.type === 'resumed' && resumed.conversations[0]?.messages[0]).toMatchObject({
      text: 'bye',
      sender: { id: eve.id },
    });
    const inbox = await rest(node, ben).get<ConversationPage>('/api/messaging/conversations/');
    expect(inbox.body.results[0]).toMatchObject({ last_message: { sender: { id: eve.id } } });
    await desk.say({ conversation_id, text: 'bye, Eve', reply_to: message_id });
    expect((await bens.next('new_message')).message.reply_to).toMatchObject({ sender: { id: eve.id } });
    await expectSameAsFresh(bens);
  });

  test('a receipt is not told to who was just removed', async () => {
    const [anna, ben, eve] = (await createPeople(node, 3)) as [Person, Person, Person];
    const conversation_id = await createGroup([anna, ben, eve]);
    const [desk, bens, eves] = [
      await connect(node, anna),
      await connect(node, ben),
      await connect(node, eve),
    ];
    const { seq } = await desk.say({ conversation_id });
    await Promise.all([bens.next('new_message'), eves.next('new_message')]);
    await bens.request({ type: 'delivered', conversation_id, seq });
    await eves.next('delivered');

    await changeMembers(conversation_id, REMOVE, String(eve.id));
    await bens.request({ type: 'read', conversation_id, seq });
    await desk.next('read');
    // Whatever was sent to Eve has arrived before the answer to this.
    await eves.request({ type: 'ping' });
    expect(eves.all('read')).toEqual([]);
    expect(await eves.request({ type: 'read', conversation_id, seq })).toMatchObject({ code: 'not_found' });
  });
});
