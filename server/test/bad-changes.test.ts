import { expect, test } from '@jest/globals';
import type { ResumedFrame } from '@vikrahub/chat-protocol';
import { v7 as uuidv7 } from 'uuid';
import { startChat } from './harness/chat.js';
import { aText, connect } from './harness/connection.js';
import { within } from './harness/eventually.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createGroup, inGroup } from './harness/groups.js';
import { createPeople, type Person } from './harness/people.js';

const { node, database } = await startChat();

const markersOf = () => database.rows('select * from members order by conversation_id, user_id');

test('10,000 markers of conversations that are not theirs are refused until the socket is closed, and move nothing', async () => {
  const [anna, ben, eve] = (await createPeople(node, 3)) as [Person, Person, Person];
  const [desk, stranger] = [await connect(node, anna), await connect(node, eve)];
  const { conversation_id: ofOthers } = await desk.say({ recipient_id: ben.id });
  const { id: left } = await createGroup(node, [anna, ben, eve]);
  await inGroup(node, left).remove(eve, eve);
  await stranger.next('conversation_removed');
  const before = await markersOf();
  const transactionsBefore = await countTransactions();

  for (let count = 0; count < 10_000; count += 1) {
    const conversation_id = [uuidv7(), ofOthers, left][count % 3] as string;
    stranger.send({ type: count % 2 ? 'read' : 'delivered', conversation_id, seq: 1_000_000 });
  }

  expect((await within('the close', stranger.closed)).code).toBe(4429);
  for (const { code } of stranger.all('error')) expect(['not_found', 'rate_limited']).toContain(code);
  expect(await markersOf()).toEqual(before);
  // Its socket is closed after 500 refusals in a row.
  expect((await countTransactions()) - transactionsBefore).toBeLessThan(1000);
  await desk.say({ recipient_id: ben.id });
  await expectSameAsFresh(desk);
});

test('1,000 cursors of conversations that are not theirs are named as gone, beside what is theirs', async () => {
  const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
  const desk = await connect(node, anna);
  const { conversation_id: id } = await desk.say({ recipient_id: ben.id });
  const strange = Array.from({ length: 1000 }, () => uuidv7());
  const cursors = Object.fromEntries(strange.map((one) => [one, 7]));
  const resumed = (await desk.request({ type: 'resume', cursors })) as ResumedFrame;
  expect(resumed.conversations.map(({ conversation }) => conversation.id)).toEqual([id]);
  expect([...(resumed.removed ?? [])].sort()).toEqual(strange.sort());
});

test('a row that PostgreSQL refuses fails alone, among messages and among markers', async () => {
  const people = (await createPeople(node, 11)) as [Person, ...Person[]];
  const [anna, ...others] = people;
  const desk = await connect(node, anna);
  const poison = aText();
  await database.rows(`
    create function refuse() returns trigger language plpgsql as $$
    begin raise exception 'poison' using errcode = '22023'; end $$;
    create trigger refuse_text before insert on messages for each row
      when (new.text = '${poison}') execute function refuse();
    create trigger refuse_marker before update on members for each row
      when (new.read_seq = 13 and new.user_id = '${anna.id}') execute function refuse()`);

  const said = await Promise.all(
    others.map((other, at) =>
      desk.request({ type: 'message', recipient_id: other.id, text: at === 4 ? poison : aText() }),
    ),
  );
  expect(said.map(({ type }) => type)).toEqual(others.map((_, at) => (at === 4 ? 'error' : 'ack')));
  expect(said[4]).toMatchObject({ code: 'invalid_input', retryable: false });

  const conversations: string[] = [];
  for (const other of others) {
    const device = await connect(node, other);
    for (let count = 0; count < 13; count += 1) await device.say({ recipient_id: anna.id });
    conversations.push((await device.say({ recipient_id: anna.id })).conversation_id);
  }
  const moved = await Promise.all(
    conversations.map((conversation_id, at) =>
      desk.request({ type: 'read', conversation_id, seq: at === 4 ? 13 : 12 }),
    ),
  );
  expect(moved.map(({ type }) => type)).toEqual(others.map((_, at) => (at === 4 ? 'error' : 'ack')));
  await expectSameAsFresh(desk);
});

async function countTransactions(): Promise<number> {
  await database.rows('select pg_stat_clear_snapshot()');
  const [row] = await database.rows<{ count: string }>(
    'select xact_commit as count from pg_stat_database where datname = current_database()',
  );
  return Number(row?.count);
}
