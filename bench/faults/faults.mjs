import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from './eventually.mjs';

const HOLD_MIN_MS = 200;
const KILLS = 12;
/** Until the devices that were sent home have had the time to come. */
const HOME_PATIENCE_MS = 2000;
/** Every so many rounds nothing is done but that one node is killed again and again. */
const KILLS_EVERY_ROUNDS = 10;
const STOP_PATIENCE_MS = 40_000;

/** Dies at once, and is started again by its supervisor. */
const kill = async (service) => {
  await service.end('SIGKILL');
  return () => service.start();
};

/** Everybody comes home before each kill, so that the sockets of twelve dead nodes count for them. */
const killAgainAndAgain = async (service, { system, links, devices }) => {
  const { port } = system.nodes.find((node) => node.service === service);
  const own = devices.filter(({ link }) => link.homePort === port);
  for (let kills = 0; kills < KILLS; kills += 1) {
    for (const link of links) link.goHome();
    await eventually(() => own.every(({ link, isLive }) => link.isHome && isLive), HOME_PATIENCE_MS);
    await service.end('SIGKILL');
    await service.start();
  }
  return async () => undefined;
};

const pause = async (service) => {
  service.pause();
  return async () => service.resume();
};

/** The exit code of one that is asked to go, or SIGKILL where it did not within the time that operators give it. */
async function endGently(service, signal) {
  const late = setTimeout(() => service.signalAll('SIGKILL'), STOP_PATIENCE_MS);
  const end = await service.end(signal);
  clearTimeout(late);
  return end;
}

const restart = (signal) => async (service) => {
  await endGently(service, signal);
  return () => service.start();
};

/** A node ends with 0, whatever was amiss meanwhile. */
const restartNode = async (service) => {
  const end = await endGently(service, 'SIGTERM');
  if (end !== 0) service.deaths.push(`${service.name} ended with ${end} after SIGTERM`);
  return () => service.start();
};

const crashBackend = async (service, { random }) => {
  service.killChild(random);
  return async () => undefined;
};

const killSubscriptions = async (_service, { system }) => {
  await system.askRedis('CLIENT KILL TYPE pubsub');
  return async () => undefined;
};

/** PostgreSQL may give up meanwhile, and starts again and again in vain. */
const fillDisk = async (_service, { system: { disk, postgres } }) => {
  if (disk.reason !== undefined) return async () => undefined;
  postgres.mayEnd = true;
  await disk.fill();
  return async () => {
    disk.free();
    await postgres.becomeReady();
    postgres.mayEnd = false;
  };
};

/** Done to about half of the devices' connections. */
const onLinks =
  (act) =>
  async (_service, { links, random }) => {
    const hit = links.filter(() => random.next() < 0.5);
    for (const link of hit) act(link, random);
    return async () => hit.forEach((link) => link.heal());
  };

const toMode = (mode) => (link) => (link.mode = mode);

/** Only where the plan says so: it takes up to a minute. */
const AGAIN = 'kill twelve times';

/** By lane: the faults of one lane follow each other, those of different lanes overlap. */
const FAULTS = {
  'node-a': { kill, pause, restart: restartNode, [AGAIN]: killAgainAndAgain },
  'node-b': { kill, pause, restart: restartNode, [AGAIN]: killAgainAndAgain },
  postgres: { kill, pause, restart: restart('SIGINT'), 'crash a backend of': crashBackend },
  redis: { kill, pause, restart: restart('SIGTERM'), 'kill the subscriptions of': killSubscriptions },
  disk: { fill: fillDisk },
  links: {
    cut: onLinks((link) => link.cut()),
    delay: onLinks((link, random) => {
      link.delayMs = random.between(20, 400);
      link.mode = 'delay';
    }),
    'lose the answers on': onLinks(toMode('mute')),
    'lose everything on': onLinks(toMode('hold')),
    'leave half open': onLinks((link) => link.abandon()),
  },
};

/** The faults of one round in order of their beginning, and when people stop writing: it may be amid a fault. */
export function planRound(random, faultMs, round) {
  if (round % KILLS_EVERY_ROUNDS === 0) {
    const lane = random.pick(['node-a', 'node-b']);
    return { faults: [{ lane, name: AGAIN, atMs: 0, holdMs: 0 }], silentAtMs: faultMs };
  }
  const all = Object.keys(FAULTS);
  // Few at a time: where everything breaks at once, everybody reconnects, and that repairs too much.
  const lanes = Array.from({ length: random.between(1, 3) }, () => random.pick(all));
  const faults = Array.from({ length: random.between(2, 7) }, () => {
    const lane = random.pick(lanes);
    const name = random.pick(Object.keys(FAULTS[lane]).filter((one) => one !== AGAIN));
    const atMs = random.between(0, Math.floor(faultMs * 0.7));
    return { lane, name, atMs, holdMs: random.between(HOLD_MIN_MS, Math.floor(faultMs * 0.6)) };
  }).sort((a, b) => a.atMs - b.atMs);
  return { faults, silentAtMs: random.between(Math.floor(faultMs / 2), faultMs) };
}

/** Does the planned faults and heals each of them; resolves when the last one is healed. */
export async function runFaults(faults, { system, links, devices, random }, { sleepUntil }) {
  const services = new Map(system.services.map((service) => [service.name, service]));
  const ends = new Map();
  for (const fault of faults) {
    const before = ends.get(fault.lane) ?? Promise.resolve();
    ends.set(
      fault.lane,
      before.then(async () => {
        await sleepUntil(fault.atMs);
        const act = FAULTS[fault.lane][fault.name];
        const heal = await act(services.get(fault.lane), { system, links, devices, random });
        await sleep(fault.holdMs);
        await heal();
      }),
    );
  }
  await Promise.all(ends.values());
}

export function toSentence({ lane, name, atMs, holdMs }) {
  return `${(atMs / 1000).toFixed(1)} s: ${name} ${lane}, ${(holdMs / 1000).toFixed(1)} s`;
}
