import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { expectSameAsFresh, freshLoad } from './harness/fresh-load.js';
import { createPeople, type Person } from './harness/people.js';

const { node } = await startChat();

describe('typing', () => {
  test('is shown to the other members, by conversation and by recipient, and stored nowhere', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const { conversation_id } = await desk.say({ recipient_id: ben.id });
    const before = await freshLoad(node, ben);
    for (const target of [{ conversation_id }, { recipient_id: ben.id }]) {
      for (const isTyping of [true, false]) {
        desk.send({ type: 'typing', ...target, is_typing: isTyping });
        expect(await other.next('typing')).toEqual({
          type: 'typing',
          conversation_id,
          user_id: anna.id,
          is_typing: isTyping,
        });
      }
    }
    expect(await freshLoad(node, ben)).toEqual(before);
    await expectSameAsFresh(desk, other);
    expect(desk.all('typing')).toEqual([]);
  });

  test('with a ref is acknowledged', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const desk = await connect(node, anna);
    await desk.say({ recipient_id: ben.id });
    const answer = await desk.request({ type: 'typing', recipient_id: ben.id, is_typing: true });
    expect(answer).toMatchObject({ type: 'ack' });
  });

  test('to somebody without a conversation makes none', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const [desk, other] = [await connect(node, anna), await connect(node, ben)];
    const answer = await desk.request({ type: 'typing', recipient_id: ben.id, is_typing: true });
    expect(answer.type).toBe('ack');
    await expectSameAsFresh(desk, other);
    expect(other.replica.views()).toEqual([]);
  });

  test('is refused in a conversation of others and in none', async () => {
    const [anna, ben, eve] = (await createPeople(node, 3)) as [Person, Person, Person];
    const [desk, other, stranger] = [
      await connect(node, anna),
      await connect(node, ben),
      await connect(node, eve),
    ];
    const { conversation_id } = await desk.say({ recipient_id: ben.id });
    for (const id of [conversation_id, randomUUID()]) {
      expect(await stranger.refused({ type: 'typing', conversation_id: id, is_typing: true })).toMatchObject({
        code: 'not_found',
      });
    }
    expect(
      await desk.refused({ type: 'typing', recipient_id: 'nobody-at-all', is_typing: true }),
    ).toMatchObject({
      code: 'not_found',
    });
    // Whatever the stranger had caused would have come before this.
    await desk.say({ recipient_id: ben.id });
    await other.next('new_message', ({ message }) => message.seq === 2);
    expect([desk.all('typing'), other.all('typing')]).toEqual([[], []]);
  });
});
