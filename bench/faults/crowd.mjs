import { setTimeout as sleep } from 'node:timers/promises';
import { Device } from './device.mjs';
import { Link } from './link.mjs';
import { NOTE_MEMBERSHIPS } from './membership.mjs';
import { createPerson, load } from './person.mjs';
import { NOTE_VIEW_CHANGES } from './view-changes.mjs';

const PEOPLE = 6;
/** Only listens: the answers to what one says oneself would reveal what one has missed. */
const LISTENER = 6;
/** Of the group. */
const OWNER = 1;
/** Has nobody to talk to, and listens on both nodes all the time. */
export const STRANGER = 99;
const OUTBOX_MAX = 20;
const WRITE_PAUSE_MS = { min: 30, max: 150 };

/**
 * People in a ring: everyone but the listener writes to both neighbours; two of them have a second device. All are in a
 * group, whose owner removes people and adds them again.
 */
export async function gatherCrowd(system, random) {
  const journal = {
    sent: [],
    acknowledged: [],
    refused: [],
    markers: [],
    settings: [],
    memberChanges: 0,
    refusals: new Map(),
  };
  const ports = system.nodes.map(({ port }) => port);
  const people = Array.from({ length: PEOPLE }, (_, index) => createPerson(index + 1));
  const stranger = createPerson(STRANGER);
  // Known to the server before anybody writes to them.
  for (const person of [...people, stranger]) await load(ports[0], person, '/api/auth/me');
  await system.query(NOTE_MEMBERSHIPS);
  await system.query(NOTE_VIEW_CHANGES);
  const { id: groupId } = await load(ports[0], people[0], '/api/messaging/conversations/', {
    method: 'POST',
    body: { title: 'Everybody', member_ids: people.slice(1).map(({ id }) => id) },
  });
  const owners = [...people, ...people.slice(0, 2), stranger, stranger];
  const devices = [];
  for (const [index, person] of owners.entries()) {
    let calls = index;
    const home = index % ports.length;
    const link = new Link([...ports.slice(home), ...ports.slice(0, home)]);
    await link.listen();
    const name = `device ${index + 1} of ${person.id}`;
    const restPort = () => ports[calls++ % ports.length];
    devices.push(new Device({ name, person, link, journal, random, restPort, groupId }));
  }
  for (const device of devices) device.start();
  return { people, devices, journal, groupId, links: devices.map(({ link }) => link) };
}

export function neighboursOf(id) {
  return [id === 1 ? PEOPLE : id - 1, id === PEOPLE ? 1 : id + 1];
}

/**
 * Whoever writes does so until `isOver()`, in bursts and single lines, moves markers, changes settings, leaves the group
 * or removes and adds others now and then, and repeats in impatience.
 */
export async function talk({ devices, groupId }, random, isOver) {
  const writers = devices.filter(({ person }) => ![LISTENER, STRANGER].includes(person.id));
  await Promise.all(
    writers.map(async (device) => {
      for (let count = 1; !isOver(); count += 1) {
        const burst = random.next() < 0.1 ? 5 : 1;
        for (let line = 0; line < burst && device.outbox.size < OUTBOX_MAX; line += 1) {
          const target =
            random.next() < 0.2
              ? { conversation_id: groupId }
              : { recipient_id: random.pick(neighboursOf(device.person.id)) };
          const clientId = device.write(target, `${device.name}: ${count}`);
          if (random.next() < 0.05) device.repeat(clientId);
        }
        if (random.next() < 0.2) markSome(device, random, 'read');
        if (random.next() < 0.2) markSome(device, random, 'delivered');
        // Nobody waits for it: on a node that hangs it would take as long as a call may.
        if (random.next() < 0.05) void changeSome(device, random, groupId);
        if (random.next() < 0.04) void changeMembers(device, random, groupId);
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

/** Not of the group: the settings go with the membership. */
function changeSome(device, random, groupId) {
  const conversationId = pickConversation(device, random);
  if (conversationId === undefined || conversationId === groupId) return undefined;
  const mutedUntil = random.next() < 0.5 ? null : `2100-01-01T00:00:00.${random.between(100, 999)}Z`;
  const settings = random.pick([{ archived: random.next() < 0.5 }, { muted_until: mutedUntil }]);
  return device.changeSettings(conversationId, settings);
}

/** The owner removes somebody or adds them; others leave, which is rarer. */
function changeMembers(device, random, groupId) {
  const { id } = device.person;
  const path = `/api/messaging/conversations/${groupId}/members/`;
  if (id !== OWNER) return random.next() < 0.2 ? device.changeGroup(`${path}${id}/`, 'DELETE') : undefined;
  const personId = random.between(OWNER + 1, PEOPLE);
  if (random.next() < 0.4) return device.changeGroup(`${path}${personId}/`, 'DELETE');
  return device.changeGroup(path, 'POST', { user_ids: [personId] });
}

function pickConversation({ replica }, random) {
  const conversationIds = [...replica.threads.keys()];
  return conversationIds.length === 0 ? undefined : random.pick(conversationIds);
}
