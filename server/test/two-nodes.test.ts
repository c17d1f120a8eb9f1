import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createDatabase } from './harness/database.js';
import { aText, connect, type Connection } from './harness/connection.js';
import { eventually, within } from './harness/eventually.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createGroup, inGroup } from './harness/groups.js';
import { startNode, type ChatNode } from './harness/node.js';
import { createPeople, register, toPerson, type Person } from './harness/people.js';
import { startRedis } from './harness/redis.js';
import { RestClient } from './harness/rest-client.js';
import { getTicket, openSocket } from './harness/socket.js';

const { url: DATABASE_URL } = await createDatabase();
const settings = { DATABASE_URL, REDIS_URL: await startRedis() };
const [left, right] = (await Promise.all([startNode(settings), startNode(settings)])) as [ChatNode, ChatNode];

/** Two sockets of one person and one of another, on two nodes. */
async function threeSockets() {
  const [anna, ben] = (await createPeople(left, 2)) as [Person, Person];
  const desk = await connect(left, anna);
  const phone = await connect(right, anna);
  const other = await connect(right, ben);
  return { anna, ben, desk, phone, other, sockets: [desk, phone, other] };
}

const idsOf = ({ replica }: Connection) =>
  replica.views().map(({ messages }) => messages.map(({ id }) => id));

