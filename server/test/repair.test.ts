import { describe, expect, test } from '@jest/globals';
import { connect, type Connection } from './harness/connection.js';
import { createDatabase } from './harness/database.js';
import { eventually } from './harness/eventually.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { startNode, type ChatNode } from './harness/node.js';
import { createPeople, type Person } from './harness/people.js';
import { startProxy, type Proxy } from './harness/proxy.js';
import { startOwnRedis } from './harness/redis.js';

/** What is committed and lost on its way reaches connected people within this. */
const PROMISE_MS = 10_000;

const { url: DATABASE_URL } = await createDatabase();
const redis = await startOwnRedis();
const settings = { DATABASE_URL, REDIS_URL: redis.url };
const [left, right] = (await Promise.all([startNode(settings), startNode(settings)])) as [ChatNode, ChatNode];

/** A node whose way to Redis can die in silence. */
async function behindProxy(): Promise<{ node: ChatNode; proxy: Proxy }> {
  const proxy = await startProxy(redis.port);
  return { node: await startNode({ ...settings, REDIS_URL: `redis://127.0.0.1:${proxy.port}` }), proxy };
}

/** Two people on two nodes, with one message that both have. */
async function pair(ofAnna: ChatNode, ofBen: ChatNode) {
  const [anna, ben] = (await createPeople(left, 2)) as [Person, Person];
  const [desk, other] = [await connect(ofAnna, anna), await connect(ofBen, ben)];
  const { conversation_id } = await desk.say({ recipient_id: ben.id });
  await other.next('new_message');
  await expectSameAsFresh(desk, other);
  const say = () => desk.say({ conversation_id });
  const read = () => other.request({ type: 'read', conversation_id, seq: 1 });
  return { desk, other, conversation_id, say, read };
}

async function expectCaughtUp(seq: number, ...sockets: Connection[]): Promise<void> {
  await eventually(() => {
    for (const { replica } of sockets) expect(replica.views()[0]?.last_seq).toBe(seq);
  }, PROMISE_MS);
  await expectSameAsFresh(...sockets);
}

test('as long as all is well, nobody is asked to resume', async () => {
  const { desk, other, say, read } = await pair(left, right);
  await say();
  await read();
  await expectSameAsFresh(desk, other);
  expect([...desk.all('heads'), ...other.all('heads')]).toEqual([]);
});

describe('on the same socket and without another event in the conversation', () => {
  test('what was said while subscriptions were cut arrives', async () => {
    const { desk, other, say, read } = await pair(left, right);
    // Nobody can subscribe anew before it is said.
    await redis.operator.config('SET', 'maxclients', 1);
    await redis.operator.client('KILL', 'TYPE', 'PUBSUB');
    await say();
    await read();
    await redis.operator.config('SET', 'maxclients', 1000);
    await expectCaughtUp(2, desk, other);
  });

  test('what was said while Redis was away arrives before it is back, and then events flow again', async () => {
    const { desk, other, say, read } = await pair(left, right);
    await redis.kill9();
    await say();
    await read();
    await expectCaughtUp(2, desk, other);
    await redis.start();
    await eventually(async () => {
      const { message_id } = await say();
      const arrived = () => other.all('new_message').map(({ message }) => message.id);
      await eventually(() => expect(arrived()).toContain(message_id), 500);
    });
    await expectSameAsFresh(desk, other);
  });

  test('what was said while a connection died in silence arrives on both sides of it', async () => {
    const { node, proxy } = await behindProxy();
    const { desk, other, say, read } = await pair(left, node);
    proxy.mute();
    await say();
    await read();
    await expectCaughtUp(2, desk, other);
  });

  test('what a node acknowledged and never published before it was killed arrives', async () => {
    const { node, proxy } = await behindProxy();
    const { other, say } = await pair(node, right);
    proxy.mute();
    await say();
    await node.kill9();
    await expectCaughtUp(2, other);
  });
});
