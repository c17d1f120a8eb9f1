import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Broadcaster, Delivery, Publication } from '../src/broadcast/broadcaster.js';
import { MemoryBroadcaster } from '../src/broadcast/memory.broadcaster.js';
import { RedisBroadcaster } from '../src/broadcast/redis.broadcaster.js';
import { eventually } from './harness/eventually.js';
import { startOwnRedis, startRedis } from './harness/redis.js';

type Heard = { userId: string } & Delivery;

/** A broadcaster together with what its listener heard. */
interface Node {
  broadcaster: Broadcaster;
  heard: Heard[];
}

Logger.overrideLogger(false);
const redisUrl = await startRedis();
const open: RedisBroadcaster[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((broadcaster) => broadcaster.close()));
});

function listenTo(broadcaster: Broadcaster): Node {
  const heard: Heard[] = [];
  broadcaster.listen((userId, delivery) => heard.push({ userId, ...delivery }));
  return { broadcaster, heard };
}

async function redisNode(url = redisUrl, onGap: (sinceMs: number) => void = () => undefined): Promise<Node> {
  const broadcaster = new RedisBroadcaster({ kind: 'server', url });
  open.push(broadcaster);
  broadcaster.onGap(onGap);
  await broadcaster.connect();
  return listenTo(broadcaster);
}

const kinds: [string, () => Promise<Node>][] = [
  ['memory', async () => listenTo(new MemoryBroadcaster())],
  ['redis', () => redisNode()],
];

let frames = 0;
function delivery(userIds: string[], more: Partial<Publication> = {}): Publication {
  frames += 1;
  return {
    userIds,
    frame: { type: 'pong', ref: `${frames} \u{1f600}` },
    kind: 'durable',
    ...more,
  };
}

function toHeard({ frame, kind, exceptSessionId }: Publication, userId: string): Heard {
  return { userId, kind, exceptSessionId, frame: Buffer.from(JSON.stringify(frame)) };
}

describe('the redis broadcaster, between nodes', () => {
  const user = () => `user ${randomUUID()}`;

  test('subscribes anew after the connection broke', async () => {
    const [left, right] = [await redisNode(), await redisNode()];
    const anna = user();
    await right.broadcaster.subscribe(anna);
    const operator = new Redis(redisUrl);
    await operator.client('KILL', 'TYPE', 'PUBSUB');
    operator.disconnect();
    await eventually(() => {
      left.broadcaster.publish(delivery([anna]));
      expect(right.heard.length).toBeGreaterThan(0);
    });
  });

  test('fails to connect where there is no Redis, and delivers within the node all the same', async () => {
    const broadcaster = new RedisBroadcaster({ kind: 'server', url: 'redis://127.0.0.1:1' });
    open.push(broadcaster);
    await expect(broadcaster.connect()).rejects.toThrow();
    const { heard } = listenTo(broadcaster);
    const anna = user();
    await broadcaster.subscribe(anna);
    broadcaster.publish(delivery([anna]));
    expect(heard).toHaveLength(1);
  });

  test('delivers the same bytes to every node that hosts the person, and to no other', async () => {
    const [left, right, third] = [await redisNode(), await redisNode(), await redisNode()];
    const [anna, ben] = [user(), user()];
    await left.broadcaster.subscribe(anna);
    await right.broadcaster.subscribe(anna);
    await third.broadcaster.subscribe(ben);
    const first = delivery([anna], { exceptSessionId: randomUUID() });
    const second = delivery([anna, ben], { kind: 'transient' });
    left.broadcaster.publish(first);
    left.broadcaster.publish(second);
    await eventually(() => expect(right.heard).toEqual([toHeard(first, anna), toHeard(second, anna)]));
    await eventually(() => expect(third.heard).toEqual([toHeard(second, ben)]));
    expect(left.heard).toHaveLength(2);
  });

  test('keeps the order of one publisher', async () => {
    const [left, right] = [await redisNode(), await redisNode()];
    const anna = user();
    await right.broadcaster.subscribe(anna);
    const sent = Array.from({ length: 500 }, () => delivery([anna]));
    for (const one of sent) left.broadcaster.publish(one);
    await eventually(() => expect(right.heard).toHaveLength(sent.length));
    expect(right.heard.map(({ frame }) => frame.toString())).toEqual(
      sent.map(({ frame }) => JSON.stringify(frame)),
    );
  });

  test('publishes nothing while it is alone, and the first other node hears of every frame or of a gap', async () => {
    const { url } = await startOwnRedis();
    const left = await redisNode(url);
    const [anna, witness] = [user(), new Redis(url)];
    let [published, heartbeats] = [0, 0];
    witness.on('message', (channel) => {
      if (channel === 'chat-nodes') heartbeats += 1;
      else published += 1;
    });
    await witness.subscribe('chat-nodes', `chat_${anna}`);
    await eventually(async () => {
      const before = published;
      left.broadcaster.publish(delivery([anna]));
      // One of the next two leaves after what was published, on the same connection.
      const from = heartbeats;
      await eventually(() => expect(heartbeats).toBeGreaterThan(from + 1));
      expect(published).toBe(before);
    }, 30_000);

    const sent: { at: number; frame: string }[] = [];
    const publishing = setInterval(() => {
      const one = delivery([anna]);
      sent.push({ at: performance.now(), frame: JSON.stringify(one.frame) });
      left.broadcaster.publish(one);
    }, 1);
    const gaps: number[] = [];
    const right = await redisNode(url, (sinceMs) => gaps.push(performance.now() - sinceMs));
    await right.broadcaster.subscribe(anna);
    const subscribedAt = performance.now();
    await eventually(() => expect(right.heard.length).toBeGreaterThan(50));
    clearInterval(publishing);
    witness.disconnect();
    const toFrame = (heard: Heard | undefined) => heard?.frame.toString();
    await eventually(() => expect(toFrame(right.heard.at(-1))).toBe(sent.at(-1)?.frame));
    expect(gaps.length).toBeGreaterThan(0);
    const heard = new Set(right.heard.map(toFrame));
    const isCovered = ({ at, frame }: (typeof sent)[number]) => heard.has(frame) || at >= Math.min(...gaps);
    expect(sent.filter((one) => one.at > subscribedAt && !isCovered(one))).toEqual([]);
  });

  test('drops payloads that no node has written', async () => {
    const node = await redisNode();
    const stranger = new Redis(redisUrl);
    const [anna, fence] = [user(), user()];
    await node.broadcaster.subscribe(anna);
    await node.broadcaster.subscribe(fence);
    const frame = '{"type":"pong"}';
    const header = `1 ${randomUUID()} d - ${frame.length}\n`;
    for (const payload of [
      'nonsense',
      frame,
      header,
      `1 ${randomUUID()} d - 3\n[1]`,
      `1 ${randomUUID()} d - ${frame.length + 1}\n${frame}`,
      `1 ${randomUUID()} d - ${frame.length - 1}\n${frame}`,
      `2 ${randomUUID()} d - ${frame.length}\n${frame}`,
      ...['{"type":"pong"', '{"type":"pong",}', '{"type":"pong","ref":"cut', '{"type":1}', '["type"]'].map(
        (broken) => `1 ${randomUUID()} d - ${broken.length}\n${broken}`,
      ),
      Buffer.concat([
        Buffer.from(`1 ${randomUUID()} d - 23\n{"type":"pong","ref":"`),
        Buffer.from([0xff]),
        Buffer.from('"}'),
      ]),
      `1 ../../x d - ${frame.length}\n${frame}`,
      `${header}${frame}and more`,
      Buffer.from([0, 255, 10, 1]),
    ]) {
      await stranger.publish(`chat_${anna}`, payload);
    }
    await stranger.publish(`chat_${fence}`, `${header}${frame}${header}${frame}`);
    stranger.disconnect();
    await eventually(() => expect(node.heard.map(({ userId }) => userId)).toEqual([fence, fence]));
  });
});

