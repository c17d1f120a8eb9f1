import { expect, test } from '@jest/globals';
import { aText, connect } from './harness/connection.js';
import { createDatabase } from './harness/database.js';
import { eventually, within } from './harness/eventually.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { openLink } from './harness/link.js';
import { preload, startNode } from './harness/node.js';
import { createPeople, register, rest, toPerson, type Person } from './harness/people.js';
import { RestClient } from './harness/rest-client.js';
import { refusal } from './harness/socket.js';

const database = await createDatabase();
const postgres = await openLink(database.url);
const node = await startNode({ DATABASE_URL: postgres.url });
const UNAVAILABLE = { code: 'unavailable', retry_after_ms: expect.any(Number) };

async function readiness(): Promise<[ready: number, live: number]> {
  const nobody = new RestClient(node);
  return [(await nobody.get('/health/ready')).status, (await nobody.get('/health/live')).status];
}

test.each([
  ['refuses connections', postgres.cut],
  ['hangs', postgres.hold],
])(
  'while PostgreSQL %s calls and frames are unavailable, sockets stay, and all goes on by itself',
  async (_what, takeAway) => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const { conversation_id } = await desk.say({ recipient_id: ben.id });
    for (let round = 0; round < 2; round += 1) {
      await takeAway();
      expect(await desk.refused({ type: 'message', conversation_id, text: aText() })).toMatchObject({
        ...UNAVAILABLE,
        retryable: true,
      });
      expect(await desk.refused({ type: 'resume', cursors: {} })).toMatchObject(UNAVAILABLE);
      expect(
        await rest(node, anna).post('/api/messaging/messages/', { conversation_id, text: aText() }),
      ).toMatchObject({ status: 503, body: { error: UNAVAILABLE } });
      expect(await rest(node, anna).get('/api/messaging/conversations/')).toMatchObject({
        status: 503,
        body: { error: UNAVAILABLE },
      });
      expect(await refusal(node, { query: '?ticket=nonsense' })).toMatchObject({ status: 503 });
      expect(await readiness()).toEqual([503, 200]);
      expect(await desk.request({ type: 'ping' })).toMatchObject({ type: 'pong' });

      await postgres.restore();
      await eventually(() => desk.say({ conversation_id }));
      expect(await readiness()).toEqual([200, 200]);
    }
    await expectSameAsFresh(desk, other);
  },
);

test('a logout that PostgreSQL saw while the node was cut off ends its sockets, however long that was', async () => {
  const desk = await connect(node, toPerson((await register(node)).login));
  await postgres.cut();
  // As if it had happened almost a minute before: the node then has to look back beyond its usual minute.
  await logOut(desk.person, "interval '57 seconds'");
  await eventually(async () => {
    const [login] = await database.rows<{ is_old: boolean }>(
      `select revoked_at < clock_timestamp() - interval '62 seconds' as is_old from logins where user_id = $1`,
      [desk.person.id],
    );
    expect(login?.is_old).toBe(true);
  });
  await postgres.restore();
  expect(await within('the close', desk.closed)).toMatchObject({ code: 4401, reason: 'signed out' });
});

test('a logout ends sockets of a node whose clock is wrong', async () => {
  const wrong = preload('const now = Date.now; Date.now = () => now() + 600_000;');
  const early = await startNode({ DATABASE_URL: database.url, ...wrong });
  const desk = await connect(early, toPerson((await register(early)).login));
  await logOut(desk.person, "interval '0'");
  expect(await within('the close', desk.closed)).toMatchObject({ code: 4401, reason: 'signed out' });
});

/** As another node does it. */
async function logOut({ id }: Person, ago: string): Promise<void> {
  const ended = await database.rows(
    `update logins set revoked_at = clock_timestamp() - ${ago} where user_id = $1 returning id`,
    [id],
  );
  expect(ended).toHaveLength(1);
}
