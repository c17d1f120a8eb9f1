import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { DIALECTS, makeClientId } from './dialects.mjs';
import { Latencies } from './latencies.mjs';
import { byTheClock, drained, inGroups, nowUs, runForParent } from './pace.mjs';
import { connectPerson } from './people.mjs';

/**
 * People who write and people who read, in a process of its own. Without a rate each writer keeps `window` messages
 * unacknowledged; with one they write by the clock. At the end every message must have reached every reader of its
 * writer exactly once.
 *
 * @typedef {{ dialect: string, writers: { url: string, userId: number, target: object }[],
 *   readers: { url: string, userId: number }[], readersPerWriter: number, window: number, textBytes: number,
 *   ratePerSecond?: number, warmupMs: number, measureMs: number }} MessagesLoad
 */

const STAMP = Buffer.from('"text":"');
const STAMP_DIGITS = 12;
const UNAVAILABLE = Buffer.from('"code":"unavailable"');
const AGAIN_MS = 100;

/** @param {MessagesLoad} load */
async function run(load) {
  const { encodeMessage } = DIALECTS[load.dialect];
  const padding = 'x'.repeat(load.textBytes - STAMP_DIGITS);
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
      if (writing && writer && load.ratePerSecond === undefined) write(writer);
    } else if (kind === 'error' && bytes.subarray(start, end).includes(UNAVAILABLE)) {
      // The disk has stood still for longer than a message may wait: it is not stored, and is written anew.
      counts.sent -= 1;
      counts.refused += 1;
      if (writing && writer && load.ratePerSecond === undefined) setTimeout(() => write(writer), AGAIN_MS);
    } else if (kind === 'error') {
      problem ??= bytes.toString('utf8', start, end);
    }
  };
  const onClose = (code) => {
    problem ??= `a socket was closed with ${code}`;
  };
  const connect = (person, writer) =>
    connectPerson({ ...person, dialect: load.dialect, onFrame: onFrame(writer), onClose });

  const writers = await connectAll(load, connect);

  writing = true;
  if (load.ratePerSecond === undefined) {
    for (const writer of writers) for (let open = 0; open < load.window; open += 1) write(writer);
  } else {
    const begin = (number) => write(writers[number % writers.length]);
    void byTheClock(load.ratePerSecond, begin, () => writing);
  }
  await sleep(load.warmupMs);
  latencies = new Latencies();
  const before = { ...counts };
  const beganMs = performance.now();
  process.send({ phase: 'begin' });
  const sample = () => samples.push({ atMs: performance.now(), delivered: counts.delivered });
  sample();
  const seconds = setInterval(sample, 1000);
  await sleep(load.measureMs);
  const after = { ...counts };
  const measuredMs = performance.now() - beganMs;
  process.send({ phase: 'end' });
  const measured = latencies;
  writing = false;
  clearInterval(seconds);

  const isDone = () =>
    counts.acknowledged === counts.sent && counts.delivered === counts.sent * load.readersPerWriter;
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

runForParent(run);