describe('on two nodes', () => {
  test('both nodes say that Redis is up', async () => {
    for (const node of [left, right]) {
      const { status, body } = await new RestClient(node).get('/health/ready');
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { status: 'ok', checks: { redis: 'up' } },
      });
    }
  });

  test('everyone sees every message once, and all in the same order', async () => {
    const { anna, ben, desk, phone, other, sockets } = await threeSockets();
    const acks = await Promise.all(
      Array.from({ length: 20 }, () => [
        desk.say({ recipient_id: ben.id }),
        phone.say({ recipient_id: ben.id }),
        other.say({ recipient_id: anna.id }),
      ]).flat(),
    );
    expect(new Set(acks.map(({ conversation_id }) => conversation_id)).size).toBe(1);
    expect(acks.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(acks.map((_ack, index) => index + 1));
    await expectSameAsFresh(...sockets);
    const [first, ...rest] = sockets.map(idsOf);
    for (const order of rest) expect(order).toEqual(first);
    // Each socket has twenty of the messages from its own acks and forty from the others.
    for (const socket of sockets) {
      await eventually(() => expect(socket.all('new_message')).toHaveLength(40));
    }
  });

  test('messages, one after the other, need no resume anywhere', async () => {
    const { anna, ben, desk, phone, other, sockets } = await threeSockets();
    for (const [sender, recipient] of [
      [desk, ben],
      [other, anna],
      [phone, ben],
      [other, anna],
    ] as const) {
      await sender.say({ recipient_id: recipient.id });
      await expectSameAsFresh(...sockets);
    }
    expect(sockets.map(({ replica }) => replica.jumps)).toEqual([0, 0, 0]);
  });

  test('the same client_id five times at once is one message', async () => {
    const { ben, desk, phone, other, sockets } = await threeSockets();
    const message = { recipient_id: ben.id, text: aText(), client_id: randomUUID() };
    const acks = await Promise.all([desk, phone, desk, phone, desk].map((socket) => socket.say(message)));
    expect(new Set(acks.map(({ message_id, seq, rev }) => `${message_id} ${seq} ${rev}`)).size).toBe(1);
    expect(acks.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    await expectSameAsFresh(...sockets);
    expect(other.all('new_message')).toHaveLength(1);
  });

  test('both people begin at once, and there is one conversation', async () => {
    const { anna, ben, desk, other, sockets } = await threeSockets();
    const acks = await Promise.all([
      desk.say({ recipient_id: ben.id }),
      other.say({ recipient_id: anna.id }),
    ]);
    expect(new Set(acks.map(({ conversation_id }) => conversation_id)).size).toBe(1);
    await expectSameAsFresh(...sockets);
  });

  test('receipts and typing reach the other node', async () => {
    const { ben, desk, phone, other, sockets } = await threeSockets();
    const { conversation_id } = await desk.say({ recipient_id: ben.id });
    await other.next('new_message');
    other.send({ type: 'typing', conversation_id, is_typing: true });
    for (const socket of [desk, phone]) {
      expect(await socket.next('typing')).toMatchObject({ user_id: ben.id, is_typing: true });
    }
    await other.request({ type: 'read', conversation_id, seq: 1 });
    for (const socket of [desk, phone])
      expect(await socket.next('read')).toMatchObject({ user_id: ben.id, seq: 1 });
    await expectSameAsFresh(...sockets);
  });

  test('a group is changed through both at once, and everybody comes to the same', async () => {
    const [anna, ben, eve, dan] = (await createPeople(left, 4)) as [Person, Person, Person, Person];
    const { id } = await createGroup(left, [anna, ben]);
    const [annas, bens, eves] = [
      await connect(left, anna),
      await connect(right, ben),
      await connect(right, eve),
    ];
    const [here, there] = [inGroup(left, id), inGroup(right, id)];
    await here.giveRole(anna, ben, 'admin');
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        here.add(anna, [eve]),
        there.add(ben, [dan]),
        annas.say({ conversation_id: id }),
        bens.say({ conversation_id: id }),
        here.rename(anna, `Round ${round}`),
      ]);
      for (const answer of answers) if ('status' in answer) expect(answer.status).toBe(200);
      await Promise.all([there.remove(ben, dan), here.remove(eve, eve)]);
    }
    await expectSameAsFresh(annas, bens, eves);
    expect(eves.replica.views()).toEqual([]);
    expect(eves.all('conversation_removed').length).toBe(5);
    const { members } = annas.replica.views()[0]!;
    expect(new Set(members.map(({ user }) => user.id))).toEqual(new Set([anna.id, ben.id]));
  });

  test('a logout on one node closes the sockets on the other', async () => {
    const { login } = await register(left);
    const socket = await connect(right, toPerson(login));
    await new RestClient(left).post('/api/auth/logout', { refresh: login.refresh });
    expect((await within('the close on the other node', socket.closed)).code).toBe(4401);
  });

  test('a ticket from one node opens one socket on the other', async () => {
    const [person] = (await createPeople(left, 1)) as [Person];
    const query = `?ticket=${await getTicket(left, person)}`;
    const attempts = await Promise.allSettled(
      [left, right, right].map((node) => openSocket(node, { query })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

test('when a node is killed, what it acknowledged is there, and its clients go on at the other', async () => {
  const doomed = await startNode(settings);
  const [anna, ben] = (await createPeople(left, 2)) as [Person, Person];
  const [desk, other] = [await connect(doomed, anna), await connect(right, ben)];
  const acknowledged: string[] = [];
  const unanswered: { client_id: string; text: string }[] = [];
  for (let sent = 0; sent < 200; sent += 1) {
    const message = { client_id: randomUUID(), text: aText() };
    unanswered.push(message);
    desk.send({ type: 'message', recipient_id: ben.id, ...message });
  }
  await desk.next('ack', (ack) => 'seq' in ack && ack.seq === 20);
  await doomed.kill9();
  await within('the end of the socket', desk.closed);
  for (const ack of desk.all('ack')) if ('message_id' in ack) acknowledged.push(ack.message_id);
  expect(acknowledged.length).toBeGreaterThanOrEqual(20);

  const back = await connect(left, anna);
  for (const message of unanswered) await back.say({ recipient_id: ben.id, ...message });
  await expectSameAsFresh(back, other);
  const [view] = other.replica.views();
  expect(view?.messages.map(({ text }) => text)).toEqual(unanswered.map(({ text }) => text));
  expect(view?.messages.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
});
