import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
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

test('a batch that fails beside a locked conversation loses and doubles nothing', async () => {
  const [first, stuck, free] = [await createPair(node), await createPair(node), await createPair(node)];
  await database.rows(`
    create function refuse_poison() returns trigger language plpgsql as $$
      begin if new.text = 'poison' then raise exception 'poisoned' using errcode = '22023'; end if; return new; end $$`);
  await database.rows(
    'create trigger poison before insert on messages for each row execute function refuse_poison()',
  );
  const releases = [await lockRow(first.conversationId), await lockRow(stuck.conversationId)];
  const texts = Array.from({ length: 20 }, aText);
  // The first of them keeps the queue waiting, so that what comes meanwhile is one batch.
  const other = first.desk.say({ recipient_id: first.ben.id });
  const sent = [];
  const poisoned = [];
  for (const text of texts) {
    sent.push(stuck.desk.say({ recipient_id: stuck.ben.id, text }));
    poisoned.push(free.desk.request({ type: 'message', recipient_id: free.ben.id, text: 'poison' }));
    await sleep(10);
  }
  for (const answer of await Promise.all(poisoned)) {
    expect(answer).toMatchObject({ type: 'error', code: 'invalid_input' });
  }
  for (const release of releases) await release();
  expect((await other).seq).toBe(2);
  expect((await Promise.all(sent)).map(({ seq }) => seq)).toEqual(texts.map((_text, at) => at + 2));
  await expectSameAsFresh(first.desk, stuck.desk, free.desk);
});