describe.each(kinds)('the %s broadcaster, within one node', (_kind, create) => {
  const user = () => `user ${randomUUID()}`;

  test('delivers to those who are subscribed, before publish returns, once each', async () => {
    const { broadcaster, heard } = await create();
    const [anna, ben, eve] = [user(), user(), user()] as [string, string, string];
    await broadcaster.subscribe(anna);
    await broadcaster.subscribe(ben);
    const first = delivery([anna, ben, eve]);
    broadcaster.publish(first);
    expect(heard).toEqual([toHeard(first, anna), toHeard(first, ben)]);
    const second = delivery([ben], { kind: 'transient', exceptSessionId: randomUUID() });
    broadcaster.publish(second);
    expect(heard.at(-1)).toEqual(toHeard(second, ben));
    expect(heard).toHaveLength(3);
  });

  test('delivers once to somebody who subscribed twice', async () => {
    const { broadcaster, heard } = await create();
    const anna = user();
    await broadcaster.subscribe(anna);
    await broadcaster.subscribe(anna);
    broadcaster.publish(delivery([anna]));
    expect(heard).toHaveLength(1);
  });

  test('delivers nothing any more after unsubscribe, and again after subscribe', async () => {
    const { broadcaster, heard } = await create();
    const anna = user();
    await broadcaster.subscribe(anna);
    broadcaster.unsubscribe(anna);
    broadcaster.publish(delivery([anna]));
    expect(heard).toEqual([]);
    await broadcaster.subscribe(anna);
    broadcaster.publish(delivery([anna]));
    expect(heard).toHaveLength(1);
  });

  test('keeps the order', async () => {
    const { broadcaster, heard } = await create();
    const anna = user();
    await broadcaster.subscribe(anna);
    const sent = Array.from({ length: 100 }, () => delivery([anna]));
    for (const one of sent) broadcaster.publish(one);
    expect(heard.map(({ frame }) => frame.toString())).toEqual(
      sent.map(({ frame }) => JSON.stringify(frame)),
    );
  });

  test('takes any id for a person', async () => {
    const { broadcaster, heard } = await create();
    const ids = ['*', 'a*', '?[a]', 'ü\u{1f600} %', '__proto__', '0'].map((id) => `${id}${randomUUID()}`);
    for (const id of ids) await broadcaster.subscribe(id);
    for (const id of ids) broadcaster.publish(delivery([id]));
    expect(heard.map(({ userId }) => userId)).toEqual(ids);
  });
});
