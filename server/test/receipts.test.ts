import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ReadState, UnreadFromUser, UnreadSummary } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect, type Connection } from './harness/connection.js';
import { eventually } from './harness/eventually.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createPeople, createPerson, rest, type Person } from './harness/people.js';
import { expectError } from './harness/rest-client.js';

const { node, database } = await startChat();

/** Two people with two sockets each, and `count` messages from the first to the second. */
async function talk(count: number) {
  const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
  const desk = await connect(node, anna);
  const phone = await connect(node, anna);
  const benDesk = await connect(node, ben);
  const benPhone = await connect(node, ben);
  let conversationId = '';
  for (let sent = 0; sent < count; sent += 1) {
    ({ conversation_id: conversationId } = await desk.say({ recipient_id: ben.id }));
  }
  const sockets = [desk, phone, benDesk, benPhone];
  await expectSameAsFresh(...sockets);
  return { anna, ben, desk, phone, benDesk, benPhone, sockets, conversationId };
}

async function unreadOf(person: Person, from: Person): Promise<number> {
  const answer = await rest(node, person).get<UnreadFromUser>(
    `/api/messaging/messages/user/${from.id}/unread/`,
  );
  expect(answer).toMatchObject({ status: 200, body: { user_id: from.id } });
  return answer.body.unread_count;
}

function markRead(socket: Connection, conversationId: string, seq: number) {
  return socket.request({ type: 'read', conversation_id: conversationId, seq });
}

describe('unread messages', () => {
  test('are counted for one person and for all', async () => {
    const { anna, ben } = await talk(3);
    const carla = await createPerson(node);
    const socket = await connect(node, carla);
    const { conversation_id } = await socket.say({ recipient_id: ben.id });
    expect(await unreadOf(ben, anna)).toBe(3);
    expect(await unreadOf(ben, carla)).toBe(1);
    expect(await unreadOf(anna, ben)).toBe(0);
    const { body } = await rest(node, ben).get<UnreadSummary>('/api/messaging/unread');
    expect(body.total_unread).toBe(4);
    expect(body.conversations).toHaveLength(2);
    expect(body.conversations).toContainEqual({ conversation_id, unread_count: 1 });
    expect((await connect(node, ben)).hello.total_unread).toBe(4);
    expect((await connect(node, anna)).hello.total_unread).toBe(0);
  });

  test('come in pages, each with the total of all', async () => {
    const [ben, ...others] = (await createPeople(node, 4)) as [Person, ...Person[]];
    const ids = await Promise.all(
      others.map(
        async (other) => (await (await connect(node, other)).say({ recipient_id: ben.id })).conversation_id,
      ),
    );
    const pages: UnreadSummary[] = [];
    for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.next_cursor ?? null) {
      const query = `?limit=2${cursor && `&cursor=${cursor}`}`;
      pages.push((await rest(node, ben).get<UnreadSummary>(`/api/messaging/unread/${query}`)).body);
    }
    expect(pages.map(({ total_unread }) => total_unread)).toEqual([3, 3]);
    const listed = pages.flatMap(({ conversations }) => conversations.map((entry) => entry.conversation_id));
    expect(listed).toEqual(ids.sort());
    for (const query of ['?limit=0', '?limit=1001', '?cursor=none', '?page=2']) {
      const refused = await rest(node, ben).get(`/api/messaging/unread/${query}`);
      expect([query, refused.status]).toEqual([query, 400]);
    }
  });

  test('from somebody who never wrote are none, and from nobody is not found', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    expect(await unreadOf(anna, ben)).toBe(0);
    expectError(
      await rest(node, anna).get('/api/messaging/messages/user/9007199254740991/unread/'),
      'not_found',
    );
  });

  test('are none for whoever writes: sending moves the own marker', async () => {
    const { anna, ben, benDesk, benPhone, sockets } = await talk(3);
    await benDesk.say({ recipient_id: anna.id });
    expect(await unreadOf(ben, anna)).toBe(0);
    expect(await unreadOf(anna, ben)).toBe(1);
    await expectSameAsFresh(...sockets);
    expect(benPhone.replica.totalUnread).toBe(0);
  });
});

