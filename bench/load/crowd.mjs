import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { runForParent } from './pace.mjs';
import { connectPerson } from './people.mjs';

/**
 * Many people who are connected and silent, in a process of their own. With `returning` all of them are cut off and
 * come back, asking for what they missed where they have a cursor: at once, or spread evenly over `jitterMs`.
 *
 * @typedef {{ url: string, dialect: string, people: { userId: number, conversationId?: string }[],
 *   connectingMax: number, holdMs: number, returning: boolean, jitterMs?: number }} Crowd
 */

/**
 * Several addresses of one's own, so that ports do not run out, and others for the return: a port whose last connection
 * has just ended is refused now and then (PAWS, RFC 7323), and the next try comes a second later.
 */
const LOCAL_ADDRESSES = 8;
const RETRY_MS = 200;
const RESUME_TIMEOUT_MS = 120_000;
/** Reads like one answer to `resume` with one message in it. */
const CAUGHT_UP = Buffer.from('"messages":[{');

/** @param {Crowd} crowd */
async function run(crowd) {
  let refused = 0;
  let caughtUp = 0;
  let visit = 0;
  const sockets = [];
  const connect = async ({ userId, conversationId }, number) => {
    const onFrame = (kind, bytes, start, end) => {
      const at = kind === 'other' ? bytes.indexOf(CAUGHT_UP, start) : -1;
      if (at >= 0 && at < end) caughtUp += 1;
    };
    const localAddress = `127.0.${visit}.${2 + (number % LOCAL_ADDRESSES)}`;
    for (;;) {
      try {
        const { url, dialect } = crowd;
        sockets[number] = await connectPerson({ url, dialect, userId, localAddress, onFrame });
        break;
      } catch {
        // A storm may be turned away: whoever was comes again.
        refused += 1;
        await sleep(RETRY_MS * (1 + Math.random()));
      }
    }
    if (crowd.returning && conversationId !== undefined) {
      sockets[number].send(JSON.stringify({ type: 'resume', cursors: { [conversationId]: 0 } }));
    }
  };
  const connectAll = async (jitterMs = 0) => {
    const beganMs = performance.now();
    let next = 0;
    const worker = async () => {
      while (next < crowd.people.length) {
        const number = next;
        next += 1;
        const dueMs = beganMs + (jitterMs * number) / crowd.people.length;
        if (dueMs > performance.now()) await sleep(dueMs - performance.now());
        await connect(crowd.people[number], number);
      }
    };
    await Promise.all(Array.from({ length: crowd.connectingMax }, worker));
    return beganMs;
  };

  const firstMs = await connectAll();
  const connectSeconds = (performance.now() - firstMs) / 1000;
  await note('connected');
  await sleep(crowd.holdMs);
  await note('held');
  if (!crowd.returning) return { connectSeconds };

  for (const socket of sockets) socket.cut();
  await note('away');
  refused = 0;
  caughtUp = 0;
  visit = 1;
  const expected = crowd.people.filter(({ conversationId }) => conversationId !== undefined).length;
  const beganMs = await connectAll(crowd.jitterMs);
  const backSeconds = (performance.now() - beganMs) / 1000;
  const deadlineMs = performance.now() + RESUME_TIMEOUT_MS;
  while (caughtUp < expected) {
    if (performance.now() > deadlineMs) throw new Error(`only ${caughtUp} of ${expected} caught up`);
    await sleep(10);
  }
  return { connectSeconds, backSeconds, caughtUpSeconds: (performance.now() - beganMs) / 1000, refused };
}

/** Resolves when the other side has done what belongs to the phase. */
function note(phase) {
  return new Promise((resolve) => {
    const onMessage = ({ noted }) => {
      if (noted !== phase) return;
      process.off('message', onMessage);
      resolve();
    };
    process.on('message', onMessage);
    process.send({ phase });
  });
}

runForParent(run);
