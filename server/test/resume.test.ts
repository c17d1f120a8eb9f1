import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ConversationPage, HistoryPage, ResumedFrame } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect, type Connection } from './harness/connection.js';
import { eventually } from './harness/eventually.js';
import { expectSameAsFresh, freshLoad } from './harness/fresh-load.js';
import { createPeople, createPerson, rest, type Person } from './harness/people.js';

const { node, database } = await startChat();

async function resume(socket: Connection, cursors: Record<string, number>): Promise<ResumedFrame> {
  const answer = await socket.request({ type: 'resume', cursors });
  if (answer.type !== 'resumed') throw new Error(JSON.stringify(answer));
  return answer;
}

/** As the contract says for more conversations than cursors fit into a frame. Gives what came, ask by ask. */
async function resumeInSlices(
  socket: Connection,
  known: Record<string, number>,
): Promise<ResumedFrame['conversations'][]> {
  const asks = [];
  for (let after: string | undefined; ;) {
    const ids = Object.keys(known).sort();
    const left = after === undefined ? ids : ids.filter((id) => id > String(after));
    const until = left.length > 1000 ? left[999] : undefined;
    const cursors = Object.fromEntries(left.slice(0, 1000).map((id) => [id, known[id] as number]));
    const answer = await socket.request({
      type: 'resume',
      cursors,
      ...(after !== undefined && { after }),
      ...(until !== undefined && { until }),
    });
    if (answer.type !== 'resumed') throw new Error(JSON.stringify(answer));
    asks.push(answer.conversations);
    for (const { conversation } of answer.conversations) known[conversation.id] = conversation.rev;
    if (answer.truncated) continue;
    if (until === undefined) return asks;
    after = until;
  }
}

/** A person with conversations of one message each, from as many others: put into the tables, because sending takes long. */
async function createPopular(conversations: number): Promise<Person> {
  const person = await createPerson(node);
  await database.rows(
    `with made as (
       select uuidv7() as id, 'fan-' || $1 || '-' || n as fan from generate_series(1, $2::int) n
     ), fans as (
       insert into users (id, username, full_name) select fan, fan, fan from made
     ), heads as (
       insert into conversations (bucket, id, kind, last_seq, rev) select bucket_of(id), id, 'direct', 1, 1 from made
     ), directory as (
       insert into direct_conversations (direct_key, conversation_id)
       select format('["%s","%s"]', $1::text, fan), id from made
     ), membership as (
       insert into members (bucket, conversation_id, user_id, read_seq)
       select bucket_of(id), id, fan, 1 from made union all select bucket_of(id), id, $1, 0 from made
     )
     insert into messages (bucket, conversation_id, seq, id, sender_id, client_id, text, rev)
     select bucket_of(id), id, 1, gen_random_uuid(), fan, gen_random_uuid(), 'Hello', 1 from made`,
    [String(person.id), conversations],
  );
  return person;
}

const seqsOf = (answer: ResumedFrame) =>
  answer.conversations.map(({ messages }) => messages.map(({ seq }) => seq));

