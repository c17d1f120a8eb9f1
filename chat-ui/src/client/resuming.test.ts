import { expect, it } from '@jest/globals';
import { selectInbox } from '../store/selectors.js';
import { pass, useFakeChat } from '../testing/client-setup.js';
import { buildPerson } from '../testing/index.js';
import { expectSameAsFresh, people, rowsOf, textsOf, toBen } from '../testing/three-people.js';

const chat = useFakeChat(people);

it('asks for what is missing when frames are lost', async () => {
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  chat.server.say(2, 1, '1');
  await pass(1_000);
  let lost = 0;
  chat.server.loseFrames((frame) => frame.type === 'new_message' && ++lost <= 2);
  ['2', '3', '4'].forEach((text) => chat.server.say(2, 1, text));
  await pass(5_000);
  expect(textsOf(client, 2)).toEqual(['1', '2', '3', '4']);
  await expectSameAsFresh(chat, client, 1, 2);
});

it('brings the last message and the last marker, lost without a trace, when the server names the heads', async () => {
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  client.send(toBen, '1');
  await pass(1_000);
  chat.server.loseFrames((_frame, userId) => userId === 1);
  chat.server.say(2, 1, '2');
  chat.server.markRead(2, 1);
  await pass(10_000);
  expect(textsOf(client, 2)).toEqual(['1']);
  chat.server.loseFrames(null);
  chat.server.tellHeads();
  await pass(1_000);
  expect(textsOf(client, 2)).toEqual(['1', '2']);
  await expectSameAsFresh(chat, client, 1, 2);
  expect(chat.server.socketsOf(1).opened).toBe(2);
});

it('asks for nothing where the heads name what is known, and once where one cannot be had', async () => {
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  chat.server.say(2, 1, '1');
  await pass(1_000);
  const resumes = () => chat.server.framesFrom(1).filter(({ type }) => type === 'resume').length;
  const before = resumes();
  chat.server.tellHeads();
  await pass(10_000);
  expect(resumes()).toBe(before);
  chat.server.tellHeads({ '019b0000-0000-7000-8000-000000000000': 9 });
  await pass(10_000);
  expect(resumes()).toBe(before + 1);
});

it('counts anew when the heads name a conversation and none is loaded', async () => {
  const client = chat.start(1);
  await pass(1_000);
  chat.server.loseFrames(() => true);
  chat.server.say(2, 1, '1');
  await pass(1_000);
  expect(client.getSnapshot().totalUnread).toBe(0);
  chat.server.loseFrames(null);
  chat.server.tellHeads();
  await pass(1_000);
  expect(client.getSnapshot().totalUnread).toBe(1);
  expect(chat.server.framesFrom(1).filter(({ type }) => type === 'resume')).toEqual([]);
});

it('resumes after a break, loads anew after a long one, and never shows an empty list meanwhile', async () => {
  chat.server.fill(1, 2, 40);
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  await pass(1_000);
  let shortest = Infinity;
  client.subscribe(() => (shortest = Math.min(shortest, textsOf(client, 2)?.length ?? 0)));
  for (const count of [3, 250]) {
    chat.server.goOffline();
    await pass(1_000);
    client.send(toBen, `waits for ${count}`);
    chat.server.fill(2, 1, count);
    chat.server.goOnline();
    await pass(60_000);
    expect(textsOf(client, 2)?.at(-1)).toBe(`waits for ${count}`);
    expect(rowsOf(client, 2)).toEqual([]);
  }
  expect(shortest).toBeGreaterThanOrEqual(30);
  await expectSameAsFresh(chat, client, 1, 2);
});

it('shows what somebody wrote meanwhile in a conversation that did not exist yet', async () => {
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  await pass(1_000);
  chat.server.goOffline();
  await pass(1_000);
  chat.server.say(2, 1, 'missed');
  chat.server.goOnline();
  await pass(60_000);
  expect(textsOf(client, 2)).toEqual(['missed']);
  await expectSameAsFresh(chat, client, 1, 2);
});

it('gets all of many conversations that changed while it was away', async () => {
  for (let id = 100; id < 170; id++) chat.server.addPerson(buildPerson({ id }));
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  chat.server.say(2, 1, 'hi');
  await pass(1_000);
  chat.server.goOffline();
  for (let id = 100; id < 170; id++) chat.server.say(id, 1, 'hi');
  chat.server.goOnline();
  await pass(60_000);
  expect(selectInbox(client.getSnapshot())).toHaveLength(71);
  expect(client.getSnapshot().totalUnread).toBe(71);
});

it('keeps up with more conversations than one question can name', async () => {
  const count = 1_060;
  for (let id = 100; id < 100 + count; id++) chat.server.addPerson(buildPerson({ id }));
  for (let id = 100; id < 100 + count; id++) chat.server.say(1, id, 'hi');
  for (let id = 100; id < 105; id++) chat.server.say(id, 1, 'unread');
  chat.server.say(1, 2, 'hello');
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  void client.loadInbox();
  await pass(1_000);
  for (const texts of [['one'], ['two', 'three']]) {
    chat.server.goOffline();
    await pass(1_000);
    for (const text of texts) chat.server.say(2, 1, text);
    chat.server.goOnline();
    await pass(60_000);
    expect(textsOf(client, 2)?.at(-1)).toBe(texts.at(-1));
    expect(client.getSnapshot().totalUnread).toBe(chat.server.totalUnreadOf(1));
    expect(selectInbox(client.getSnapshot())[0]?.last_message?.text).toBe(texts.at(-1));
    await expectSameAsFresh(chat, client, 1, 2);
  }
  const resumes = chat.server.framesFrom(1).filter(({ type }) => type === 'resume');
  expect(resumes.length).toBeLessThan(35);
  chat.server.say(2, 1, 'live');
  await pass(1_000);
  expect(textsOf(client, 2)?.at(-1)).toBe('live');
  await expectSameAsFresh(chat, client, 1, 2);
});
