import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Preferences } from '@vikrahub/chat-protocol';
import { createDatabase } from './harness/database.js';
import { connect, type Connection } from './harness/connection.js';
import { eventually } from './harness/eventually.js';
import { startNode, type ChatNode } from './harness/node.js';
import { createPeople, createPerson, rest, type Person } from './harness/people.js';
import { startRedis } from './harness/redis.js';

const database = await createDatabase();
const settings = { DATABASE_URL: database.url, REDIS_URL: await startRedis() };
const [left, right] = (await Promise.all([startNode(settings), startNode(settings)])) as [ChatNode, ChatNode];

const minute = expect.stringMatching(/T\d\d:\d\d:00\.000Z$/);
const hidden = { online: false, last_seen_at: null };

/** Anna is connected; she and Ben have talked. */
async function startPair() {
  const [anna, ben] = (await createPeople(left, 2)) as [Person, Person];
  const desk = await connect(left, anna);
  await desk.say({ recipient_id: ben.id });
  return { anna, ben, desk };
}

/** What the socket was told last of that person. */
const lastOf = (socket: Connection, { id }: Person) =>
  socket.all('presence').findLast(({ user_id }) => user_id === id);

const expectSeen = (socket: Connection, person: Person, seen: object) =>
  eventually(() => expect(lastOf(socket, person)).toMatchObject(seen));

async function watch(socket: Connection, ...people: Person[]): Promise<void> {
  const answer = await socket.request({ type: 'presence', user_ids: people.map(({ id }) => id) });
  expect(answer).toMatchObject({ type: 'ack' });
}

const setPreferences = (person: Person, body: object) =>
  rest(right, person).patch<Preferences>('/api/users/me/preferences/', body);

describe('presence', () => {
  test('tells who comes and who goes, on every node, and when they were last there', async () => {
    const { anna, ben, desk } = await startPair();
    expect(desk.hello.features).toMatchObject({ presence: true });
    await watch(desk, ben);
    expect(await desk.next('presence')).toEqual({ type: 'presence', user_id: ben.id, ...hidden });

    const [phone, tablet] = [await connect(right, ben), await connect(left, ben)];
    await expectSeen(desk, ben, { online: true });
    await watch(phone, anna);
    await expectSeen(phone, anna, { online: true, last_seen_at: minute });
    await phone.close();
    await tablet.close();
    await expectSeen(desk, ben, { online: false, last_seen_at: minute });
    expect(desk.all('presence').map(({ online }) => online)).toEqual([false, true, false]);
  });

  test('does not flicker while somebody loads their page again', async () => {
    const { ben, desk } = await startPair();
    let phone = await connect(right, ben);
    await watch(desk, ben);
    await expectSeen(desk, ben, { online: true });
    await phone.close();
    phone = await connect(left, ben);
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    const told = desk.all('presence').map(({ online }) => online);
    expect(told.slice(told.indexOf(true))).not.toContain(false);
    expect(phone.isOpen).toBe(true);
  });

  test('is not shown to those who share no conversation', async () => {
    const { anna, desk } = await startPair();
    const eve = await createPerson(left);
    const stranger = await connect(right, eve);
    const nobody = { ...eve, id: 'nobody-of-that-name' } as Person;
    await watch(stranger, anna, nobody);
    for (const person of [anna, nobody]) await expectSeen(stranger, person, hidden);
    await desk.say({ recipient_id: eve.id });
    await watch(stranger, anna);
    await expectSeen(stranger, anna, { online: true });
  });

  test('hidden by one side is hidden on both, on all devices, until it is shown again', async () => {
    const { anna, ben, desk } = await startPair();
    const phone = await connect(right, ben);
    await watch(desk, ben);
    await watch(phone, anna);
    await expectSeen(desk, ben, { online: true });
    await expectSeen(phone, anna, { online: true });

    expect(await setPreferences(ben, { show_presence: false })).toMatchObject({
      status: 200,
      body: { show_presence: false },
    });
    expect(await phone.next('view')).toEqual({
      type: 'view',
      view_rev: 1,
      preferences: { show_presence: false },
    });
    await expectSeen(desk, ben, hidden);
    await expectSeen(phone, anna, hidden);
    expect((await rest(left, ben).get('/api/users/me/preferences/')).body).toEqual({ show_presence: false });
    const resumed = await phone.request({ type: 'resume', cursors: {}, view_rev: 0 });
    expect(resumed).toMatchObject({ view: { view_rev: 1, preferences: { show_presence: false } } });

    await setPreferences(ben, { show_presence: true });
    await expectSeen(desk, ben, { online: true });
    await expectSeen(phone, anna, { online: true });
  });

  test('ends with the node that has died', async () => {
    const { ben, desk } = await startPair();
    const nodeId = randomUUID();
    await database.rows(
      `insert into presence_nodes (node_id, seen_at) values ($1, now() - interval '30 seconds')`,
      [nodeId],
    );
    await database.rows(`insert into presence_connections (user_id, node_id) values ($1, $2)`, [
      String(ben.id),
      nodeId,
    ]);
    await database.rows(`insert into presence (user_id, last_seen_at) values ($1, now())`, [String(ben.id)]);
    await watch(desk, ben);
    await expectSeen(desk, ben, { online: true });
    await expectSeen(desk, ben, { online: false, last_seen_at: minute });
    const left = await database.rows(`select 1 from presence_connections where node_id = $1`, [nodeId]);
    expect(left).toEqual([]);
  });

  test.each([
    ['nobody', []],
    ['more than 100 people', Array.from({ length: 101 }, (_, index) => index + 1)],
    ['what is no id', ['null']],
    ['no list', 'all'],
  ])('of %s is refused', async (_what, user_ids) => {
    const { desk } = await startPair();
    expect(await desk.refused({ type: 'presence', user_ids } as never)).toMatchObject({
      code: 'invalid_input',
      details: expect.arrayContaining([{ field: 'user_ids', problem: expect.any(String) }]),
    });
  });

  test.each([{ show_presence: 'no' }, { show_presence: null }, { theme: 'dark' }])(
    'preferences like %j are refused',
    async (body) => {
      const { anna } = await startPair();
      expect(await setPreferences(anna, body)).toMatchObject({
        status: 400,
        body: { error: { code: 'invalid_input' } },
      });
    },
  );
});
