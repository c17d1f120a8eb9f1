import { runLoad } from './run-load.mjs';
import { settle } from './machine.mjs';
import { readCpuMs, readWriteCalls, startServer } from './server-process.mjs';

const WINDOW = 8;
const TEXT_BYTES = 64;

/** Pairs of strangers: the odd ones write, the even ones read. */
export function pairs(count, urlOfWriter, urlOfReader = urlOfWriter) {
  const numbers = Array.from({ length: count }, (_, pair) => pair);
  return {
    writers: numbers.map((pair) => ({
      url: urlOfWriter(pair),
      userId: 2 * pair + 1,
      target: { recipient_id: 2 * pair + 2 },
    })),
    readers: numbers.map((pair) => ({ url: urlOfReader(pair), userId: 2 * pair + 2 })),
    readersPerWriter: 1,
  };
}

/**
 * One run on a database of its own: what the people saw, and what it cost all nodes together.
 *
 * @param {{ machine: object, target: import('./targets.mjs').Target, nodes?: number, warmupMs: number,
 *   measureMs: number, ratePerSecond?: number, window?: number, nodeOptions?: string[],
 *   onPhase?: (phase: string, nodes: object[]) => Promise<void>,
 *   people: (urls: string[], database: object) => object | Promise<object> }} options
 */
export async function measureTalk({
  machine,
  target,
  nodes: count = 1,
  people,
  nodeOptions,
  onPhase,
  window = WINDOW,
  ...times
}) {
  const database = await machine.createDatabase();
  const nodes = [];
  try {
    for (let node = 0; node < count; node += 1) {
      nodes.push(await startServer({ ...target, machine, database, nodeOptions }));
    }
    const urls = nodes.map(({ url }) => url);
    const talk = { dialect: target.dialect, window, textBytes: TEXT_BYTES, ...times };
    await settle(database);
    const snapshots = [];
    const snapshot = async (phase) => {
      snapshots.push(await readCosts({ machine, database, nodes }));
      await onPhase?.(phase, nodes);
    };
    const seen = await runLoad('talk', { ...talk, ...(await people(urls, database)) }, snapshot);
    return { ...seen, ...toCosts(snapshots, seen) };
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
    await database.drop();
  }
}

async function readCosts({ machine, database, nodes }) {
  const sum = (read) => nodes.reduce((total, { pid }) => total + read(pid), 0);
  const local = { atMs: Date.now(), cpuMs: sum(readCpuMs), writeCalls: sum(readWriteCalls) };
  const [commits, redisCommands] = await Promise.all([database.commits(), machine.redisCommands()]);
  return { ...local, commits, redisCommands };
}

function toCosts([before, after], { messagesPerSecond, deliveredPerSecond }) {
  const seconds = (after.atMs - before.atMs) / 1000;
  const per = (name, rate) => (after[name] - before[name]) / seconds / rate;
  return {
    cpuUsPerMessage: per('cpuMs', messagesPerSecond) * 1000,
    cpuUsPerDelivery: per('cpuMs', deliveredPerSecond) * 1000,
    commitsPer1000: per('commits', messagesPerSecond) * 1000,
    redisCommandsPer1000: per('redisCommands', messagesPerSecond) * 1000,
    writeCallsPer1000: per('writeCalls', messagesPerSecond) * 1000,
  };
}
