import type { ErrorFrame } from '@vikrahub/chat-protocol';
import { connect, type Connection } from './connection.js';
import type { TestDatabase } from './database.js';
import { expectSameAsFresh } from './fresh-load.js';
import type { ChatNode } from './node.js';
import { createPeople, type Person } from './people.js';

/** Two people with a socket each and one message between them. */
export interface Pair {
  anna: Person;
  ben: Person;
  desk: Connection;
  other: Connection;
  conversationId: string;
}

export async function createPair(node: ChatNode): Promise<Pair> {
  const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
  const [desk, other] = [await connect(node, anna), await connect(node, ben)];
  const { conversation_id: conversationId } = await desk.say({ recipient_id: ben.id });
  await expectSameAsFresh(desk, other);
  return { anna, ben, desk, other, conversationId };
}

/** Everything that a frame or a call could change, in one row. */
export function storedState(database: TestDatabase): Promise<unknown[]> {
  return database.rows(`
    select (select count(*) from users) as users, (select count(*) from direct_conversations) as directs,
      (select sum(rev) from conversations) as revs, (select sum(last_seq) from conversations) as seqs,
      (select sum(read_seq) from members) as read, (select sum(delivered_seq) from members) as delivered,
      (select count(*) from members) as members, (select count(*) from messages) as messages`);
}

/** Sends bytes as they are and waits for the `error` that repeats their `ref`. */
export async function refusalOf(socket: Connection, frame: string, ref: string): Promise<ErrorFrame> {
  socket.sendRaw(frame);
  const answer = await socket.answerTo(ref);
  if (answer.type !== 'error') throw new Error(`not refused: ${JSON.stringify(answer)}`);
  return answer;
}
