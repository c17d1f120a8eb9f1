import { expect, test } from '@jest/globals';
import { createDatabase } from './harness/database.js';
import { connect } from './harness/connection.js';
import { freshLoad, expectSameAsFresh } from './harness/fresh-load.js';
import { createDirectory, startNode } from './harness/node.js';
import { createPeople, register, rest, toPerson, type Person } from './harness/people.js';

test('kill -9 right after an ack loses nothing', async () => {
  const { url: DATABASE_URL } = await createDatabase();
  const ids: string[] = [];
  let people: Person[] = [];
  for (let round = 0; round < 3; round += 1) {
    const node = await startNode({ DATABASE_URL });
    if (people.length === 0) people = await createPeople(node, 2);
    const [anna, ben] = people as [Person, Person];
    const desk = await connect(node, anna);
    for (let sent = 0; sent < 5; sent += 1) ids.push((await desk.say({ recipient_id: ben.id })).message_id);
    await node.kill9();
  }
  const node = await startNode({ DATABASE_URL });
  const [anna, ben] = people as [Person, Person];
  for (const person of [anna, ben]) {
    const { conversations } = await freshLoad(node, person);
    expect(conversations[0]?.messages.map(({ id, seq }) => [id, seq])).toEqual(
      ids.map((id, index) => [id, index + 1]),
    );
  }
  const other = await connect(node, ben);
  await expectSameAsFresh(other);
  expect(other.replica.totalUnread).toBe(ids.length);
});

test('with a PostgreSQL of its own, a second start finds everything, even after kill -9', async () => {
  const settings = { DATABASE_URL: undefined, JWT_SECRET: undefined, DATA_DIR: createDirectory() };
  const first = await startNode(settings);
  const [anna, ben] = [toPerson((await register(first)).login), toPerson((await register(first)).login)];
  const { message_id: firstId } = await (await connect(first, anna)).say({ recipient_id: ben.id });
  await first.kill9();

  const second = await startNode(settings);
  const { message_id: secondId } = await (await connect(second, anna)).say({ recipient_id: ben.id });
  expect(await second.stop()).toBe(0);

  const third = await startNode(settings);
  expect((await rest(third, ben).get('/api/auth/me')).body).toEqual(ben.user);
  const { conversations } = await freshLoad(third, ben);
  expect(conversations[0]?.messages.map(({ id }) => id)).toEqual([firstId, secondId]);
  expect(await third.stop()).toBe(0);
}, 180_000);