describe('resume', () => {
  test('answers nothing where nothing changed', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const desk = await connect(node, anna);
    expect(await resume(desk, {})).toMatchObject({ conversations: [], truncated: false });
    const { conversation_id, rev } = await desk.say({ recipient_id: ben.id });
    await expectSameAsFresh(desk);
    expect(await resume(desk, desk.replica.cursors())).toMatchObject({ conversations: [], truncated: false });
    expect(await resume(desk, { [conversation_id]: rev + 1000 })).toMatchObject({ conversations: [] });
  });

  test('answers what changed since the cursor, and only that', async () => {
    const [anna, ben, carla] = (await createPeople(node, 3)) as [Person, Person, Person];
    const desk = await connect(node, anna);
    const first = await desk.say({ recipient_id: ben.id });
    await desk.say({ recipient_id: carla.id });
    await expectSameAsFresh(desk);
    const cursors = desk.replica.cursors();
    const second = await desk.say({ recipient_id: ben.id });
    const answer = await resume(desk, cursors);
    expect(answer).toMatchObject({
      truncated: false,
      conversations: [{ conversation: { id: first.conversation_id, last_seq: 2 }, reset: false }],
    });
    expect(seqsOf(answer)).toEqual([[second.seq]]);
  });

  test('takes an unknown conversation as 0, and ignores cursors of conversations that are not there', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const desk = await connect(node, anna);
    for (let sent = 0; sent < 3; sent += 1) await desk.say({ recipient_id: ben.id });
    expect(seqsOf(await resume(desk, { [randomUUID()]: 7 }))).toEqual([[1, 2, 3]]);
  });

  test('tells of a marker that moved', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const { conversation_id } = await desk.say({ recipient_id: ben.id });
    await expectSameAsFresh(desk, other);
    const cursors = desk.replica.cursors();
    await other.request({ type: 'read', conversation_id, seq: 1 });
    const [change] = (await resume(desk, cursors)).conversations;
    expect(change?.conversation.members).toContainEqual(
      expect.objectContaining({ user: expect.objectContaining({ id: ben.id }), read_seq: 1 }),
    );
  });

  test('brings a client that was away to what it would load afresh', async () => {
    const [anna, ben, carla] = (await createPeople(node, 3)) as [Person, Person, Person];
    const away = await connect(node, anna);
    const { conversation_id } = await away.say({ recipient_id: ben.id });
    await expectSameAsFresh(away);
    const cursors = away.replica.cursors();
    away.drop();
    const [other, third] = [await connect(node, ben), await connect(node, carla)];
    for (let sent = 0; sent < 5; sent += 1) await other.say({ recipient_id: anna.id });
    await third.say({ recipient_id: anna.id });
    await other.request({ type: 'read', conversation_id, seq: 3 });

    const back = await connect(node, anna);
    const answer = await resume(back, cursors);
    const fresh = await freshLoad(node, anna);
    const resumed = answer.conversations
      .map(({ conversation }) => conversation)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(resumed.map(({ updated_at: _unknown, ...conversation }) => conversation)).toEqual(
      fresh.conversations.map(({ messages: _messages, ...conversation }) => conversation),
    );
    expect(seqsOf(answer).flat().sort()).toEqual([1, 2, 3, 4, 5, 6]);
    await expectSameAsFresh(back);
  });

  test('brings a message that answers another, with what it quotes', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const [away, other] = [await connect(node, anna), await connect(node, ben)];
    const quoted = await away.say({ recipient_id: ben.id, text: 'Tea or coffee?' });
    await expectSameAsFresh(away);
    const cursors = away.replica.cursors();
    away.drop();
    await other.say({ recipient_id: anna.id, reply_to: quoted.message_id });

    const back = await connect(node, anna);
    const [change] = (await resume(back, cursors)).conversations;
    expect(change?.messages).toMatchObject([
      {
        seq: 2,
        reply_to: { id: quoted.message_id, seq: 1, sender: { id: anna.id }, text: 'Tea or coffee?' },
      },
    ]);
    await expectSameAsFresh(back);
  });

  test('gives each of many who return at once their own, whoever else asks', async () => {
    const people = await createPeople(node, 40);
    const writer = await connect(node, people[0] as Person);
    const others = people.slice(1);
    await Promise.all(
      others.map((other, at) => writer.say({ recipient_id: other.id, text: `For number ${at}` })),
    );
    const back = await Promise.all(others.map((other) => connect(node, other)));
    const answers = await Promise.all(back.map((socket) => resume(socket, {})));
    expect(
      answers.map(({ conversations }) => conversations.map(({ messages }) => messages[0]?.text)),
    ).toEqual(others.map((_other, at) => [`For number ${at}`]));
    expect(back.map(({ hello }) => [hello.user.id, hello.total_unread])).toEqual(
      others.map(({ id }) => [id, 1]),
    );
    await expectSameAsFresh(writer, ...back.slice(0, 5));
  });

  test('resets a conversation with more than 200 changed messages', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const desk = await connect(node, anna);
    const send = (count: number) =>
      Promise.all(Array.from({ length: count }, () => desk.say({ recipient_id: ben.id })));
    await send(200);
    const late = await connect(node, ben);
    const full = await resume(late, {});
    expect(full.conversations).toMatchObject([{ reset: false }]);
    expect(full.conversations[0]?.messages).toHaveLength(200);
    const [{ conversation_id } = { conversation_id: '' }] = await send(1);
    const answer = await resume(late, {});
    expect(answer.conversations).toMatchObject([
      { reset: true, messages: [], conversation: { id: conversation_id, last_seq: 201, unread_count: 201 } },
    ]);
    const newest = await rest(node, ben).get<HistoryPage>(
      `/api/messages/?conversation_id=${conversation_id}`,
    );
    expect(newest.body.results.at(-1)?.seq).toBe(201);
  });

  test('is truncated beyond 50 conversations and comes to an end when it is repeated', async () => {
    const anna = await createPerson(node);
    const desk = await connect(node, anna);
    const others = await createPeople(node, 53);
    await Promise.all(others.map((other) => desk.say({ recipient_id: other.id })));
    const cursors: Record<string, number> = {};
    const sizes: [number, boolean][] = [];
    for (let truncated = true; truncated;) {
      const answer = await resume(desk, cursors);
      sizes.push([answer.conversations.length, answer.truncated]);
      for (const { conversation } of answer.conversations) cursors[conversation.id] = conversation.rev;
      truncated = answer.truncated;
    }
    expect(sizes).toEqual([
      [50, true],
      [3, false],
    ]);
    expect(Object.keys(cursors)).toHaveLength(53);
    await expectSameAsFresh(desk);
  });

  test('in slices brings a client with 1,200 conversations to everything, and then only to what changed', async () => {
    const anna = await createPopular(1200);
    const desk = await connect(node, anna);
    expect(desk.hello.total_unread).toBe(1200);
    await eventually(() => expect(Object.keys(desk.replica.cursors())).toHaveLength(1200));
    const known = desk.replica.cursors();
    expect((await resumeInSlices(desk, known)).map(({ length }) => length)).toEqual([0, 0]);

    const ids = Object.keys(known).sort();
    for (const conversation_id of [ids[0], ids[999], ids[1000], ids[1199]].map(String)) {
      await desk.say({ conversation_id });
    }
    const { conversation_id: newest } = await desk.say({ recipient_id: (await createPerson(node)).id });
    const asks = await resumeInSlices(desk, known);
    expect(asks.map((ask) => ask.map(({ conversation: { id, rev } }) => [id, rev]))).toEqual([
      [ids[0], ids[999]].map((id) => [id, 2]),
      [...[ids[1000], ids[1199]].map((id) => [id, 2]), [newest, 1]],
    ]);
    expect(desk.replica.totalUnread).toBe(1196);
  });

  test.each([
    ['a slice from nowhere', { cursors: {}, after: 'nowhere' }],
    ['a slice until null', { cursors: {}, until: null }],
    ['no cursors', {}],
    ['a list', { cursors: [] }],
    ['text', { cursors: 'all' }],
    ['null', { cursors: null }],
    ['a rev that is text', { cursors: { [randomUUID()]: '1' } }],
    ['a negative rev', { cursors: { [randomUUID()]: -1 } }],
    ['a float', { cursors: { [randomUUID()]: 0.5 } }],
    ['a key that is no id', { cursors: { nonsense: 1 } }],
    ['1,001 cursors', { cursors: Object.fromEntries(Array.from({ length: 1001 }, () => [randomUUID(), 1])) }],
  ])('with %s is refused', async (_what, fields) => {
    const desk = await connect(node, await createPerson(node));
    desk.sendRaw(JSON.stringify({ type: 'resume', ref: 'bad', ...fields }));
    expect(await desk.answerTo('bad')).toMatchObject({
      type: 'error',
      code: 'invalid_input',
      retryable: false,
    });
  });
});

