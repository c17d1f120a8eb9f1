import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { makeClientId } from '../load/dialects.mjs';
import { Latencies } from '../load/latencies.mjs';
import { byTheClock, drained, inGroups, nowUs } from '../load/pace.mjs';
import { connectPerson } from '../load/people.mjs';
import { startServer } from '../server-process.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { TARGETS } from '../targets.mjs';

const PAIRS = 20;
/** Low, so that nothing but the lock makes anybody wait. */
const MESSAGES_PER_SECOND = 100;
const LOCK_MS = { full: 6000, quick: 3000 };

/** Somebody holds the row of one conversation: what becomes of the acks of all others, and of its own afterwards. */
export async function locked({ machine, rounds, quick, say, warmupMs }) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const run = await measureLocked({ machine, lockMs: LOCK_MS[quick ? 'quick' : 'full'], warmupMs });
    runs.push(run);
    say(`the slowest ack of the others: ${run.lockedWorstMs} ms`);
  }
  const results = toSpreads(runs);
  const head = ['acks of the others', 'p50 ms', 'p99 ms', 'slowest ms'];
  const row = (title, when) => [title, ...['P50Ms', 'P99Ms', 'WorstMs'].map((name) => results[when + name])];
  const table = toTable(head, [
    row('before', 'free'),
    row('while the row of one conversation is locked', 'locked'),
  ]);
  return { results, table };
}

async function measureLocked({ machine, lockMs, warmupMs }) {
  const database = await machine.createDatabase();
  const server = await startServer({ ...TARGETS.ours, machine, database });
  const holder = new pg.Client(database.url);
  try {
    await holder.connect();
    const talk = await startTalk(server.url);
    await sleep(warmupMs);
    const free = talk.measure();
    await sleep(lockMs);
    await holder.query('begin');
    const row = 'select 1 from conversations where id = $1 for update';
    const { rowCount } = await holder.query(row, [talk.lockedId()]);
    if (rowCount !== 1)
      throw new Error('the first pair has not spoken in the time before, so nothing was locked');
    const held = talk.measure();
    await sleep(lockMs);
    await holder.query('rollback');
    await talk.end();
    return { ...toFigures('free', free), ...toFigures('locked', held) };
  } finally {
    await holder.end();
    await server.stop();
    await database.drop();
  }
}

/** All pairs write by the clock; the acks of all but the first pair are measured from when the message was due. */
async function startTalk(url) {
  const writers = Array.from({ length: PAIRS }, (_, pair) => ({ userId: 2 * pair + 1, pending: new Map() }));
  let isOn = true;
  let latencies = new Latencies();
  let lockedId;
  let problem;
  await inGroups(writers, async (writer) => {
    const onFrame = (kind, bytes, start, end) => {
      if (kind !== 'ack' && kind !== 'error') return;
      const frame = JSON.parse(bytes.utf8Slice(start, end));
      const dueUs = writer.pending.get(frame.client_id);
      writer.pending.delete(frame.client_id);
      if (writer === writers[0]) lockedId ??= frame.conversation_id;
      else if (kind === 'error' || dueUs === undefined) problem ??= JSON.stringify(frame);
      else latencies.add(nowUs() - dueUs);
    };
    writer.socket = await connectPerson({ url, userId: writer.userId, dialect: 'flat', onFrame });
  });
  const write = (number, dueUs) => {
    const { socket, pending, userId } = writers[number % PAIRS];
    const clientId = makeClientId();
    pending.set(clientId, dueUs);
    const message = { type: 'message', recipient_id: userId + 1, client_id: clientId, text: 'x'.repeat(64) };
    socket.send(JSON.stringify(message));
  };
  // The other person of a pair is known to the server once they have come.
  await inGroups(writers, async ({ userId }) => {
    (await connectPerson({ url, userId: userId + 1, dialect: 'flat' })).cut();
  });
  void byTheClock(MESSAGES_PER_SECOND, write, () => isOn);
  return {
    lockedId: () => lockedId,
    measure: () => (latencies = new Latencies()),
    async end() {
      // What waited for the row is answered as well, if only with `unavailable`.
      isOn = false;
      const beganMs = performance.now();
      const isDone = () => writers.every(({ pending }) => pending.size === 0);
      await drained(() => isDone() || problem !== undefined);
      for (const { socket } of writers) socket.cut();
      if (problem !== undefined) throw new Error(problem);
      if (!isDone())
        throw new Error(`not answered ${Math.round(performance.now() - beganMs)} ms after the lock`);
    },
  };
}

function toFigures(when, latencies) {
  return {
    [`${when}P50Ms`]: latencies.percentile(0.5),
    [`${when}P99Ms`]: latencies.percentile(0.99),
    [`${when}WorstMs`]: latencies.percentile(1),
  };
}
