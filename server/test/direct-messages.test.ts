import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Message } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { aText, connect, type Connection } from './harness/connection.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createPeople, createPerson, rest } from './harness/people.js';
import { expectError } from './harness/rest-client.js';

const { node, database } = await startChat();
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

async function twoPeople() {
  const [anna, ben] = await createPeople(node, 2);
  if (!anna || !ben) throw new Error('no people');
  return { anna, ben };
}

function summaryOf({ person }: Connection) {
  const { id, username, full_name, avatar_url } = person.user;
  return { id, username, full_name, avatar_url };
}

describe('a message to somebody', () => {
  test('is acknowledged to the sending socket and delivered to every other socket of both', async () => {
    const { anna, ben } = await twoPeople();
    const [desk, phone] = [await connect(node, anna), await connect(node, anna, { via: 'bearer' })];
    const [benDesk, benPhone] = [await connect(node, ben), await connect(node, ben, { via: 'token' })];
    const text = aText();
    const clientId = randomUUID();
    const ack = await desk.say({ recipient_id: ben.id, text, client_id: clientId });
    expect(ack).toEqual({
      type: 'ack',
      ref: expect.any(String),
      client_id: clientId,
      message_id: expect.stringMatching(UUID_V7),
      conversation_id: expect.stringMatching(UUID_V7),
      seq: 1,
      rev: expect.any(Number),
      timestamp: expect.stringMatching(TIMESTAMP),
      duplicate: false,
    });
    for (const socket of [phone, benDesk, benPhone]) {
      const { message } = await socket.next('new_message');
      expect(message).toEqual({
        id: ack.message_id,
        conversation_id: ack.conversation_id,
        seq: 1,
        rev: ack.rev,
        client_id: clientId,
        sender: summaryOf(desk),
        recipient: summaryOf(benDesk),
        text,
        timestamp: ack.timestamp,
        is_read: false,
        edited_at: null,
        deleted_at: null,
        reply_to: null,
        reactions: [],
        attachments: [],
      } satisfies Message);
    }
    await expectSameAsFresh(desk, phone, benDesk, benPhone);
    expect(desk.all('new_message')).toEqual([]);
    expect(phone.all('ack')).toHaveLength(0);
  });

  test('is stored before it is acknowledged', async () => {
    const { anna, ben } = await twoPeople();
    const desk = await connect(node, anna);
    const text = aText();
    const ack = await desk.say({ recipient_id: ben.id, text });
    expect(await database.rows('select text from messages where id = $1', [ack.message_id])).toEqual([
      { text },
    ]);
  });

  test('reaches the same person by number and by text', async () => {
    const { anna, ben } = await twoPeople();
    const desk = await connect(node, anna);
    const first = await desk.say({ recipient_id: Number(ben.id) });
    const second = await desk.say({ recipient_id: String(ben.id) });
    expect(second.conversation_id).toBe(first.conversation_id);
    expect(second.seq).toBe(2);
  });

  test('reaches a person whose id is text', async () => {
    const { anna } = await twoPeople();
    const ben = await createPerson(node, { user_id: `ü/${randomUUID()}?#%` });
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const ack = await desk.say({ recipient_id: ben.id });
    expect((await other.next('new_message')).message).toMatchObject({
      id: ack.message_id,
      recipient: { id: ben.id },
    });
    const path = `/api/messaging/messages/user/${encodeURIComponent(String(ben.id))}/unread/`;
    expect((await rest(node, anna).get(path)).body).toEqual({ user_id: ben.id, unread_count: 0 });
  });

  test('goes to the same conversation from both sides and by its id', async () => {
    const { anna, ben } = await twoPeople();
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const first = await desk.say({ recipient_id: ben.id });
    const second = await other.say({ recipient_id: anna.id });
    const third = await desk.say({ conversation_id: first.conversation_id });
    expect([second, third]).toMatchObject([
      { conversation_id: first.conversation_id, seq: 2 },
      { conversation_id: first.conversation_id, seq: 3 },
    ]);
    await expectSameAsFresh(desk, other);
  });

  test('makes one conversation when both begin at once', async () => {
    const { anna, ben } = await twoPeople();
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const acks = await Promise.all([
      ...Array.from({ length: 5 }, () => desk.say({ recipient_id: ben.id })),
      ...Array.from({ length: 5 }, () => other.say({ recipient_id: anna.id })),
    ]);
    expect(new Set(acks.map(({ conversation_id }) => conversation_id)).size).toBe(1);
    expect(acks.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await expectSameAsFresh(desk, other);
  });

  test('is stored as it was sent, to the byte', async () => {
    const { anna, ben } = await twoPeople();
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const texts = [
      '  leading and trailing \n',
      '<img src=x onerror=alert(1)> &amp; "quotes" \\ \u2028',
      'e\u0301 \u00e9 \u202eevil\u202c \u{1f469}\u200d\u{1f467}',
      '{"type":"new_message"}',
      'tab\there\u0001\u007f',
    ];
    for (const text of texts) {
      await desk.say({ recipient_id: ben.id, text });
      expect((await other.next('new_message')).message.text).toBe(text);
    }
    await expectSameAsFresh(desk, other);
  });

  test('may have no ref and no client_id, and is acknowledged all the same', async () => {
    const { anna, ben } = await twoPeople();
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    desk.send({ type: 'message', recipient_id: ben.id, text: aText() });
    const ack = await desk.next('ack');
    expect(ack).not.toHaveProperty('ref');
    expect(ack).toMatchObject({ client_id: expect.any(String), seq: 1, duplicate: false });
    expect((await other.next('new_message')).message.seq).toBe(1);
  });

  test('changes what everybody knows by frames alone', async () => {
    const { anna, ben } = await twoPeople();
    const sockets = [await connect(node, anna), await connect(node, anna), await connect(node, ben)];
    const [desk, phone, other] = sockets as [Connection, Connection, Connection];
    await desk.say({ recipient_id: ben.id });
    await expectSameAsFresh(...sockets);
    for (const sender of [desk, other, phone, other, desk]) {
      await sender.say({ recipient_id: sender === other ? anna.id : ben.id });
      await expectSameAsFresh(...sockets);
    }
    expect(sockets.map(({ replica }) => replica.jumps)).toEqual([0, 0, 0]);
  });
});

describe('a reply', () => {
  test('carries an excerpt of the message that it answers', async () => {
    const { anna, ben } = await twoPeople();
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const text = `${aText()} ${'\u{1f600}'.repeat(200)}`;
    const first = await desk.say({ recipient_id: ben.id, text });
    await other.say({ recipient_id: anna.id, reply_to: first.message_id });
    expect((await desk.next('new_message')).message.reply_to).toEqual({
      id: first.message_id,
      seq: 1,
      sender: summaryOf(desk),
      text: [...text].slice(0, 140).join(''),
    });
  });

  test('to a message of another conversation is refused and stores nothing', async () => {
    const { anna, ben } = await twoPeople();
    const eve = await createPerson(node);
    const [desk, stranger] = [await connect(node, anna), await connect(node, eve)];
    const first = await desk.say({ recipient_id: ben.id });
    for (const replyTo of [first.message_id, randomUUID()]) {
      const frame = { type: 'message', recipient_id: eve.id, text: aText(), reply_to: replyTo } as const;
      expect((await desk.refused(frame)).code).toBe('not_found');
    }
    const members = await database.rows('select 1 from members where user_id = $1', [String(eve.id)]);
    expect(members).toEqual([]);
    await stranger.request({ type: 'ping' });
    expect(stranger.all('conversation_updated')).toEqual([]);
    await expectSameAsFresh(desk);
  });
});

describe('a message is refused', () => {
  test('to oneself', async () => {
    const { anna } = await twoPeople();
    const desk = await connect(node, anna);
    expect(await desk.refused({ type: 'message', recipient_id: anna.id, text: aText() })).toMatchObject({
      code: 'invalid_input',
      retryable: false,
    });
    expectError(
      await rest(node, anna).post('/api/messaging/messages/', { recipient_id: anna.id, text: aText() }),
      'invalid_input',
    );
  });

  test('to somebody unknown', async () => {
    const { anna } = await twoPeople();
    const desk = await connect(node, anna);
    const clientId = randomUUID();
    for (const recipient of [2 ** 53 - 1, 'nobody-at-all', "'; drop table users; --"]) {
      expect(
        await desk.refused({ type: 'message', recipient_id: recipient, text: aText(), client_id: clientId }),
      ).toMatchObject({ code: 'not_found', client_id: clientId });
    }
    await expectSameAsFresh(desk);
    expect(desk.replica.views()).toEqual([]);
  });

  test('to a conversation that does not exist', async () => {
    const { anna } = await twoPeople();
    const desk = await connect(node, anna);
    const frame = { type: 'message', conversation_id: randomUUID(), text: aText() } as const;
    expect(await desk.refused(frame)).toMatchObject({ code: 'not_found' });
  });
});

describe('over REST', () => {
  test('a message is stored, delivered to every socket and answered with 201', async () => {
    const { anna, ben } = await twoPeople();
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const text = aText();
    const answer = await rest(node, anna).post<Message>('/api/messaging/messages/', {
      recipient_id: ben.id,
      text,
    });
    expect(answer).toMatchObject({ status: 201, body: { text, seq: 1, sender: { id: anna.id } } });
    for (const socket of [desk, other]) {
      expect((await socket.next('new_message')).message).toEqual(answer.body);
    }
    await expectSameAsFresh(desk, other);
  });
});