describe('an answer that would be larger than 1 MiB', () => {
  const FRAME_BYTES_MAX = 1024 * 1024;
  const CONVERSATIONS = 8;
  const MESSAGES = 60;

  /** The longest texts there are, in the form that takes the most in JSON. */
  async function createFlooded(): Promise<Person> {
    const person = await createPopular(CONVERSATIONS);
    await database.rows(
      `with more as (
         select m.conversation_id, f.user_id as sender_id from members m
         join members f on f.conversation_id = m.conversation_id and f.user_id <> $1 where m.user_id = $1
       ), heads as (
         update conversations set last_seq = $2, rev = $2 where id in (select conversation_id from more)
       )
       insert into messages (bucket, conversation_id, seq, id, sender_id, client_id, text, rev)
       select bucket_of(conversation_id), conversation_id, seq, uuidv7(), sender_id, uuidv7(), repeat(chr(1), 5000), seq
       from more, generate_series(2, $2::int) seq`,
      [person.id, MESSAGES],
    );
    return person;
  }

  test('comes in several, with the newest page to be loaded where one conversation is too much', async () => {
    const person = await createFlooded();
    const socket = await connect(node, person);
    const cursors: Record<string, number> = {};
    let asks = 0;
    for (let truncated = true; truncated; asks += 1) {
      const answer = await resume(socket, cursors);
      expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(FRAME_BYTES_MAX);
      for (const { conversation } of answer.conversations) cursors[conversation.id] = conversation.rev;
      truncated = answer.truncated;
    }
    expect(Object.keys(cursors)).toHaveLength(CONVERSATIONS);
    expect(asks).toBeLessThanOrEqual(CONVERSATIONS);
  });

  test('is a shorter page of the history, and of the inbox, with what is left behind it', async () => {
    const person = await createFlooded();
    const inbox = await rest(node, person).get<ConversationPage>('/api/messaging/conversations/?limit=50');
    expect(Buffer.byteLength(JSON.stringify(inbox.body))).toBeLessThan(FRAME_BYTES_MAX);
    const id = inbox.body.results[0]?.id;
    for (const [place, has] of [
      ['', { has_before: true, has_after: false }],
      ['&after=0', { has_before: false, has_after: true }],
      ['&around=30', { has_before: true, has_after: true }],
    ] as const) {
      const path = `/api/messaging/messages/?conversation_id=${id}&limit=100${place}`;
      const { body } = await rest(node, person).get<HistoryPage>(path);
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(FRAME_BYTES_MAX);
      const seqs = body.results.map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_seq, at) => (seqs[0] as number) + at));
      expect(body).toMatchObject(has);
    }
    expect((await freshLoad(node, person)).conversations).toHaveLength(CONVERSATIONS);
  });
});
