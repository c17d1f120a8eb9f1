import { expect, it } from '@jest/globals';
import { selectThread } from '../store/selectors.js';
import { pass, useFakeChat } from '../testing/client-setup.js';
import { expectSameAsFresh, people, rowsOf, textsOf, toBen } from '../testing/three-people.js';

const chat = useFakeChat(people);

it('shows a message at once, settles it into one row and reaches the other side', async () => {
  const client = chat.start(1);
  const other = chat.start(2);
  await pass(1_000);
  other.open({ userId: 1 });
  client.open(toBen);
  await pass(1_000);
  const clientId = client.send(toBen, 'hello');
  expect(rowsOf(client, 2)).toMatchObject([{ clientId, text: 'hello', delivery: { state: 'queued' } }]);
  await pass(1_000);
  expect(rowsOf(client, 2)).toEqual([]);
  expect(selectThread(client.getSnapshot(), toBen)?.messages).toMatchObject([
    { client_id: clientId, seq: 1 },
  ]);
  expect(textsOf(other, 1)).toEqual(['hello']);
  await expectSameAsFresh(chat, client, 1, 2);
  await expectSameAsFresh(chat, other, 2, 1);
});

it('sends what was written offline once and in order', async () => {
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  await pass(1_000);
  chat.server.goOffline();
  await pass(1_000);
  for (const text of ['1', '2', '3', '4', '5']) client.send(toBen, text);
  await pass(60_000);
  expect(rowsOf(client, 2)).toHaveLength(5);
  chat.server.goOnline();
  await pass(60_000);
  expect(chat.server.messagesOf(1, 2).map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
  expect(textsOf(client, 2)).toEqual(['1', '2', '3', '4', '5']);
  expect(rowsOf(client, 2)).toEqual([]);
  await expectSameAsFresh(chat, client, 1, 2);
});

it('sends again on the same socket when the ack is lost, and keeps one row', async () => {
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  await pass(1_000);
  let lost = 0;
  chat.server.loseFrames((frame) => frame.type === 'ack' && 'message_id' in frame && ++lost === 1);
  client.send(toBen, 'once');
  await pass(1_000);
  expect(rowsOf(client, 2)).toMatchObject([{ delivery: { state: 'sending' } }]);
  await pass(20_000);
  expect(chat.server.framesFrom(1).filter(({ type }) => type === 'message')).toHaveLength(2);
  expect(chat.server.messagesOf(1, 2)).toHaveLength(1);
  expect(textsOf(client, 2)).toEqual(['once']);
  expect(rowsOf(client, 2)).toEqual([]);
  expect(chat.server.socketsOf(1).opened).toBe(1);
});

it('keeps one row when the connection breaks between commit and ack', async () => {
  const client = chat.start(1);
  await pass(1_000);
  client.send(toBen, 'first');
  await pass(1_000);
  chat.server.loseFrames((frame) => frame.type === 'ack' && 'message_id' in frame);
  client.send(toBen, 'second');
  await pass(1_000);
  chat.server.loseFrames(null);
  chat.server.disconnect();
  await pass(60_000);
  expect(textsOf(client, 2)).toEqual(['first', 'second']);
  expect(rowsOf(client, 2)).toEqual([]);
  await expectSameAsFresh(chat, client, 1, 2);
});

it('sends again what never reached the server', async () => {
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  await pass(1_000);
  chat.server.latencyMs = 1_000;
  client.send(toBen, 'lost');
  await pass(10);
  expect(rowsOf(client, 2)).toMatchObject([{ delivery: { state: 'sending' } }]);
  chat.server.disconnect();
  expect(rowsOf(client, 2)).toMatchObject([{ delivery: { state: 'queued' } }]);
  await pass(60_000);
  expect(chat.server.messagesOf(1, 2).map(({ text }) => text)).toEqual(['lost']);
  expect(rowsOf(client, 2)).toEqual([]);
});

it('shows why a message was refused, and sends it again with the same id on request', async () => {
  const client = chat.start(1);
  await pass(1_000);
  chat.server.failNextSend({ code: 'forbidden', message: 'No.' });
  const clientId = client.send(toBen, 'please');
  client.send(toBen, 'next');
  await pass(1_000);
  expect(rowsOf(client, 2)).toMatchObject([
    {
      clientId,
      delivery: { state: 'failed', failure: { code: 'forbidden', message: 'No.', retryable: false } },
    },
  ]);
  expect(textsOf(client, 2)).toEqual(['next']);
  client.retry(clientId);
  await pass(1_000);
  expect(chat.server.messagesOf(1, 2).map(({ client_id }) => client_id)).toContain(clientId);
  expect(rowsOf(client, 2)).toEqual([]);
});

it('waits as long as the server asks before it sends again, and keeps the order', async () => {
  const client = chat.start(1);
  await pass(1_000);
  chat.server.failNextSend({ code: 'rate_limited', retryAfterMs: 4_000 });
  client.send(toBen, 'a');
  client.send(toBen, 'b');
  await pass(3_500);
  expect(chat.server.messagesOf(1, 2)).toEqual([]);
  await pass(1_500);
  expect(chat.server.messagesOf(1, 2).map(({ text }) => text)).toEqual(['a', 'b']);
});

it('forgets a failed message on request, and refuses one that is too long by itself', async () => {
  const client = chat.start(1);
  await pass(1_000);
  const clientId = client.send(toBen, '😀'.repeat(5_001));
  client.send(toBen, '😀'.repeat(5_000));
  await pass(1_000);
  expect(rowsOf(client, 2)).toMatchObject([{ clientId, delivery: { failure: { code: 'too_large' } } }]);
  client.discard(clientId);
  expect(rowsOf(client, 2)).toEqual([]);
  expect(chat.server.messagesOf(1, 2)).toHaveLength(1);
});
