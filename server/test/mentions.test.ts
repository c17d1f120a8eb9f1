import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ConversationPage, HistoryPage, Message, MessageAckFrame } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect, type Connection } from './harness/connection.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createGroup } from './harness/groups.js';
import { createPeople, createPerson, type Person, rest } from './harness/people.js';
import { RestClient } from './harness/rest-client.js';

const { node, database } = await startChat();

const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
const eve = await createPerson(node, { username: 'Eve.Adams' });
const { id: conversation_id } = await createGroup(node, [anna, ben, eve]);
const [desk, phone, bens] = [await connect(node, anna), await connect(node, anna), await connect(node, ben)];

async function say(text: string, socket: Connection = desk): Promise<MessageAckFrame> {
  return socket.say({ conversation_id, text });
}

async function stored(): Promise<{ mentions: number; marked: number }> {
  const [row] = await database.rows<{ mentions: string; marked: string }>(
    `select (select count(*) from mentions) as mentions,
       (select count(*) from messages where has_fields) as marked`,
  );
  return { mentions: Number(row?.mentions), marked: Number(row?.marked) };
}

describe('a mention', () => {
  test('is in the ack, in the event, in the history, in the inbox and in what resume brings', async () => {
    const text = `\u{1f600} @${ben.user.username}, see @eve.adams.`;
    const mentions = [
      { user_id: ben.id, start: 3, length: ben.user.username.length + 1 },
      { user_id: eve.id, start: text.indexOf('@eve'), length: 10 },
    ];
    expect(await say(text)).toMatchObject({ mentions });
    for (const socket of [phone, bens]) {
      expect((await socket.next('new_message')).message).toMatchObject({ text, mentions });
    }
    const history = await rest(node, ben).get<HistoryPage>(
      `/api/messaging/messages/?conversation_id=${conversation_id}`,
    );
    expect(history.body.results.at(-1)).toMatchObject({ mentions });
    const inbox = await rest(node, ben).get<ConversationPage>('/api/messaging/conversations/');
    expect(inbox.body.results[0]?.last_message).toMatchObject({ mentions });
    const resumed = await bens.request({ type: 'resume', cursors: {} });
    expect(resumed.type === 'resumed' && resumed.conversations[0]?.messages.at(-1)).toMatchObject({
      mentions,
    });
    await expectSameAsFresh(desk, phone, bens);
  });

  test('is of a member, by the whole name, in a group; a plain text stores nothing beside it', async () => {
    const before = await stored();
    const [stranger] = (await createPeople(node, 1)) as [Person];
    const { username } = ben.user;
    for (const text of [
      'hello',
      'me@@',
      `@${stranger.user.username}`,
      `mail@${username}`,
      `@${username}x`,
      '@eve',
    ]) {
      expect(await say(text)).not.toHaveProperty('mentions');
    }
    const direct = await desk.say({ recipient_id: ben.id, text: `@${username}` });
    expect(direct).not.toHaveProperty('mentions');
    expect(await stored()).toEqual(before);
  });

  test('of a repeated message is stored once', async () => {
    const before = await stored();
    const frame = {
      type: 'message',
      conversation_id,
      client_id: randomUUID(),
      text: `@${ben.user.username}`,
    } as const;
    const acks = await Promise.all([desk.request(frame), desk.request(frame), phone.request(frame)]);
    acks.push(await phone.request(frame));
    for (const ack of acks) {
      expect(ack).toMatchObject({ mentions: [{ user_id: ben.id, start: 0 }] });
    }
    expect(await stored()).toEqual({ mentions: before.mentions + 1, marked: before.marked + 1 });
  });

  test('goes with a message that is deleted', async () => {
    const { message_id } = await say(`@${ben.user.username}`);
    await database.rows('update messages set deleted_at = now() where id = $1', [message_id]);
    const history = await rest(node, ben).get<HistoryPage>(
      `/api/messaging/messages/?conversation_id=${conversation_id}`,
    );
    const deleted = history.body.results.find(({ id }) => id === message_id);
    expect(deleted).toMatchObject({ text: '' });
    expect(deleted).not.toHaveProperty('mentions');
    await database.rows('update messages set deleted_at = null where id = $1', [message_id]);
  });

  test('is one of at most twenty: a message with more is refused and leaves nothing behind', async () => {
    const name = `@${ben.user.username} `;
    const body = { conversation_id, text: name.repeat(21) };
    const before = await stored();
    const refused = await rest(node, anna).post('/api/messaging/messages/', body);
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ error: { code: 'invalid_input', details: [{ field: 'text' }] } });
    expect(await stored()).toEqual(before);
    const sent = await rest(node, anna).post<Message>('/api/messaging/messages/', {
      ...body,
      text: name.repeat(20),
    });
    expect(sent.body.mentions).toHaveLength(20);
    await expectSameAsFresh(desk, bens);
  });

  test('that cannot be stored takes only its own message with it', async () => {
    await database.rows(`
      create function refuse_mention() returns trigger language plpgsql as $$
      begin raise exception 'poisoned' using errcode = '22023'; end $$`);
    await database.rows(`create trigger mentions_refuse before insert on mentions for each row
      when (new.start = 13) execute function refuse_mention()`);
    const poison = { type: 'message', conversation_id, client_id: randomUUID() } as const;
    const [refused, ...others] = await Promise.all([
      rest(node, anna).post('/api/messaging/messages/', {
        conversation_id,
        client_id: poison.client_id,
        text: `${'x'.repeat(12)} @${ben.user.username}`,
      }),
      ...Array.from({ length: 5 }, () => say(`@${ben.user.username}`, bens)),
    ]);
    expect(refused?.status).toBe(400);
    for (const ack of others) expect(ack).toMatchObject({ type: 'ack' });
    const kept = await database.rows('select 1 from messages where client_id = $1', [poison.client_id]);
    expect(kept).toEqual([]);
    await expectSameAsFresh(desk, bens);
  });
});

test('messages are counted by kind of conversation, once each', async () => {
  const count = async (kind: string) => {
    const { body } = await new RestClient(node).get<string>('/metrics');
    return Number(new RegExp(`^chat_messages_total\\{kind="${kind}"\\} (\\d+)$`, 'm').exec(body)?.[1] ?? 0);
  };
  const before = [await count('direct'), await count('group')] as [number, number];
  const frame = { type: 'message', conversation_id, client_id: randomUUID(), text: 'once' } as const;
  await desk.request(frame);
  await desk.request(frame);
  await desk.say({ recipient_id: ben.id });
  expect([await count('direct'), await count('group')]).toEqual([before[0] + 1, before[1] + 1]);
});
