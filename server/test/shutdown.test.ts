import { describe, expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { aText, connect } from './harness/connection.js';
import { within } from './harness/eventually.js';
import { freshLoad } from './harness/fresh-load.js';
import { startNode } from './harness/node.js';
import { createPeople, type Person } from './harness/people.js';

describe('SIGTERM', () => {
  test('closes every socket with 1012 and ends with 0', async () => {
    const { node } = await startChat();
    const sockets = await Promise.all((await createPeople(node, 5)).map((person) => connect(node, person)));
    expect(await node.stop()).toBe(0);
    for (const socket of sockets) expect((await within('the close', socket.closed)).code).toBe(1012);
    await expect(fetch(`${node.url}/health/live`)).rejects.toThrow();
  });

  test('loses nothing that was acknowledged', async () => {
    const { node, database } = await startChat();
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const desk = await connect(node, anna);
    for (let sent = 0; sent < 300; sent += 1)
      desk.send({ type: 'message', recipient_id: ben.id, text: aText() });
    await desk.next('ack');
    expect(await node.stop()).toBe(0);
    expect((await within('the close', desk.closed)).code).toBe(1012);
    const acknowledged = desk.all('ack').flatMap((ack) => ('message_id' in ack ? [ack.message_id] : []));
    const next = await startNode({ DATABASE_URL: database.url });
    const { conversations } = await freshLoad(next, ben);
    expect(conversations[0]?.messages.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
  });
});
