import { expect, test } from '@jest/globals';
import pg from 'pg';
import { startChat } from './harness/chat.js';
import { aText } from './harness/connection.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createPair } from './harness/pair.js';
import { rest } from './harness/people.js';

const { node, database } = await startChat();

/** Somebody else's transaction on the conversation's row. */
async function lockRow(conversationId: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from conversations where id = $1 for update', [conversationId]);
  return () => client.end();
}

test('a conversation whose row is locked delays only itself, and keeps its order', async () => {
  const [stuck, free] = [await createPair(node), await createPair(node)];
  const release = await lockRow(stuck.conversationId);
  const texts = [aText(), aText(), aText()];
  const sent = texts.map((text) => stuck.desk.say({ recipient_id: stuck.ben.id, text }));
  const read = free.other.request({ type: 'read', conversation_id: free.conversationId, seq: 1 });
  // Answered while the row is still locked.
  for (let count = 0; count < 20; count += 1) await free.desk.say({ recipient_id: free.ben.id });
  expect(await read).toMatchObject({ type: 'ack' });
  const path = `/api/messaging/messages/?conversation_id=${stuck.conversationId}`;
  expect((await rest(node, stuck.anna).get(path)).status).toBe(200);
  await release();
  expect((await Promise.all(sent)).map(({ seq }) => seq)).toEqual([2, 3, 4]);
  await expectSameAsFresh(stuck.desk, free.desk);
  expect(
    stuck.desk.replica
      .views()[0]
      ?.messages.slice(1)
      .map(({ text }) => text),
  ).toEqual(texts);
});

test('what waits for a locked conversation too long is refused, and can be sent again', async () => {
  const { desk, ben, conversationId } = await createPair(node);
  const release = await lockRow(conversationId);
  const frame = {
    type: 'message',
    recipient_id: ben.id,
    text: aText(),
    client_id: crypto.randomUUID(),
  } as const;
  expect(await desk.request(frame)).toMatchObject({ type: 'error', code: 'unavailable', retryable: true });
  await release();
  expect(await desk.request(frame)).toMatchObject({ type: 'ack', duplicate: false, seq: 2 });
});
