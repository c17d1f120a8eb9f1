import { once } from 'node:events';
import { createConnection } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { aText, connect } from './harness/connection.js';
import { within } from './harness/eventually.js';
import { freshLoad } from './harness/fresh-load.js';
import { startNode } from './harness/node.js';
import { createPeople, type Person } from './harness/people.js';
import { getTicket, refusal } from './harness/socket.js';

describe('SIGTERM', () => {
  test('closes every socket with 1012 and ends with 0', async () => {
    const { node } = await startChat();
    const sockets = await Promise.all((await createPeople(node, 5)).map((person) => connect(node, person)));
    expect(await node.stop()).toBe(0);
    for (const socket of sockets) expect((await within('the close', socket.closed)).code).toBe(1012);
    await expect(fetch(`${node.url}/health/live`)).rejects.toThrow();
  });

  test('is spread: not ready and no new sockets at once, and who is not yet closed goes on', async () => {
    const { node } = await startChat({ SHUTDOWN_SPREAD_MS: '16000' });
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const query = `?ticket=${await getTicket(node, anna)}`;
    const stopped = node.stop();
    const first = await within('the first close', Promise.race([desk.closed, other.closed]));
    expect(first.code).toBe(1012);
    const [left, friend] = desk.isOpen ? [desk, ben] : [other, anna];
    expect(left.isOpen).toBe(true);
    expect(await left.say({ recipient_id: friend.id })).toMatchObject({ seq: 1 });
    expect((await fetch(`${node.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${node.url}/health/live`)).status).toBe(200);
    expect(await refusal(node, { query })).toMatchObject({ status: 503, retryAfter: '1' });
    expect((await within('the second close', left.closed)).code).toBe(1012);
    expect(await stopped).toBe(0);
  });

  test('does not wait for connections that send nothing', async () => {
    const { node } = await startChat();
    const silent = createConnection(node.port, '127.0.0.1');
    await once(silent, 'connect');
    const closed = once(silent, 'close');
    expect(await node.stop()).toBe(0);
    await closed;
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
