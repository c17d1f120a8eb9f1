import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { MessageAckFrame } from '@vikrahub/chat-protocol';
import { createDatabase } from './harness/database.js';
import { aText, connect, type Connection } from './harness/connection.js';
import { within } from './harness/eventually.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { startNode, type ChatNode } from './harness/node.js';
import { createPeople, type Person } from './harness/people.js';
import { startRedis } from './harness/redis.js';

const { url: DATABASE_URL } = await createDatabase();
const settings = { DATABASE_URL, REDIS_URL: await startRedis() };
const steady = await startNode(settings);
const BURST = 50;
const EQUALS = 20;

interface Written {
  client_id: string;
  text: string;
}

/** Anna at a node that will be killed, and Ben at one that stays. */
async function meet(): Promise<{ doomed: ChatNode; desk: Connection; other: Connection; ben: Person }> {
  const doomed = await startNode(settings);
  const [anna, ben] = (await createPeople(steady, 2)) as [Person, Person];
  return { doomed, ben, desk: await connect(doomed, anna), other: await connect(steady, ben) };
}

const write = (): Written => ({ client_id: randomUUID(), text: aText() });

const toFrame = (message: Written, { id }: Person) =>
  ({ type: 'message', recipient_id: id, ref: randomUUID(), ...message }) as const;

/** Those of messages, in the order in which they came. */
function acksOf(socket: Connection): MessageAckFrame[] {
  return socket.all('ack').filter((ack): ack is MessageAckFrame => 'message_id' in ack);
}

/** `kill -9` as soon as so many messages of the burst are acknowledged; 0: with none awaited. */
async function killAfter(acks: number, { doomed, desk }: { doomed: ChatNode; desk: Connection }) {
  if (acks > 0) await desk.next('ack', (ack) => 'seq' in ack && ack.seq === acks);
  await doomed.kill9();
  await within('the end of the socket', desk.closed);
}

/** What Ben sees who connects again, because the killed node may have left before it told him; the others are as they are. */
async function viewsOfAnew({ person }: Connection, ...others: Connection[]) {
  const again = await connect(steady, person);
  await expectSameAsFresh(again, ...others);
  return again.replica.views();
}

describe('a node that is killed', () => {
  test.each([0, 1, 10, 25])(
    'after %i acks of a burst leaves the order of one socket as it was sent',
    async (acks) => {
      const { doomed, desk, other, ben } = await meet();
      const burst = Array.from({ length: BURST }, write);
      for (const message of burst) desk.send(toFrame(message, ben));
      await killAfter(acks, { doomed, desk });
      const before = acksOf(desk);
      expect(before.map(({ client_id }) => client_id)).toEqual(
        burst.slice(0, before.length).map(({ client_id }) => client_id),
      );

      // Whoever has no answer sends all of it again, in the same order.
      const back = await connect(steady, desk.person);
      const unanswered = burst.slice(before.length);
      for (const message of unanswered) back.send(toFrame(message, ben));
      for (const { client_id } of unanswered) {
        await back.next('ack', (ack) => 'client_id' in ack && ack.client_id === client_id);
      }
      expect([...before, ...acksOf(back)].map(({ client_id, seq }) => [client_id, seq])).toEqual(
        burst.map(({ client_id }, index) => [client_id, index + 1]),
      );
      const [view] = await viewsOfAnew(other, back);
      expect(view?.messages.map(({ text }) => text)).toEqual(burst.map(({ text }) => text));
      const arrived = other.all('new_message').map(({ message }) => message.seq);
      expect(arrived).toEqual([...arrived].sort((a, b) => a - b));
    },
  );

  test.each(['at once', 'after its first ack', 'after an ack of the other node'])(
    'while twenty equal client_ids are on their way over both nodes (%s) leaves one message',
    async (when) => {
      const { doomed, desk, other, ben } = await meet();
      const phone = await connect(steady, desk.person);
      const message = write();
      for (let sent = 0; sent < EQUALS / 2; sent += 1)
        for (const socket of [desk, phone]) socket.send(toFrame(message, ben));
      if (when === 'after its first ack') await desk.next('ack', (ack) => 'message_id' in ack);
      if (when === 'after an ack of the other node') await phone.next('ack', (ack) => 'message_id' in ack);
      await killAfter(0, { doomed, desk });

      const back = await connect(steady, desk.person);
      await back.say({ recipient_id: ben.id, ...message });
      const acks = [desk, phone, back].flatMap(acksOf);
      expect(new Set(acks.map(({ message_id, seq, rev }) => `${message_id} ${seq} ${rev}`)).size).toBe(1);
      expect(acks.filter(({ duplicate }) => !duplicate).length).toBeLessThanOrEqual(1);
      const [view] = await viewsOfAnew(other, phone, back);
      expect(view?.messages.map(({ client_id }) => client_id)).toEqual([message.client_id]);
    },
  );
});
