import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Message, MessageAckFrame } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { aText, connect } from './harness/connection.js';
import { expectSameAsFresh, freshLoad } from './harness/fresh-load.js';
import { createPeople, rest, type Person } from './harness/people.js';
import { expectError } from './harness/rest-client.js';

const { node } = await startChat();
const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];

describe('the same client_id', () => {
  test('sent five times at once on one socket is one message', async () => {
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const message = { recipient_id: ben.id, text: aText(), client_id: randomUUID() };
    const acks = await Promise.all([1, 2, 3, 4, 5].map(() => desk.say(message)));
    expect(acks.map(({ duplicate }) => duplicate)).toEqual([false, true, true, true, true]);
    const toStored = ({ message_id, seq, rev, timestamp }: MessageAckFrame) => [
      message_id,
      seq,
      rev,
      timestamp,
    ];
    expect(new Set(acks.map((ack) => JSON.stringify(toStored(ack)))).size).toBe(1);
    await expectSameAsFresh(desk, other);
    expect(other.all('new_message')).toHaveLength(1);
  });

  test('sent at once over several sockets and REST is one message', async () => {
    const sockets = [await connect(node, anna), await connect(node, anna), await connect(node, anna)];
    const other = await connect(node, ben);
    const message = { recipient_id: ben.id, text: aText(), client_id: randomUUID() };
    const [answer, ...acks] = await Promise.all([
      rest(node, anna).post<Message>('/api/messaging/messages/', message),
      ...sockets.map((socket) => socket.say(message)),
    ]);
    expect(new Set([answer.body.id, ...acks.map(({ message_id }) => message_id)]).size).toBe(1);
    expect(acks.filter(({ duplicate }) => !duplicate)).toHaveLength(answer.status === 201 ? 0 : 1);
    await expectSameAsFresh(other, ...sockets);
    expect(other.all('new_message')).toHaveLength(1);
  });

  test('is a duplicate later, from a new socket, in upper case too', async () => {
    const clientId = randomUUID();
    const text = aText();
    const desk = await connect(node, anna);
    const first = await desk.say({ recipient_id: ben.id, text, client_id: clientId });
    await desk.close();
    const again = await connect(node, anna);
    const other = await connect(node, ben);
    const repeated = await again.say({ recipient_id: ben.id, text, client_id: clientId.toUpperCase() });
    expect(repeated).toMatchObject({
      message_id: first.message_id,
      seq: first.seq,
      rev: first.rev,
      timestamp: first.timestamp,
      duplicate: true,
    });
    await expectSameAsFresh(again, other);
    expect(other.all('new_message')).toEqual([]);
  });

  test('with another text is a conflict and changes nothing', async () => {
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const clientId = randomUUID();
    await desk.say({ recipient_id: ben.id, client_id: clientId });
    const before = await freshLoad(node, ben);
    const frame = { type: 'message', recipient_id: ben.id, text: aText(), client_id: clientId } as const;
    expect(await desk.refused(frame)).toMatchObject({
      code: 'conflict',
      client_id: clientId,
      retryable: false,
    });
    const { type: _type, ...body } = frame;
    expectError(await rest(node, anna).post('/api/messaging/messages/', body), 'conflict');
    expect(await freshLoad(node, ben)).toEqual(before);
    await expectSameAsFresh(desk, other);
  });

  test('of another sender is another message', async () => {
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const clientId = randomUUID();
    const first = await desk.say({ recipient_id: ben.id, client_id: clientId });
    const second = await other.say({ recipient_id: anna.id, client_id: clientId });
    expect(second).toMatchObject({ duplicate: false, seq: first.seq + 1 });
    await expectSameAsFresh(desk, other);
  });

  test('over REST is answered with 201 and then with 200 and the same message', async () => {
    const body = { recipient_id: ben.id, text: aText(), client_id: randomUUID() };
    const first = await rest(node, anna).post<Message>('/api/messaging/messages/', body);
    const second = await rest(node, anna).post<Message>('/api/messaging/messages/', body);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
  });
});
