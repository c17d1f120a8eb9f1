import { expect, test } from '@jest/globals';
import type { HistoryPage, ResumedFrame } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { createPerson, type Person, rest } from './harness/people.js';
import { RestClient } from './harness/rest-client.js';

const CONVERSATIONS = 50;
const MESSAGES = 200;
const FRAME_BYTES_MAX = 1024 * 1024;

const { node, database } = await startChat({ NODE_OPTIONS: '--max-old-space-size=512' });

/** Everything at once would be 300 MB of text, and 600 in memory. */
async function createFlooded() {
  const person = await createPerson(node);
  await database.rows(
    `with others as (
       insert into users (id, username, full_name)
       select 'flood-' || n, 'flood-' || n, '' from generate_series(1, ${CONVERSATIONS}) n returning id
     ), made as (
       insert into conversations (bucket, id, kind, last_seq, rev)
       select bucket_of(id), id, 'direct', ${MESSAGES}, ${MESSAGES}
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
     select bucket, id, seq, uuidv7(), other, uuidv7(), repeat(chr(1), 5000), seq
     from pairs, generate_series(1, ${MESSAGES}) seq`,
    [String(person.id)],
  );
  return person;
}

/** What a client loads of a conversation that was reset. */
async function expectNewestPage(person: Person, conversationId: string): Promise<void> {
  const path = `/api/messaging/messages/?conversation_id=${conversationId}&limit=100`;
  const { status, body } = await rest(node, person).get<HistoryPage>(path);
  expect({ status, last: body.results.at(-1)?.seq }).toEqual({ status: 200, last: MESSAGES });
  expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(FRAME_BYTES_MAX);
}

test('a person with 10,000 of the longest messages resumes, and the node goes on', async () => {
  const person = await createFlooded();
  const devices = [await connect(node, person), await connect(node, person), await connect(node, person)];
  const asked = await Promise.all(
    devices.map(async (device) => {
      const cursors: Record<string, number> = {};
      let asks = 0;
      for (let truncated = true; truncated; asks += 1) {
        const answer = (await device.request({ type: 'resume', cursors: { ...cursors } })) as ResumedFrame;
        expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(FRAME_BYTES_MAX);
        for (const { conversation } of answer.conversations) cursors[conversation.id] = conversation.rev;
        truncated = answer.truncated;
      }
      expect(Object.keys(cursors)).toHaveLength(CONVERSATIONS);
      for (const id of Object.keys(cursors)) await expectNewestPage(person, id);
      return asks;
    }),
  );
  expect(Math.max(...asked)).toBeLessThanOrEqual(CONVERSATIONS);
  expect((await new RestClient(node).get('/health/ready')).status).toBe(200);
});
