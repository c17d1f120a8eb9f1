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

/** Pairs who talk to each other, the two of each on the same node or on two. */
function couples(count, urls) {
  return Array.from({ length: count }, (_, pair) => [
    { userId: 2 * pair + 1, url: urls[pair % urls.length] },
    { userId: 2 * pair + 2, url: urls[(pair + 1) % urls.length] },
  ]);
}

/**
 * @typedef {{ machine: object, target: import('./targets.mjs').Target, nodes?: number, warmupMs: number,
 *   measureMs: number, ratePerSecond?: number, nodeOptions?: string[],
 *   onPhase?: (phase: string, nodes: object[]) => Promise<void> }} Run
 */

/**
 * Messages in one direction.
 *
 * @param {Run & { window?: number, people: (urls: string[], database: object) => object | Promise<object> }} options
 */
export async function measureMessages({ people, window = WINDOW, ...options }) {
  const prepare = async (urls, database) => ({
    dialect: options.target.dialect,
    window,
    ...(await people(urls, database)),
  });
  const { seen, costs } = await measure({ ...options, load: 'messages', prepare });
  return {
    ...seen,
    cpuUsPerMessage: (costs.cpuMs / seen.messagesPerSecond) * 1000,
    cpuUsPerDelivery: (costs.cpuMs / seen.deliveredPerSecond) * 1000,
    ...toPer1000(costs, seen.messagesPerSecond),
  };
}

/**
 * Turns of conversations: typing, the message, `read`, and the tick.
 *
 * @param {Run & { pairs: number }} options
 */
export async function measureTalk({ pairs: count, ...options }) {
  const prepare = (urls) => ({ pairs: couples(count, urls) });
  const { seen, costs } = await measure({ ...options, load: 'talk', prepare });
  return {
    ...seen,
    cpuUsPerTurn: (costs.cpuMs / seen.turnsPerSecond) * 1000,
    ...toPer1000(costs, seen.turnsPerSecond),
  };
}

/** One run on a database of its own: what the people saw, and what it cost all nodes together in a second. */
async function measure({ machine, target, nodes: count = 1, load, prepare, nodeOptions, onPhase, ...times }) {
  const database = await machine.createDatabase();
  const nodes = [];
  try {
    for (let node = 0; node < count; node += 1) {
      nodes.push(await startServer({ ...target, machine, database, nodeOptions }));
    }
    const urls = nodes.map(({ url }) => url);
    await settle(database);
    const snapshots = [];
    const snapshot = async (phase) => {
      snapshots.push(await readCosts({ machine, database, nodes }));
      await onPhase?.(phase, nodes);
    };
    const prepared = await prepare(urls, database);
    const seen = await runLoad(load, { textBytes: TEXT_BYTES, ...times, ...prepared }, snapshot);
    return { seen, costs: toCosts(snapshots) };
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

/** Of each in a second. */
function toCosts([before, after]) {
  const seconds = (after.atMs - before.atMs) / 1000;
  const names = Object.keys(before).filter((name) => name !== 'atMs');
  return Object.fromEntries(names.map((name) => [name, (after[name] - before[name]) / seconds]));
}

function toPer1000({ commits, redisCommands, writeCalls }, ratePerSecond) {
  const per = (count) => (count / ratePerSecond) * 1000;
  return {
    commitsPer1000: per(commits),
    redisCommandsPer1000: per(redisCommands),
    writeCallsPer1000: per(writeCalls),
  };
}
