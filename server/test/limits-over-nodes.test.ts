import { describe, expect, test } from '@jest/globals';
import { spawnChild } from './harness/child-process.js';
import { aText, connect, type Connection } from './harness/connection.js';
import { createDatabase } from './harness/database.js';
import { eventually, within } from './harness/eventually.js';
import { findFreePort } from './harness/free-port.js';
import { startNode, type ChatNode } from './harness/node.js';
import { createPeople, createPerson, rest, type Person } from './harness/people.js';
import { closingOf, getTicket, openSocket, type Closing } from './harness/socket.js';

const PER_SECOND = 1;
const BURST = 24;
const SOCKETS = 3;

const redisPort = await findFreePort();
/** Of its own, since it is stopped here. */
const redis = spawnChild('redis-server', ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '']);
await eventually(() => expect(redis.output()).toContain('Ready to accept connections'));
const settings = {
  DATABASE_URL: (await createDatabase()).url,
  REDIS_URL: `redis://127.0.0.1:${redisPort}`,
  RATE_MESSAGES_PER_SECOND: String(PER_SECOND),
  RATE_MESSAGES_BURST: String(BURST),
  MAX_SOCKETS_PER_USER: String(SOCKETS),
};
const [left, right] = (await Promise.all([startNode(settings), startNode(settings)])) as [ChatNode, ChatNode];

interface Flood {
  accepted: number;
  /** One bucket allows no more in that time. */
  most: number;
}

/** Sends more than a burst on each socket at once, and then some by REST. */
async function flood(recipient: Person, ...sockets: Connection[]): Promise<Flood> {
  const began = performance.now();
  const answers = await Promise.all(
    sockets.flatMap((socket) =>
      Array.from({ length: BURST + 10 }, () =>
        socket.request({ type: 'message', recipient_id: recipient.id, text: aText() }),
      ),
    ),
  );
  const posts = await Promise.all(
    sockets.flatMap(({ node, person }) =>
      Array.from({ length: 5 }, () =>
        rest(node, person).post('/api/messaging/messages/', { recipient_id: recipient.id, text: aText() }),
      ),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const answer of answers) {
    if (answer.type === 'ack') continue;
    expect(answer).toMatchObject({
      type: 'error',
      code: 'rate_limited',
      retryable: true,
      retry_after_ms: expect.any(Number),
    });
  }
  for (const post of posts) {
    if (post.status === 201) continue;
    expect(post).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } });
  }
  const accepted =
    answers.filter(({ type }) => type === 'ack').length + posts.filter(({ status }) => status === 201).length;
  return { accepted, most: BURST + Math.ceil(seconds * PER_SECOND) };
}

async function closingAfterOpen(node: ChatNode, person: Person): Promise<Closing> {
  let closing: Promise<Closing> | undefined;
  const query = `?ticket=${await getTicket(node, person)}`;
  await openSocket(node, { query }, (socket) => (closing = closingOf(socket)));
  if (!closing) throw new Error('no socket');
  return within('the close of the one too many', closing);
}

describe('with Redis', () => {
  test('sockets on two nodes and REST draw from one bucket', async () => {
    const [anna, ben] = (await createPeople(left, 2)) as [Person, Person];
    const { accepted, most } = await flood(ben, await connect(left, anna), await connect(right, anna));
    expect(accepted).toBeLessThanOrEqual(most);
  });

  test('one node alone gives out the whole burst, and what it took comes back with time', async () => {
    const [anna, ben] = (await createPeople(left, 2)) as [Person, Person];
    const desk = await connect(left, anna);
    const { accepted, most } = await flood(ben, desk);
    expect(accepted).toBeGreaterThanOrEqual(BURST);
    expect(accepted).toBeLessThanOrEqual(most);
    await eventually(() => desk.say({ recipient_id: ben.id }));
  });

  test('frames of one socket keep their order while the other node is asked for tokens', async () => {
    const [anna, ben] = (await createPeople(left, 2)) as [Person, Person];
    const desk = await connect(left, anna);
    const acks = await Promise.all(Array.from({ length: BURST }, () => desk.say({ recipient_id: ben.id })));
    expect(acks.map(({ seq }) => seq)).toEqual(acks.map((_ack, index) => index + 1));
  });

  test('the sockets of one person are counted over both nodes', async () => {
    const [anna, ben] = (await createPeople(left, 2)) as [Person, Person];
    const sockets = [await connect(left, anna), await connect(right, anna), await connect(right, anna)];
    for (const node of [left, right]) expect((await closingAfterOpen(node, anna)).code).toBe(4429);
    for (const socket of sockets) {
      expect(await socket.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
    }
    await connect(left, ben);
    await sockets[2]?.close();
    await eventually(() => connect(left, anna));
    expect((await closingAfterOpen(right, anna)).code).toBe(4429);
  });

  test('sockets of nodes that were killed soon count no more, and those of living nodes do', async () => {
    const anna = await createPerson(left);
    const doomed = await Promise.all(Array.from({ length: SOCKETS }, () => startNode(settings)));
    for (const node of doomed) await connect(node, anna);
    expect((await closingAfterOpen(left, anna)).code).toBe(4429);
    await Promise.all(doomed.map((node) => node.kill9()));
    await eventually(() => connect(left, anna));
    for (const node of [right, left]) await eventually(() => connect(node, anna));
    for (const node of [left, right]) expect((await closingAfterOpen(node, anna)).code).toBe(4429);
  });

  test('twelve nodes that are killed within a minute lock nobody out', async () => {
    const anna = await createPerson(left);
    for (let killed = 0; killed < 12; killed += SOCKETS) {
      const doomed = await Promise.all(Array.from({ length: SOCKETS }, () => startNode(settings)));
      // As soon as those of the nodes before count no more.
      await Promise.all(doomed.map((node) => eventually(() => connect(node, anna))));
      await Promise.all(doomed.map((node) => node.kill9()));
    }
    for (let opened = 0; opened < SOCKETS; opened += 1) {
      await eventually(() => connect(left, anna));
    }
    expect(await closingAfterOpen(right, anna)).toMatchObject({ code: 4429 });
  }, 240_000);

  test('while Redis hangs, each node counts for itself', async () => {
    const [anna, ben] = (await createPeople(left, 2)) as [Person, Person];
    const sockets = [await connect(left, anna), await connect(right, anna)] as const;
    redis.signal('SIGSTOP');
    try {
      const [one, two] = await Promise.all(sockets.map((socket) => flood(ben, socket)));
      for (const { accepted, most } of [one, two] as Flood[]) {
        expect(accepted).toBeGreaterThanOrEqual(BURST);
        expect(accepted).toBeLessThanOrEqual(most);
      }
    } finally {
      redis.signal('SIGCONT');
    }
    await eventually(() => sockets[0].say({ recipient_id: ben.id }));
  });
});
