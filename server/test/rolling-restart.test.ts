import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { aText, connect, type Connection } from './harness/connection.js';
import { createDatabase } from './harness/database.js';
import { eventually, within } from './harness/eventually.js';
import { findFreePort } from './harness/free-port.js';
import { expectSameAsFresh, freshLoad } from './harness/fresh-load.js';
import { startNode, type ChatNode } from './harness/node.js';
import { createPeople, type Person } from './harness/people.js';
import { startRedis } from './harness/redis.js';

const SPREAD_MS = 1000;
/** Between two messages of a person: who comes back is sent all 200 of a conversation by one resume, and no more. */
const PAUSE_MS = 700;
/** Far more than it takes: nothing is measured by it. */
const AWAY_MAX_MS = 10_000;

const settings = {
  DATABASE_URL: (await createDatabase()).url,
  REDIS_URL: await startRedis(),
  SHUTDOWN_SPREAD_MS: String(SPREAD_MS),
};
const start = async (port: number) => startNode({ ...settings, PORT: String(port) });
const nodes: ChatNode[] = [await start(await findFreePort()), await start(await findFreePort())];

/** Writes all the time, sends again what was not acknowledged, and comes back after every close. */
class Writer {
  readonly acknowledged: string[] = [];
  readonly closes: number[] = [];
  readonly awayMs: number[] = [];
  private done = false;

  constructor(
    readonly person: Person,
    private readonly friend: Person,
    public connection: Connection,
  ) {}

  async write(): Promise<void> {
    while (!this.done) {
      const message = { recipient_id: this.friend.id, client_id: randomUUID(), text: aText() };
      while (!(await this.isAcknowledged(message))) await this.comeBack();
      this.acknowledged.push(message.client_id);
      await sleep(PAUSE_MS);
    }
  }

  stop(): void {
    this.done = true;
  }

  private async isAcknowledged(message: Parameters<Connection['say']>[0]): Promise<boolean> {
    try {
      await this.connection.say(message);
      return true;
    } catch (error) {
      this.closes.push((await within(String(error), this.connection.closed)).code);
      return false;
    }
  }

  /** Any node does; the one that stops says so before the upgrade. */
  private async comeBack(): Promise<void> {
    await sleep(randomInt(SPREAD_MS));
    const began = performance.now();
    this.connection = await eventually(async () => {
      const [first, second] = randomInt(2) ? nodes : nodes.toReversed();
      const attempt = connect(first as ChatNode, this.person);
      return attempt.catch(() => connect(second as ChatNode, this.person));
    });
    this.awayMs.push(performance.now() - began);
  }
}

async function createWriters(): Promise<Writer[]> {
  const people = await createPeople(nodes[0] as ChatNode, 4);
  return Promise.all(
    people.map(async (person, index) => {
      const connection = await connect(nodes[index % 2] as ChatNode, person);
      // Pairs: each writes to the next one, who writes back.
      return new Writer(person, people[index ^ 1] as Person, connection);
    }),
  );
}

async function wroteOn(writers: Writer[]): Promise<void> {
  const before = writers.map(({ acknowledged }) => acknowledged.length);
  await eventually(() => {
    writers.forEach(({ acknowledged }, index) =>
      expect(acknowledged.length).toBeGreaterThan((before[index] ?? 0) + 3),
    );
  }, 60_000);
}

test('a rolling restart closes with 1012 only, and loses and doubles nothing', async () => {
  const writers = await createWriters();
  const writing = Promise.all(writers.map((writer) => writer.write()));
  await wroteOn(writers);
  for (const [index, node] of nodes.entries()) {
    expect(await node.stop()).toBe(0);
    nodes[index] = await start(node.port);
    await wroteOn(writers);
  }
  for (const writer of writers) writer.stop();
  await writing;

  expect(new Set(writers.flatMap(({ closes }) => closes))).toEqual(new Set([1012]));
  for (const ms of writers.flatMap(({ awayMs }) => awayMs)) expect(ms).toBeLessThan(AWAY_MAX_MS);
  await expectSameAsFresh(...writers.map(({ connection }) => connection));
  for (const { person, acknowledged } of writers) {
    const { conversations } = await freshLoad(nodes[0] as ChatNode, person);
    const mine = conversations
      .flatMap(({ messages }) => messages)
      .filter(({ sender }) => sender.id === person.id);
    expect(mine.map(({ client_id }) => client_id)).toEqual(acknowledged);
  }
}, 240_000);
