import { expect, test } from '@jest/globals';
import { connect, type Connection } from './harness/connection.js';
import { createDatabase } from './harness/database.js';
import { eventually } from './harness/eventually.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { startNode, type ChatNode } from './harness/node.js';
import { createPeople } from './harness/people.js';
import { startRedisCluster } from './harness/redis.js';

const PAIRS = 3;
/** A cluster notices and forgives within seconds; the rest is for a slow machine. */
const PATIENCE_MS = 40_000;

const [{ url: DATABASE_URL }, cluster] = await Promise.all([createDatabase(), startRedisCluster()]);
const settings = { DATABASE_URL, REDIS_URL: cluster.url };
const [left, right] = (await Promise.all([startNode(settings), startNode(settings)])) as [ChatNode, ChatNode];

/** Everybody writes to their partner on the other node, all the time, until told to stop. */
function keepTalking(sockets: readonly Connection[]) {
  const said = sockets.map(() => 0);
  let stopped = false;
  const talk = async (socket: Connection, index: number) => {
    for (; !stopped; said[index] = (said[index] ?? 0) + 1) await socket.say(to(sockets, index));
  };
  const talks = Promise.all(sockets.map(talk));
  return {
    /** Until everybody has said so many more. */
    async goOn(count: number): Promise<void> {
      const from = [...said];
      const progress = eventually(() => {
        said.forEach((now, index) => expect(now - (from[index] ?? 0)).toBeGreaterThanOrEqual(count));
      }, PATIENCE_MS);
      await Promise.race([progress, talks]);
    },
    async stop(): Promise<void> {
      stopped = true;
      await talks;
    },
  };
}

const partnerOf = (sockets: readonly Connection[], index: number) => sockets[index ^ 1] as Connection;
const to = (sockets: readonly Connection[], index: number) => ({
  recipient_id: partnerOf(sockets, index).person.id,
});

/** What is said now comes as an event, not by a resume. */
async function expectEvents(sockets: readonly Connection[]): Promise<void> {
  for (const [index, socket] of sockets.entries()) {
    const partner = partnerOf(sockets, index);
    await eventually(async () => {
      const { message_id } = await socket.say(to(sockets, index));
      const arrived = () => partner.all('new_message').map(({ message }) => message.id);
      await eventually(() => expect(arrived()).toContain(message_id), 1000);
    }, PATIENCE_MS);
  }
}

test('a slot moves and a master restarts under load: everybody gets everything once, on the same socket', async () => {
  const people = await createPeople(left, 2 * PAIRS);
  const sockets = await Promise.all(
    people.map((person, index) => connect(index % 2 === 0 ? left : right, person)),
  );
  const channel = `chat_${people[0]?.id}`;
  const owner = await cluster.ownerOf(channel);
  const next = (owner + 1) % cluster.masters.length;

  const talk = keepTalking(sockets);
  await talk.goOn(5);
  await cluster.moveSlotOf(channel, next);
  expect(await cluster.ownerOf(channel)).toBe(next);
  await talk.goOn(5);
  await expectEvents(sockets);
  await cluster.masters[next]?.kill9();
  await cluster.masters[next]?.start();
  await talk.goOn(5);
  await talk.stop();
  await expectSameAsFresh(...sockets);
  await expectEvents(sockets);
  await expectSameAsFresh(...sockets);
}, 180_000);
