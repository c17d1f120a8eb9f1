import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Health } from '@vikrahub/chat-protocol';
import { aText, connect } from './harness/connection.js';
import { createDatabase } from './harness/database.js';
import { eventually } from './harness/eventually.js';
import { startNode, type ChatNode } from './harness/node.js';
import { createPeople, createPerson, rest, type Person } from './harness/people.js';
import { startOwnRedis } from './harness/redis.js';
import { RestClient } from './harness/rest-client.js';

const PASSWORD = 'a-password-of-redis';
const SOCKETS = 2;
/** What `docs/operations.md` says is needed. */
const [, ACL = ''] =
  /```acl\nuser chat on >PASSWORD (.*)\n```/.exec(readFileSync('docs/operations.md', 'utf8')) ?? [];

const redis = await startOwnRedis();
const setUser = (...rules: string[]) => redis.operator.call('ACL', 'SETUSER', 'chat', ...rules);
const grant = () => setUser('reset', 'on', `>${PASSWORD}`, ...ACL.split(' '));
await grant();
const settings = {
  DATABASE_URL: (await createDatabase()).url,
  REDIS_URL: `redis://chat:${PASSWORD}@127.0.0.1:${redis.port}`,
  MAX_SOCKETS_PER_USER: String(SOCKETS),
};
const [left, right] = (await Promise.all([startNode(settings), startNode(settings)])) as [ChatNode, ChatNode];
let anna: Person, ben: Person;

beforeAll(async () => {
  [anna, ben] = (await createPeople(left, 2)) as [Person, Person];
});

async function expectReady(status: Health['status']): Promise<void> {
  await eventually(async () => {
    const answer = await new RestClient(left).get<Health>('/health/ready');
    expect([answer.status, answer.body.status]).toEqual([200, status]);
  });
}

test('the ACL of the documentation is all that nodes need to deliver and to count together', async () => {
  await expectReady('ok');
  const desk = await connect(left, anna);
  const phone = await connect(right, ben);
  const text = aText();
  await desk.say({ recipient_id: ben.id, text });
  await phone.next('new_message', ({ message }) => message.text === text);
  for (const { output } of [left, right]) expect(output()).not.toMatch(/NOPERM|NOAUTH|on this node only/);
});

describe('Redis that answers and refuses is `degraded`, and sends go on', () => {
  test.each([
    ['every channel', 'resetchannels'],
    ["people's channels", 'resetchannels', '&chat-nodes'],
    ['to publish', '-publish'],
    ['to subscribe', '-subscribe'],
    ['scripts', '-evalsha', '-eval'],
    ['the password', 'resetpass', '>another'],
  ])('%s', async (_what, ...rules) => {
    const carla = await createPerson(left);
    const desk = await connect(left, carla);
    await expectReady('ok');
    await setUser(...rules);
    // Connections that are open keep what they were allowed when they signed in.
    await redis.operator.call('CLIENT', 'KILL', 'USER', 'chat').catch(() => undefined);
    await expectReady('degraded');
    const sent = await rest(left, ben).post('/api/messaging/messages/', {
      recipient_id: carla.id,
      text: aText(),
    });
    expect(sent.status).toBe(201);
    await desk.next('new_message');
    await grant();
    await expectReady('ok');
  });
});

test('forged counts shut nobody out', async () => {
  const carla = await createPerson(left);
  const key = `chat_sockets_${carla.id}`;
  const soon = Date.now() + 30_000;
  await redis.operator.hset(key, 'a', `${SOCKETS} 99999999999999`, 'b', 'nonsense', 'c', `9999 ${soon}`);
  await redis.operator.hset(key, 'd', `${SOCKETS} ${soon} and more`, 'e', '', 'f', `-1 ${soon}`);
  await redis.operator.zadd('chat_nodes', 99_999_999_999_999, 'a', soon, 'c', soon, 'd');
  for (let socket = 0; socket < SOCKETS; socket += 1) await connect(left, carla);
  expect(Object.keys(await redis.operator.hgetall(key))).toHaveLength(1);

  await redis.operator.set(`chat_sockets_${anna.id}`, 'of another type');
  await connect(right, anna);
  expect(left.output()).not.toContain('user_script');
});
