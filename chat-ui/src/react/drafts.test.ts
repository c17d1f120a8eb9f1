import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { ChatClient } from '../client/chat-client.types.js';
import { createChatClient } from '../client/index.js';
import { buildPerson, createFakeServer, type FakeServer } from '../testing/index.js';
import { getDrafts } from './drafts.js';
import './sync-drafts.js';
import '../client/engine.js';

const people = [1, 2, 3].map((id) => buildPerson({ id }));
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

let server: FakeServer;
let clients: ChatClient[];
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  localStorage.clear();
  server = createFakeServer({ people });
  clients = [];
});
afterEach(() => {
  clients.forEach((client) => client.close());
  server.close();
  jest.useRealTimers();
});

/** A device of the first person, with a storage of its own, as one that knows the inbox. */
async function openDevice(name: string) {
  const options = server.clientOptions(1);
  const client = createChatClient({ ...options, apiUrl: `https://${name}.example/api/` });
  clients.push(client);
  client.retain();
  await pass(1_000);
  await Promise.all([client.loadInbox(), pass(1_000)]);
  const drafts = getDrafts(client);
  const leave = drafts.subscribe(() => undefined);
  await pass(1_000);
  return { client, drafts, leave };
}

test('a draft is on every device, and what was written last counts', async () => {
  server.say(2, 1, 'Hello');
  const [desk, phone] = [await openDevice('desk'), await openDevice('phone')];
  desk.drafts.set('u:2', 'half a thought');
  await pass(3_000);
  expect(phone.drafts.get('u:2')).toBe('half a thought');
  phone.drafts.set('u:2', 'half a thought, and');
  await pass(3_000);
  expect(desk.drafts.get('u:2')).toBe('half a thought, and');
  desk.drafts.set('u:2', '');
  await pass(3_000);
  expect(phone.drafts.get('u:2')).toBe('');
});

test('a device that comes later has it, and one that was away when it went has not', async () => {
  server.say(2, 1, 'Hello');
  const desk = await openDevice('desk');
  const phone = await openDevice('phone');
  desk.drafts.set('u:2', 'later');
  await pass(3_000);
  const tablet = await openDevice('tablet');
  expect(tablet.drafts.get('u:2')).toBe('later');
  phone.leave();
  phone.client.close();
  desk.drafts.set('u:2', '');
  await pass(3_000);
  const again = await openDevice('phone');
  expect(again.drafts.get('u:2')).toBe('');
});

test('what is being written is not replaced by what comes from elsewhere', async () => {
  server.say(2, 1, 'Hello');
  const [desk, phone] = [await openDevice('desk'), await openDevice('phone')];
  desk.drafts.set('u:2', 'from the desk');
  await pass(1_400);
  phone.drafts.set('u:2', 'from the phone');
  await pass(500);
  expect(phone.drafts.get('u:2')).toBe('from the phone');
  await pass(3_000);
  expect(desk.drafts.get('u:2')).toBe('from the phone');
});

test('what was written without a connection gets there with the next one', async () => {
  server.say(2, 1, 'Hello');
  const [desk, phone] = [await openDevice('desk'), await openDevice('phone')];
  server.goOffline();
  desk.drafts.set('u:2', 'in a tunnel');
  await pass(5_000);
  server.goOnline();
  await pass(60_000);
  expect(phone.drafts.get('u:2')).toBe('in a tunnel');
});

test('to somebody who was never written to, it stays where it was written', async () => {
  const [desk, phone] = [await openDevice('desk'), await openDevice('phone')];
  desk.drafts.set('u:3', 'Hi');
  await pass(3_000);
  expect(desk.drafts.get('u:3')).toBe('Hi');
  expect(phone.drafts.get('u:3')).toBe('');
});
