import { describe, expect, test } from '@jest/globals';
import type { Conversation, ConversationSettings } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import type { ChatNode } from './harness/node.js';
import { createPair } from './harness/pair.js';
import { createPerson, type Person, rest } from './harness/people.js';

const { node } = await startChat();
const UNTIL = '2030-01-31T09:30:00.000Z';

function patch(at: ChatNode, person: Person, conversationId: string, body: object) {
  const path = `/api/messaging/conversations/${conversationId}/settings/`;
  return rest(at, person).patch<ConversationSettings>(path, body);
}

describe("the caller's own settings of a conversation", () => {
  test('reach all of their devices, and nobody else', async () => {
    const { anna, ben, desk, other, conversationId } = await createPair(node);
    const phone = await connect(node, anna);
    expect(phone.hello).toMatchObject({ view_rev: 0, features: { conversation_settings: true } });
    await phone.request({ type: 'resume', cursors: {} });

    const muted = await patch(node, anna, conversationId, { muted_until: UNTIL });
    expect(muted).toMatchObject({ status: 200, body: { muted_until: UNTIL, archived: false, view_rev: 1 } });
    const archived = await patch(node, anna, conversationId, { archived: true });
    expect(archived.body).toEqual({
      conversation_id: conversationId,
      muted_until: UNTIL,
      archived: true,
      view_rev: 2,
    });

    for (const device of [desk, phone]) {
      expect((await device.next('view')).settings).toEqual([muted.body]);
      expect(await device.next('view')).toEqual({ type: 'view', view_rev: 2, settings: [archived.body] });
    }
    await expectSameAsFresh(desk, phone, other);
    expect(other.all('view')).toEqual([]);
    const theirs = await rest(node, ben).get<Conversation>(`/api/messaging/conversations/${conversationId}/`);
    expect(theirs.body).toMatchObject({ muted_until: null, archived: false, view_rev: 0, rev: 1 });
  });

  test('are brought by a resume, and a cursor of another database loads all anew', async () => {
    const { anna, conversationId, desk } = await createPair(node);
    await patch(node, anna, conversationId, { archived: true });
    const { body } = await patch(node, anna, conversationId, { muted_until: UNTIL });
    const ask = (view_rev: number) =>
      desk.request({ type: 'resume', cursors: { [conversationId]: 1 }, view_rev });
    expect(await ask(1)).toMatchObject({
      conversations: [],
      view: { view_rev: 2, reset: false, settings: [body] },
    });
    expect(await ask(2)).not.toHaveProperty('view');
    expect(await ask(99)).toMatchObject({ view: { view_rev: 2, reset: true } });
    expect((await connect(node, anna)).hello.view_rev).toBe(2);
  });

  test('are refused to strangers and where they are none, and nothing moves', async () => {
    const { anna, conversationId } = await createPair(node);
    const eve = await createPerson(node);
    expect(await patch(node, eve, conversationId, { archived: true })).toMatchObject({ status: 404 });
    for (const body of [
      { muted_until: '2030-02-30T00:00:00.000Z' },
      { muted_until: 5 },
      { archived: null },
      { archived: 'yes' },
      { pinned: true },
    ]) {
      expect(await patch(node, anna, conversationId, body)).toMatchObject({ status: 400 });
    }
    expect((await connect(node, anna)).hello.view_rev).toBe(0);
    expect((await connect(node, eve)).hello.view_rev).toBe(0);
  });
});
