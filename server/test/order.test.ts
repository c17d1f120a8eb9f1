import { describe, expect, test } from '@jest/globals';
import type { MessageAckFrame } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { aText, connect, type Connection } from './harness/connection.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createPeople, type Person } from './harness/people.js';

const { node } = await startChat();
const BURST = 50;

async function pair(): Promise<[Connection, Connection]> {
  const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
  return [await connect(node, anna), await connect(node, ben)];
}

function burst(from: Connection, to: Connection, texts: string[]): Promise<MessageAckFrame[]> {
  return Promise.all(texts.map((text) => from.say({ recipient_id: to.person.id, text })));
}

const texts = () => Array.from({ length: BURST }, aText);

describe('frames of one socket', () => {
  test('take effect in the order in which they were sent', async () => {
    const [desk, other] = await pair();
    const sent = texts();
    const acks = await burst(desk, other, sent);
    expect(acks.map(({ seq }) => seq)).toEqual(sent.map((_text, index) => index + 1));
    for (const text of sent) expect((await other.next('new_message')).message.text).toBe(text);
    await expectSameAsFresh(desk, other);
    expect([desk.replica.jumps, other.replica.jumps]).toEqual([0, 0]);
  });

  test('are answered in that order, whatever their kind', async () => {
    const [desk, other] = await pair();
    const { conversation_id } = await desk.say({ recipient_id: other.person.id });
    await other.next('new_message');
    other.send({ type: 'message', recipient_id: desk.person.id, text: aText(), ref: 'a' });
    other.send({ type: 'read', conversation_id, seq: 1, ref: 'b' });
    other.sendRaw('{"type":"nonsense","ref":"c"}');
    other.send({ type: 'message', conversation_id, text: aText(), ref: 'd' });
    other.send({ type: 'resume', cursors: {}, ref: 'e' });
    other.send({ type: 'ping', ref: 'f' });
    await other.answerTo('f');
    const refs = other.received.flatMap((frame) =>
      'ref' in frame && frame.ref?.length === 1 ? [frame.ref] : [],
    );
    expect(refs).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(await other.answerTo('e')).toMatchObject({ conversations: [{ conversation: { last_seq: 3 } }] });
  });
});

describe('two people who write at once', () => {
  test('see one order without gaps, each their own messages in the order of sending', async () => {
    const [desk, other] = await pair();
    const phone = await connect(node, desk.person);
    const [mine, theirs] = [texts(), texts()];
    const acks = await Promise.all([burst(desk, other, mine), burst(other, desk, theirs)]);
    const seqs = acks.flat().map(({ seq }) => seq);
    expect([...seqs].sort((a, b) => a - b)).toEqual(seqs.map((_seq, index) => index + 1));
    for (const own of acks)
      expect(own.map(({ seq }) => seq)).toEqual(own.map(({ seq }) => seq).sort((a, b) => a - b));
    await expectSameAsFresh(desk, other, phone);
    const orders = [desk, other, phone].map(({ replica }) =>
      replica.views()[0]?.messages.map(({ id }) => id),
    );
    expect(orders[0]).toHaveLength(2 * BURST);
    expect(orders[1]).toEqual(orders[0]);
    expect(orders[2]).toEqual(orders[0]);
    const arrived = phone.all('new_message').map(({ message }) => message.seq);
    expect(arrived).toEqual([...arrived].sort((a, b) => a - b));
  });
});
