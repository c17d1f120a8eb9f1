import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { ResumedFrame } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { eventually, within } from './harness/eventually.js';
import { createPeople, type Person } from './harness/people.js';
import { RestClient } from './harness/rest-client.js';

const { node, database } = await startChat();
/** 20 kB on the wire: few are enough to fill what the kernel buffers, and what the server does. */
const LONG_TEXT = '\u{1f600}'.repeat(5000);
const MESSAGES_MAX = 2000;
const STEP = 10;

/** The value of a line of /metrics; 0 where it is not there yet. */
async function metric(line: string): Promise<number> {
  const { body } = await new RestClient(node).get<string>('/metrics');
  const found = body.split('\n').find((one) => one.startsWith(`${line} `));
  return Number(found?.slice(line.length) ?? 0);
}

test('who does not read loses typing first, then the socket, and the others do not notice', async () => {
  const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
  const desk = await connect(node, anna);
  const [phone, stuck] = [await connect(node, ben), await connect(node, ben)];
  const { conversation_id } = await desk.say({ recipient_id: ben.id });
  await stuck.next('new_message');
  stuck.stopReading();

  const closedBefore = await metric('chat_sessions_closed_total{code="1013"}');
  let sent = 1;
  let typed = 0;
  while ((await metric('chat_sessions_closed_total{code="1013"}')) === closedBefore) {
    expect(sent).toBeLessThan(MESSAGES_MAX);
    const messages = Array.from({ length: STEP }, () => desk.say({ conversation_id, text: LONG_TEXT }));
    sent += (await Promise.all(messages)).length;
    await eventually(() => desk.request({ type: 'typing', conversation_id, is_typing: true }));
    typed += 1;
    await phone.next('typing');
  }
  stuck.readOn();
  expect((await within('the close', stuck.closed)).code).toBe(1013);
  expect(phone.all('new_message')).toHaveLength(sent);
  expect(phone.all('typing')).toHaveLength(typed);

  const seqs = stuck.all('new_message').map(({ message }) => message.seq);
  expect(seqs).toEqual(seqs.map((_seq, index) => index + 1));
  // Of the last 3 MiB before the close it was told no typing, of what came before all of it.
  const lastTyping = stuck.received.findLastIndex(({ type }) => type === 'typing');
  expect(lastTyping).toBeGreaterThan(0);
  expect(stuck.received.length - lastTyping).toBeGreaterThan(100);
  await eventually(async () => expect(await metric('chat_sessions')).toBe(2));

  const back = await connect(node, ben);
  expect(await back.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
});

const CONVERSATIONS = 30;
/** As much of one conversation as an answer takes. */
const RESUMED = 40;

/** Conversations of the person with others, 24 MB of text in all. */
async function fillInbox({ id }: Person): Promise<void> {
  await database.rows(
    `with others as (
       insert into users (id, username, full_name)
       select 'other-' || n, 'other-' || n, '' from generate_series(1, ${CONVERSATIONS}) n returning id
     ), made as (
       insert into conversations (bucket, id, kind, last_seq, rev)
       select bucket_of(id), id, 'direct', ${RESUMED}, ${RESUMED}
       from (select uuidv7() as id from others) ids returning bucket, id
     ), pairs as (
       select c.bucket, c.id, o.id as other
       from (select *, row_number() over () as n from made) c
       join (select *, row_number() over () as n from others) o using (n)
     ), joined as (
       insert into members (bucket, conversation_id, user_id)
       select bucket, id, unnest(array[$1, other]) from pairs
     )
     insert into messages (bucket, conversation_id, seq, id, sender_id, client_id, text, rev)
     select bucket, id, seq, uuidv7(), other, uuidv7(), repeat('😀', 5000), seq
     from pairs, generate_series(1, ${RESUMED}) seq`,
    [String(id)],
  );
}

test('who reads slowly gets through a long resume, however much somebody types at them', async () => {
  const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
  const [desk, slow] = [await connect(node, anna), await connect(node, ben)];
  const { conversation_id } = await desk.say({ recipient_id: ben.id });
  await slow.next('new_message');
  await fillInbox(ben);
  let isResuming = true;
  const reading = (async () => {
    // About 64 KiB at a time, as what the kernel holds and one turn of the event loop reads.
    while (isResuming) {
      slow.stopReading();
      await sleep(20);
      slow.readOn();
      await new Promise(setImmediate);
    }
  })();
  const typing = (async () => {
    while (isResuming) {
      await Promise.all(
        Array.from({ length: 20 }, () => desk.request({ type: 'typing', conversation_id, is_typing: true })),
      );
    }
  })();
  const cursors: Record<string, number> = {};
  try {
    for (let truncated = true; truncated;) {
      const answer = (await slow.request({ type: 'resume', cursors: { ...cursors } })) as ResumedFrame;
      for (const { conversation } of answer.conversations) cursors[conversation.id] = conversation.rev;
      truncated = answer.truncated;
    }
  } finally {
    isResuming = false;
    await Promise.all([reading, typing]);
  }
  expect(Object.keys(cursors)).toHaveLength(CONVERSATIONS + 1);
  expect(slow.isOpen).toBe(true);
}, 120_000);
