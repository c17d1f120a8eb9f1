import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { DIALECTS, makeClientId } from './dialects.mjs';
import { Latencies } from './latencies.mjs';
import { connectPerson } from './people.mjs';

/**
 * People who write and people who read, in a process of its own. Without a rate each writer keeps `window` messages
 * unacknowledged; with one they write by the clock. At the end every message must have reached every reader of its
 * writer exactly once.
 *
 * @typedef {{ dialect: string, writers: { url: string, userId: number, target: object }[],
 *   readers: { url: string, userId: number }[], readersPerWriter: number, window: number, textBytes: number,
 *   ratePerSecond?: number, warmupMs: number, measureMs: number }} Talk
 */

const STAMP = Buffer.from('"text":"');
const STAMP_DIGITS = 12;
const CONNECTING_MAX = 50;
const DRAIN_TIMEOUT_MS = 30_000;
const UNAVAILABLE = Buffer.from('"code":"unavailable"');
const AGAIN_MS = 100;

const nowUs = () => Math.floor(performance.now() * 1000);

/** @param {Talk} talk */
async function run(talk) {
  const { encodeMessage } = DIALECTS[talk.dialect];
  const padding = 'x'.repeat(talk.textBytes - STAMP_DIGITS);
  const counts = { sent: 0, acknowledged: 0, delivered: 0, refused: 0 };
  const samples = [];
  let latencies = new Latencies();
  let writing = false;
  let problem;

  const write = (writer) => {
    counts.sent += 1;
    const stamp = String(nowUs()).padStart(STAMP_DIGITS, '0');
    writer.socket.send(encodeMessage(writer.target, makeClientId(), stamp + padding));
  };
  const onFrame = (writer) => (kind, bytes, start, end) => {
    if (kind === 'delivery') {
      counts.delivered += 1;
      const at = bytes.indexOf(STAMP, start) + STAMP.length;
      latencies.add(nowUs() - Number(bytes.latin1Slice(at, at + STAMP_DIGITS)));
    } else if (kind === 'ack') {
      counts.acknowledged += 1;
      if (writing && writer && talk.ratePerSecond === undefined) write(writer);
    } else if (kind === 'error' && bytes.subarray(start, end).includes(UNAVAILABLE)) {
      // The disk has stood still for longer than a message may wait: it is not stored, and is written anew.
      counts.sent -= 1;
      counts.refused += 1;
      if (writing && writer && talk.ratePerSecond === undefined) setTimeout(() => write(writer), AGAIN_MS);
    } else if (kind === 'error') {
      problem ??= bytes.toString('utf8', start, end);
    }
  };
  const onClose = (code) => {
    problem ??= `a socket was closed with ${code}`;
  };
  const connect = (person, writer) =>
    connectPerson({ ...person, dialect: talk.dialect, onFrame: onFrame(writer), onClose });

  const writers = await connectAll(talk, connect);

  writing = true;
  if (talk.ratePerSecond === undefined) {
    for (const writer of writers) for (let open = 0; open < talk.window; open += 1) write(writer);
  } else {
    void writeByTheClock(talk.ratePerSecond, writers, write, () => writing);
  }
  await sleep(talk.warmupMs);
  latencies = new Latencies();
  const before = { ...counts };
  const beganMs = performance.now();
  process.send({ phase: 'begin' });
  const sample = () => samples.push({ atMs: performance.now(), delivered: counts.delivered });
  sample();
  const seconds = setInterval(sample, 1000);
  await sleep(talk.measureMs);
  const after = { ...counts };
  const measuredMs = performance.now() - beganMs;
  process.send({ phase: 'end' });
  const measured = latencies;
  writing = false;
  clearInterval(seconds);

  const isDone = () =>
    counts.acknowledged === counts.sent && counts.delivered === counts.sent * talk.readersPerWriter;
  await drained(() => isDone() || problem !== undefined);
  if (problem !== undefined) throw new Error(problem);
  if (!isDone()) throw new Error(`not everything arrived once: ${JSON.stringify(counts)}`);
  return {
    deliveredPerSecond: ((after.delivered - before.delivered) / measuredMs) * 1000,
    messagesPerSecond: ((after.acknowledged - before.acknowledged) / measuredMs) * 1000,
    p50Ms: measured.percentile(0.5),
    p99Ms: measured.percentile(0.99),
    messages: counts.sent,
    refused: counts.refused,
    perSecond: toRates(samples),
  };
}

/** By the clock: a timer on a busy machine comes late. */
function toRates(samples) {
  return samples.slice(1).map(({ atMs, delivered }, at) => {
    const before = samples[at];
    return ((delivered - before.delivered) / (atMs - before.atMs)) * 1000;
  });
}

/** The readers first, so that the writers find them there. Gives the writers with their sockets. */
async function connectAll({ readers, writers }, connect) {
  await inGroups(readers, (reader) => connect(reader));
  const connected = writers.map((writer) => ({ ...writer }));
  await inGroups(connected, async (writer) => {
    writer.socket = await connect(writer, writer);
  });
  return connected;
}

async function drained(isOver) {
  const deadlineMs = performance.now() + DRAIN_TIMEOUT_MS;
  while (!isOver() && performance.now() < deadlineMs) await sleep(20);
  // What comes twice comes now.
  await sleep(100);
}

async function inGroups(people, connect) {
  for (let at = 0; at < people.length; at += CONNECTING_MAX) {
    await Promise.all(people.slice(at, at + CONNECTING_MAX).map(connect));
  }
}

async function writeByTheClock(ratePerSecond, writers, write, isWriting) {
  const beganMs = performance.now();
  for (let written = 0; isWriting(); await sleep(1)) {
    const due = ((performance.now() - beganMs) * ratePerSecond) / 1000;
    for (; written < due; written += 1) write(writers[written % writers.length]);
  }
}

process.once('message', (talk) => {
  run(talk).then(
    (result) => process.send({ phase: 'done', result }, () => process.exit(0)),
    (error) => process.send({ phase: 'failed', reason: error.message }, () => process.exit(1)),
  );
});