describe('a read marker', () => {
  test('moves for everybody who sees it', async () => {
    const { ben, desk, benDesk, benPhone, sockets, conversationId } = await talk(5);
    const ack = await markRead(benDesk, conversationId, 3);
    expect(ack).toMatchObject({ type: 'ack', conversation_id: conversationId, rev: expect.any(Number) });
    const read = {
      type: 'read',
      conversation_id: conversationId,
      user_id: ben.id,
      seq: 3,
      rev: expect.any(Number),
    };
    for (const socket of sockets) expect(await socket.next('read')).toEqual(read);
    for (const socket of [benDesk, benPhone]) {
      expect(await socket.next('unread')).toEqual({
        type: 'unread',
        conversation_id: conversationId,
        read_seq: 3,
        unread_count: 2,
        total_unread: 2,
      });
    }
    await expectSameAsFresh(...sockets);
    expect(desk.replica.views()[0]?.messages.map(({ is_read }) => is_read)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(desk.all('unread')).toEqual([]);
    expect(sockets.map(({ replica }) => replica.jumps)).toEqual([0, 0, 0, 0]);
  });

  test('counts the unread of all conversations in total_unread', async () => {
    const { ben, benDesk, conversationId } = await talk(2);
    const carla = await connect(node, await createPerson(node));
    await carla.say({ recipient_id: ben.id });
    await markRead(benDesk, conversationId, 2);
    expect(await benDesk.next('unread')).toMatchObject({ unread_count: 0, total_unread: 1 });
  });

  test('leaves out what is deleted, above the marker and below it', async () => {
    const { anna, ben, benDesk, conversationId } = await talk(6);
    await markRead(benDesk, conversationId, 2);
    await database.rows(
      `update messages set deleted_at = now() where conversation_id = $1 and seq in (1, 2, 4, 6)`,
      [conversationId],
    );
    expect(await unreadOf(ben, anna)).toBe(2);
    const back = await connect(node, ben);
    expect(back.hello.total_unread).toBe(2);
    await expectSameAsFresh(back);
    await markRead(benDesk, conversationId, 4);
    await expectSameAsFresh(back);
    expect(back.replica.totalUnread).toBe(1);
  });

  test('is told as of one moment, however many move at once', async () => {
    const { ben, benDesk, benPhone, sockets, conversationId } = await talk(40);
    const seqs = Array.from({ length: 40 }, (_unused, index) => index + 1);
    await Promise.all(seqs.map((seq) => markRead(seq % 2 ? benDesk : benPhone, conversationId, seq)));
    const last = { read_seq: 40, unread_count: 0, total_unread: 0 };
    await eventually(() => expect(benPhone.all('unread').at(-1)).toMatchObject(last));
    const told = benPhone.all('unread').map(({ read_seq, unread_count }) => read_seq + unread_count);
    expect(new Set(told)).toEqual(new Set([40]));
    await expectSameAsFresh(...sockets, await connect(node, ben));
  });

  test('never moves backwards', async () => {
    const { anna, ben, benDesk, sockets, conversationId } = await talk(4);
    await markRead(benDesk, conversationId, 3);
    expect(await markRead(benDesk, conversationId, 1)).toMatchObject({ type: 'ack' });
    expect(await markRead(benDesk, conversationId, 0)).toMatchObject({ type: 'ack' });
    expect(await unreadOf(ben, anna)).toBe(1);
    await expectSameAsFresh(...sockets);
  });

  test('beyond the last message stops at the last', async () => {
    const { anna, ben, desk, benDesk, sockets, conversationId } = await talk(2);
    await markRead(benDesk, conversationId, Number.MAX_SAFE_INTEGER);
    expect(await desk.next('read')).toMatchObject({ seq: 2 });
    await desk.say({ recipient_id: ben.id });
    expect(await unreadOf(ben, anna)).toBe(1);
    await expectSameAsFresh(...sockets);
  });

  test('moved on many sockets at once ends at the highest', async () => {
    const { anna, ben, benDesk, benPhone, sockets, conversationId } = await talk(10);
    const seqs = [4, 9, 2, 7, 1, 8, 3];
    await Promise.all(
      seqs.flatMap((seq) => [benDesk, benPhone].map((s) => markRead(s, conversationId, seq))),
    );
    expect(await unreadOf(ben, anna)).toBe(1);
    await expectSameAsFresh(...sockets);
  });

  test('and messages at once leave an exact count on every socket', async () => {
    const { desk, ben, benDesk, sockets, conversationId } = await talk(1);
    await Promise.all(
      Array.from({ length: 20 }, async (_unused, index) => {
        const { seq } = await desk.say({ recipient_id: ben.id });
        if (index % 3 === 0) await markRead(benDesk, conversationId, seq);
      }),
    );
    await expectSameAsFresh(...sockets);
  });

  test('moves over REST, up to a message and to the end', async () => {
    const { anna, ben, desk, benDesk, sockets, conversationId } = await talk(5);
    const path = `/api/messaging/messages/user/${anna.id}/read`;
    expect(await rest(node, ben).post<ReadState>(`${path}/`, { seq: 2 })).toMatchObject({
      status: 200,
      body: { conversation_id: conversationId, read_seq: 2, unread_count: 3, total_unread: 3 },
    });
    expect(await desk.next('read')).toMatchObject({ user_id: ben.id, seq: 2 });
    expect(await benDesk.next('unread')).toMatchObject({ read_seq: 2, unread_count: 3 });
    await expectSameAsFresh(...sockets);
    expect(await rest(node, ben).post<ReadState>(path)).toMatchObject({
      status: 200,
      body: { conversation_id: conversationId, read_seq: 5, unread_count: 0, total_unread: 0 },
    });
    await expectSameAsFresh(...sockets);
    expect(sockets.map(({ replica }) => replica.jumps)).toEqual([0, 0, 0, 0]);
  });

  test('with somebody who never wrote has nothing to move', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    expect(await rest(node, anna).post(`/api/messaging/messages/user/${ben.id}/read/`, {})).toMatchObject({
      status: 200,
      body: { conversation_id: null, read_seq: 0, unread_count: 0, total_unread: 0 },
    });
    expectError(
      await rest(node, anna).post('/api/messaging/messages/user/nobody-at-all/read/', {}),
      'not_found',
    );
  });

  test.each([
    { seq: -1 },
    { seq: 1.5 },
    { seq: '3' },
    { seq: null },
    { seq: 2 ** 53 },
    { seq: [1] },
    { to: 3 },
  ])('is not moved over REST by %j', async (body) => {
    const { anna, ben, sockets } = await talk(1);
    const answer = await rest(node, ben).post(`/api/messaging/messages/user/${anna.id}/read/`, body);
    expectError(answer, 'invalid_input');
    expect(await unreadOf(ben, anna)).toBe(1);
    await expectSameAsFresh(...sockets);
  });
});

describe('a delivered marker', () => {
  test('moves for the other members, forward only, and reads nothing', async () => {
    const { anna, ben, desk, phone, benDesk, sockets, conversationId } = await talk(3);
    const deliver = (seq: number) =>
      benDesk.request({ type: 'delivered', conversation_id: conversationId, seq });
    expect(await deliver(2)).toMatchObject({ type: 'ack' });
    for (const socket of [desk, phone]) {
      expect(await socket.next('delivered')).toEqual({
        type: 'delivered',
        conversation_id: conversationId,
        user_id: ben.id,
        seq: 2,
        rev: expect.any(Number),
      });
    }
    await deliver(1);
    await expectSameAsFresh(...sockets);
    await deliver(99);
    expect(await desk.next('delivered')).toMatchObject({ seq: 3 });
    expect(await unreadOf(ben, anna)).toBe(3);
    await expectSameAsFresh(...sockets);
  });

  test('is refused for a conversation that is not there', async () => {
    const socket = await connect(node, await createPerson(node));
    for (const type of ['read', 'delivered'] as const) {
      expect(await socket.refused({ type, conversation_id: randomUUID(), seq: 1 })).toMatchObject({
        code: 'not_found',
      });
    }
  });
});
