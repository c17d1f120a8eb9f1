import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { within } from './harness/eventually.js';
import { preload } from './harness/node.js';
import { createPerson } from './harness/people.js';
import { closingOf, openSocket } from './harness/socket.js';

/** Heartbeats do not depend on the wall clock: here it stands still. */
const { node } = await startChat(preload('const startedAt = Date.now(); Date.now = () => startedAt;'));
/** Heartbeats come every 25 s, and a silent client is given up at the second. */
const TWO_HEARTBEATS_MS = 90_000;

test(
  'a heartbeat and a ping come regularly, and a client that never answers is closed with 4408',
  async () => {
    const person = await createPerson(node);
    const headers = { authorization: `Bearer ${person.access}` };
    const answering = await connect(node, person);
    const silent = await openSocket(node, { headers, autoPong: false });
    const closing = closingOf(silent);
    await within('the ping', once(silent, 'ping'), TWO_HEARTBEATS_MS);
    expect(await answering.next('heartbeat')).toEqual({ type: 'heartbeat' });
    expect((await within('the close of the silent client', closing, TWO_HEARTBEATS_MS)).code).toBe(4408);
    expect(await answering.next('heartbeat')).toEqual({ type: 'heartbeat' });
    expect(await answering.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
  },
  2 * TWO_HEARTBEATS_MS,
);
