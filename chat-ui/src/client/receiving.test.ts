import { expect, it } from '@jest/globals';
import { selectUnreadFrom } from '../store/first-load.js';
import { selectConversation, selectInbox, selectThread } from '../store/selectors.js';
import { pass, useFakeChat } from '../testing/client-setup.js';
import { people, toBen } from '../testing/three-people.js';

const chat = useFakeChat(people);

it('counts unread exactly, for one person and for all, over reading on two devices', async () => {
  const client = chat.start(1);
  const second = chat.start(1);
  await pass(1_000);
  chat.server.say(2, 1, 'a');
  chat.server.say(2, 1, 'b');
  chat.server.say('cleo', 1, 'c');
  await pass(1_000);
  for (const device of [client, second]) {
    expect(device.getSnapshot().totalUnread).toBe(3);
    expect(selectUnreadFrom(device.getSnapshot(), '2')).toBe(2);
    expect(
      selectInbox(device.getSnapshot())
        .map(({ unread_count }) => unread_count)
        .sort(),
    ).toEqual([1, 2]);
  }
  client.markRead(toBen, 1);
  await pass(1_000);
  expect([client, second].map((device) => device.getSnapshot().totalUnread)).toEqual([2, 2]);
  client.send(toBen, 'reading and writing');
  await pass(1_000);
  expect([client, second].map((device) => device.getSnapshot().totalUnread)).toEqual([1, 1]);
  expect(chat.server.totalUnreadOf(1)).toBe(1);
});

it('counts what came before it connected, also in conversations that are not loaded', async () => {
  chat.server.say(2, 1, 'a');
  chat.server.say('cleo', 1, 'b');
  const client = chat.start(1);
  await pass(1_000);
  expect(client.getSnapshot().totalUnread).toBe(2);
  chat.server.say('cleo', 1, 'c');
  await pass(1_000);
  expect(client.getSnapshot().totalUnread).toBe(3);
  void client.loadInbox();
  await pass(1_000);
  expect(client.getSnapshot().totalUnread).toBe(3);
  client.markRead({ userId: 'cleo' });
  await pass(1_000);
  expect(client.getSnapshot().totalUnread).toBe(1);
});

it('tells the sender that messages were delivered and read, once for many', async () => {
  const client = chat.start(1);
  const other = chat.start(2);
  await pass(1_000);
  for (const text of ['1', '2', '3']) chat.server.say(2, 1, text);
  await pass(1_000);
  expect(chat.server.framesFrom(1).filter(({ type }) => type === 'delivered').length).toBeLessThanOrEqual(2);
  const markers = () =>
    selectConversation(other.getSnapshot(), { userId: 1 })?.members.find(({ user }) => user.id === 1);
  expect(markers()).toMatchObject({ delivered_seq: 3, read_seq: 0 });
  client.markRead(toBen);
  client.markRead(toBen);
  await pass(1_000);
  expect(markers()).toMatchObject({ delivered_seq: 3, read_seq: 3 });
  expect(chat.server.framesFrom(1).filter(({ type }) => type === 'read')).toHaveLength(1);
});

it('shows who types, until they stop, send or fall silent', async () => {
  const client = chat.start(1);
  const other = chat.start(2);
  chat.server.say(2, 1, 'hi');
  await pass(1_000);
  client.open(toBen);
  await pass(1_000);
  const typing = () => selectThread(client.getSnapshot(), toBen)?.typing;
  for (let key = 0; key < 20; key++) {
    other.setTyping({ userId: 1 }, true);
    await pass(100);
  }
  expect(typing()).toEqual([2]);
  expect(chat.server.framesFrom(2).filter(({ type }) => type === 'typing')).toHaveLength(1);
  other.send({ userId: 1 }, 'there');
  await pass(1_000);
  expect(typing()).toEqual([]);
  chat.server.setTyping(2, 1, true);
  await pass(5_000);
  expect(typing()).toEqual([2]);
  await pass(2_000);
  expect(typing()).toEqual([]);
});

it('tells its listeners once for many frames, and keeps the snapshot between', async () => {
  const client = chat.start(1);
  await pass(1_000);
  let calls = 0;
  client.subscribe(() => calls++);
  const before = client.getSnapshot();
  expect(client.getSnapshot()).toBe(before);
  client.send(toBen, 'a');
  client.send(toBen, 'b');
  client.send(toBen, 'c');
  expect(calls).toBe(0);
  await Promise.resolve();
  expect(calls).toBe(1);
});
