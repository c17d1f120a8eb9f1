import { setTimeout as sleep } from 'node:timers/promises';
import { Device } from './device.mjs';
import { Link } from './link.mjs';
import { createPerson, load } from './person.mjs';

const PEOPLE = 6;
/** Only listens: the answers to what one says oneself would reveal what one has missed. */
const LISTENER = 6;
/** Has nobody to talk to, and listens on both nodes all the time. */
export const STRANGER = 99;
const OUTBOX_MAX = 20;
const WRITE_PAUSE_MS = { min: 30, max: 150 };

/** People in a ring: everyone but the listener writes to both neighbours; two of them have a second device. */
export async function gatherCrowd(system, random) {
  const journal = { sent: [], acknowledged: [], markers: [], settings: [], refusals: new Map() };
  const ports = system.nodes.map(({ port }) => port);
  const people = Array.from({ length: PEOPLE }, (_, index) => createPerson(index + 1));
  const stranger = createPerson(STRANGER);
  // Known to the server before anybody writes to them.
  for (const person of [...people, stranger]) await load(ports[0], person, '/api/auth/me');
  const owners = [...people, ...people.slice(0, 2), stranger, stranger];
  const devices = [];
  for (const [index, person] of owners.entries()) {
    let calls = index;
    const home = index % ports.length;
    const link = new Link([...ports.slice(home), ...ports.slice(0, home)]);
    await link.listen();
    const name = `device ${index + 1} of ${person.id}`;
    const restPort = () => ports[calls++ % ports.length];
    devices.push(new Device({ name, person, link, journal, random, restPort }));
  }
  for (const device of devices) device.start();
  return { people, devices, journal, links: devices.map(({ link }) => link) };
}

export function neighboursOf(id) {
  return [id === 1 ? PEOPLE : id - 1, id === PEOPLE ? 1 : id + 1];
}

/**
 * Whoever writes does so until `isOver()`, in bursts and single lines, moves markers and changes settings now
 * and then, and repeats in impatience.
 */
export async function talk({ devices }, random, isOver) {
  const writers = devices.filter(({ person }) => ![LISTENER, STRANGER].includes(person.id));
  await Promise.all(
    writers.map(async (device) => {
      for (let count = 1; !isOver(); count += 1) {
        const burst = random.next() < 0.1 ? 5 : 1;
        for (let line = 0; line < burst && device.outbox.size < OUTBOX_MAX; line += 1) {
          const clientId = device.write(
            random.pick(neighboursOf(device.person.id)),
            `${device.name}: ${count}`,
          );
          if (random.next() < 0.05) device.repeat(clientId);
        }
        if (random.next() < 0.2) markSome(device, random, 'read');
        if (random.next() < 0.2) markSome(device, random, 'delivered');
        // Nobody waits for it: on a node that hangs it would take as long as a call may.
        if (random.next() < 0.05) void changeSome(device, random);
        await sleep(random.between(WRITE_PAUSE_MS.min, WRITE_PAUSE_MS.max));
      }
    }),
  );
}

function markSome(device, random, marker) {
  const conversationId = pickConversation(device, random);
  if (conversationId === undefined) return;
  const reachedSeq = device.replica.reachedSeq(conversationId);
  if (reachedSeq > 0)
    device.mark(marker, conversationId, random.between(Math.max(1, reachedSeq - 5), reachedSeq));
}

function changeSome(device, random) {
  const conversationId = pickConversation(device, random);
  if (conversationId === undefined) return undefined;
  const mutedUntil = random.next() < 0.5 ? null : `2100-01-01T00:00:00.${random.between(100, 999)}Z`;
  const settings = random.pick([{ archived: random.next() < 0.5 }, { muted_until: mutedUntil }]);
  return device.changeSettings(conversationId, settings);
}

function pickConversation({ replica }, random) {
  const conversationIds = [...replica.threads.keys()];
  return conversationIds.length === 0 ? undefined : random.pick(conversationIds);
}
