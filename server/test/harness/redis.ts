import { Redis } from 'ioredis';
import { spawnChild, type Child } from './child-process.js';
import { onCleanup } from './cleanup.js';
import { eventually } from './eventually.js';
import { findFreePort } from './free-port.js';
import { createDirectory } from './node.js';

const SLOTS = 16_384;

/**
 * The address of a Redis of its own for the test file, so that channels of two files never meet; nothing is
 * written to disk. With REDIS_URL that one is used: people of different files differ by their ids.
 */
export async function startRedis(): Promise<string> {
  if (process.env.REDIS_URL) return process.env.REDIS_URL;
  return (await startOwnRedis()).url;
}

/** A Redis that the test may break. */
export interface OwnRedis {
  readonly port: number;
  readonly url: string;
  /** For the test's own commands. */
  readonly operator: Redis;
  signal(name: NodeJS.Signals): void;
  kill9(): Promise<void>;
  /** On the same port, after `kill9`. */
  start(): Promise<void>;
}

export async function startOwnRedis(args: readonly string[] = []): Promise<OwnRedis> {
  const port = await findFreePort();
  const cwd = createDirectory();
  const always = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const operator = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => 50 });
  // What breaks it is the test.
  operator.on('error', () => undefined);
  onCleanup(() => operator.disconnect());
  let child: Child;
  const start = async () => {
    const started = spawnChild('redis-server', [...always, ...args], { cwd });
    child = started;
    await eventually(() => {
      if (!started.output().includes('Ready to accept connections'))
        throw new Error('redis-server is not ready');
    });
  };
  await start();
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    operator,
    start,
    signal: (name) => child.signal(name),
    async kill9() {
      child.signal('SIGKILL');
      await child.exited;
    },
  };
}

export interface RedisCluster {
  readonly masters: readonly OwnRedis[];
  /** As `REDIS_URL` takes it. */
  readonly url: string;
  /** Which of the masters carries the channel. */
  ownerOf(channel: string): Promise<number>;
  /** As an operator moves one under load; channels have no keys, so that there is nothing to migrate. */
  moveSlotOf(channel: string, to: number): Promise<void>;
}

/** Three masters, without replicas, each with a third of the slots. */
export async function startRedisCluster(): Promise<RedisCluster> {
  const masters = await Promise.all(
    [0, 1, 2].map(async () => {
      const busPort = String(await findFreePort());
      return startOwnRedis([
        '--cluster-enabled',
        'yes',
        '--cluster-port',
        busPort,
        '--cluster-node-timeout',
        '2000',
      ]);
    }),
  );
  const operators = masters.map(({ operator }) => operator);
  const [first] = masters as [OwnRedis, ...OwnRedis[]];
  await Promise.all(
    operators.map((operator, index) => {
      const [from, to] = [index, index + 1].map((third) => Math.floor((third * SLOTS) / 3)) as [
        number,
        number,
      ];
      return operator.call('CLUSTER', 'ADDSLOTSRANGE', from, to - 1);
    }),
  );
  const [, busPort] = /@(\d+)/.exec(String(await first.operator.call('CLUSTER', 'NODES'))) ?? [];
  for (const operator of operators.slice(1))
    await operator.call('CLUSTER', 'MEET', '127.0.0.1', first.port, String(busPort));
  await untilAgreed(operators);
  const ids = (await Promise.all(operators.map((operator) => operator.call('CLUSTER', 'MYID')))).map(String);
  const slotOf = async (channel: string) => Number(await first.operator.call('CLUSTER', 'KEYSLOT', channel));
  const ownerOf = async (channel: string) => {
    const slot = await slotOf(channel);
    const ranges = (await first.operator.call('CLUSTER', 'SLOTS')) as [number, number, [string, number]][];
    const port = ranges.find(([from, to]) => from <= slot && slot <= to)?.[2][1];
    return masters.findIndex((master) => master.port === port);
  };
  return {
    masters,
    url: masters.map(({ url }) => url).join(','),
    ownerOf,
    async moveSlotOf(channel, to) {
      const slot = await slotOf(channel);
      const from = await ownerOf(channel);
      await operators[to]?.call('CLUSTER', 'SETSLOT', slot, 'IMPORTING', String(ids[from]));
      await operators[from]?.call('CLUSTER', 'SETSLOT', slot, 'MIGRATING', String(ids[to]));
      for (const at of [to, from, 3 - to - from])
        await operators[at]?.call('CLUSTER', 'SETSLOT', slot, 'NODE', String(ids[to]));
    },
  };
}

/** Until every master knows that every slot is served. */
async function untilAgreed(operators: readonly Redis[]): Promise<void> {
  await eventually(async () => {
    for (const operator of operators) {
      const state = String(await operator.call('CLUSTER', 'INFO'));
      if (!state.includes('cluster_state:ok') || !state.includes('cluster_known_nodes:3'))
        throw new Error(`the cluster is not ready: ${state}`);
    }
  });
}
