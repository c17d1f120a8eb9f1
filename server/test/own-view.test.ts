import { describe, expect, test } from '@jest/globals';
import type {
  Conversation,
  ConversationPage,
  ConversationSettings,
  DraftPage,
  HistoryPage,
  Message,
  StarredPage,
} from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import type { ChatNode } from './harness/node.js';
import { createPair } from './harness/pair.js';
import { createPeople, createPerson, type Person, rest } from './harness/people.js';

const { node, database } = await startChat();
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
      pinned: false,
      marked_unread: false,
      cleared_seq: 0,
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
      { pinned: 1 },
      { cleared_seq: 1 },
    ]) {
      expect(await patch(node, anna, conversationId, body)).toMatchObject({ status: 400 });
    }
    expect((await connect(node, anna)).hello.view_rev).toBe(0);
    expect((await connect(node, eve)).hello.view_rev).toBe(0);
  });
});

describe('pinned conversations', () => {
  const inbox = async (person: Person, query = '') =>
    (await rest(node, person).get<ConversationPage>(`/api/messaging/conversations/?${query}`)).body;

  test('come first, over the pages of the inbox, up to 20', async () => {
    const anna = await createPerson(node);
    const desk = await connect(node, anna);
    const ids: string[] = [];
    for (const { id } of await createPeople(node, 22)) {
      ids.unshift((await desk.say({ recipient_id: id })).conversation_id);
    }
    const [newest, second] = ids as [string, string];
    const old = ids.slice(2).reverse();
    for (const id of old) {
      expect(await patch(node, anna, id, { pinned: true })).toMatchObject({
        status: 200,
        body: { pinned: true },
      });
    }
    expect(await patch(node, anna, newest, { pinned: true })).toMatchObject({ status: 409 });
    expect(await patch(node, anna, old[0] as string, { pinned: true })).toMatchObject({ status: 200 });
    const first = await inbox(anna, 'limit=19');
    const rest_ = await inbox(anna, `limit=19&cursor=${encodeURIComponent(first.next_cursor ?? '')}`);
    expect([...first.results, ...rest_.results].map(({ id }) => id)).toEqual([
      ...ids.slice(2),
      newest,
      second,
    ]);
    await expectSameAsFresh(desk);
  });
});

describe('clearing a conversation', () => {
  const clear = (person: Person, id: string) =>
    rest(node, person).delete(`/api/messaging/conversations/${id}/`);

  test('empties it for the caller alone, until something new comes', async () => {
    const { anna, ben, desk, other, conversationId } = await createPair(node);
    const phone = await connect(node, ben);
    await phone.request({ type: 'resume', cursors: {} });
    const { message_id } = await desk.say({ conversation_id: conversationId, text: 'Second' });
    expect(await clear(ben, conversationId)).toMatchObject({ status: 204 });
    expect((await phone.next('view')).settings).toMatchObject([{ cleared_seq: 2, view_rev: 1 }]);
    await expectSameAsFresh(desk, other, phone);
    const theirs = (
      await rest(node, ben).get<Conversation>(`/api/messaging/conversations/${conversationId}/`)
    ).body;
    expect(theirs).toMatchObject({ last_message: null, last_seq: 2, unread_count: 0, cleared_seq: 2 });
    const own = (await rest(node, anna).get<Conversation>(`/api/messaging/conversations/${conversationId}/`))
      .body;
    expect(own).toMatchObject({ last_message: { id: message_id, is_read: true }, cleared_seq: 0 });
    expect(
      (await rest(node, ben).get<ConversationPage>('/api/messaging/conversations/')).body.results,
    ).toEqual([]);

    for (const frame of [
      { type: 'message', text: 'What?', reply_to: message_id },
      { type: 'react', message_id, emoji: '👍', on: true },
      { type: 'delete', message_id, for: 'me' },
    ] as const) {
      expect(await phone.request({ ...frame, conversation_id: conversationId })).toMatchObject({
        code: 'not_found',
      });
    }
    await desk.say({ conversation_id: conversationId, text: 'Third' });
    await expectSameAsFresh(desk, other, phone, await connect(node, ben));
    const page = await rest(node, ben).get<HistoryPage>(
      `/api/messaging/messages/?conversation_id=${conversationId}&around=1`,
    );
    expect(page.body).toMatchObject({ has_before: false, results: [{ text: 'Third' }] });
  });

  test('reaches a device that was away', async () => {
    const { ben, desk, conversationId } = await createPair(node);
    await clear(ben, conversationId);
    const { rev } = await desk.say({ conversation_id: conversationId, text: 'New' });
    const resumed = await (
      await connect(node, ben)
    ).request({
      type: 'resume',
      cursors: { [conversationId]: rev - 3 },
      view_rev: 0,
    });
    expect(resumed).toMatchObject({
      conversations: [{ messages: [{ text: 'New' }], reset: false }],
      view: { settings: [{ cleared_seq: 1 }] },
    });
  });

  test('is refused to strangers', async () => {
    const { conversationId, desk } = await createPair(node);
    expect(await clear(await createPerson(node), conversationId)).toMatchObject({ status: 404 });
    await expectSameAsFresh(desk);
  });
});

describe('drafts', () => {
  const put = (person: Person, id: string, body: object) =>
    rest(node, person).put(`/api/messaging/conversations/${id}/draft/`, body);
  const list = async (person: Person, cursor = '') =>
    (await rest(node, person).get<DraftPage>(`/api/messaging/drafts/${cursor && `?cursor=${cursor}`}`)).body;

  test('reach all devices of the person, and the last one counts', async () => {
    const { anna, ben, desk, other, conversationId } = await createPair(node);
    const { message_id } = await desk.say({ conversation_id: conversationId, text: 'Hello' });
    expect(await put(anna, conversationId, { text: ' unfinished', reply_to: message_id })).toMatchObject({
      status: 204,
    });
    const draft = { conversation_id: conversationId, text: ' unfinished', reply_to: message_id, view_rev: 1 };
    expect(await desk.next('view')).toEqual({ type: 'view', view_rev: 1, drafts: [draft] });
    expect(await list(anna)).toEqual({ results: [draft], next_cursor: null });
    const since = (view_rev: number) => desk.request({ type: 'resume', cursors: {}, view_rev });
    expect(await since(0)).toMatchObject({ view: { view_rev: 1, reset: false, drafts: [draft] } });
    await put(anna, conversationId, { text: '' });
    const gone = { ...draft, text: '', reply_to: null, view_rev: 2 };
    expect((await desk.next('view')).drafts).toEqual([gone]);
    expect(await since(1)).toMatchObject({ view: { drafts: [gone] } });
    expect(await list(anna)).toEqual({ results: [], next_cursor: null });
    expect(other.all('view')).toEqual([]);
    expect(await list(ben)).toEqual({ results: [], next_cursor: null });
  });

  test('come in pages that are no larger than an answer may be', async () => {
    const anna = await createPerson(node);
    const desk = await connect(node, anna);
    const ids: string[] = [];
    const text = '\u0001'.repeat(5000);
    for (const { id } of await createPeople(node, 21)) {
      const { conversation_id } = await desk.say({ recipient_id: id });
      ids.push(conversation_id);
      await put(anna, conversation_id, { text });
    }
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: DraftPage = await list(anna, cursor);
      expect(JSON.stringify(page).length).toBeLessThan(1024 * 1024);
      found.push(...page.results.map(({ conversation_id }) => conversation_id));
      cursor = page.next_cursor;
    }
    expect(found).toEqual(ids.sort());
    expect(await desk.request({ type: 'resume', cursors: {}, view_rev: 0 })).toMatchObject({
      view: { view_rev: 21, reset: true },
    });
  });

  test('are refused where they are none, and nothing moves', async () => {
    const { anna, conversationId, desk } = await createPair(node);
    const elsewhere = await createPair(node);
    const foreign = await elsewhere.desk.say({ conversation_id: elsewhere.conversationId });
    for (const [body, status] of [
      [{ text: 'x'.repeat(5001) }, 400],
      [{ text: 'a\0b' }, 400],
      [{ text: '\ud800' }, 400],
      [{ text: ' '.repeat(20_001) }, 400],
      [{ text: 'x'.repeat(1024 * 1024) }, 413],
      [{}, 400],
      [{ text: 'x', reply_to: 'x' }, 400],
      [{ text: 'x', reply_to: foreign.message_id }, 404],
    ] as const) {
      expect(await put(anna, conversationId, body)).toMatchObject({ status });
    }
    expect(await put(await createPerson(node), conversationId, { text: 'x' })).toMatchObject({ status: 404 });
    expect(await rest(node, anna).get('/api/messaging/drafts/?cursor=x')).toMatchObject({ status: 400 });
    expect((await connect(node, anna)).hello.view_rev).toBe(0);
    await expectSameAsFresh(desk);
  });
});

describe('messages deleted for oneself', () => {
  const hide = (conversationId: string, message_id: string) =>
    ({ type: 'delete', conversation_id: conversationId, message_id, for: 'me' }) as const;

  test('are empty on all devices of the person, whatever becomes of them, and stay for the others', async () => {
    const { ben, desk, other, conversationId } = await createPair(node);
    const phone = await connect(node, ben);
    await phone.request({ type: 'resume', cursors: {} });
    const { message_id, seq } = await desk.say({ conversation_id: conversationId, text: 'Secret' });
    await other.next('new_message');
    expect(await phone.request(hide(conversationId, message_id))).toEqual({
      type: 'ack',
      ref: expect.any(String),
    });
    const hidden = [{ conversation_id: conversationId, message_id, seq }];
    for (const device of [other, phone]) expect((await device.next('view')).hidden).toEqual(hidden);
    await expectSameAsFresh(desk, other, phone);
    await phone.request(hide(conversationId, message_id));
    await desk.request({ type: 'edit', conversation_id: conversationId, message_id, text: 'Edited' });
    await other.request({
      type: 'react',
      conversation_id: conversationId,
      message_id,
      emoji: '👍',
      on: true,
    });
    await desk.say({ conversation_id: conversationId, text: 'Next' });
    await expectSameAsFresh(desk, other, phone);
    const resumed = await (await connect(node, ben)).request({ type: 'resume', cursors: {}, view_rev: 0 });
    expect(resumed).toMatchObject({
      view: { view_rev: 1, hidden },
      conversations: [{ messages: [{}, { id: message_id, hidden: true, text: '', reactions: [] }, {}] }],
    });
    expect(desk.all('view')).toEqual([]);
  });

  test('are those that the person sees', async () => {
    const { desk, conversationId } = await createPair(node);
    const { message_id } = await desk.say({ conversation_id: conversationId });
    const elsewhere = await createPair(node);
    for (const id of [elsewhere.conversationId, conversationId]) {
      expect(await elsewhere.desk.request(hide(id, message_id))).toMatchObject({ code: 'not_found' });
    }
    expect((await connect(node, elsewhere.anna)).hello.view_rev).toBe(0);
  });
});

describe('starred messages', () => {
  const star = (person: Person, id: string, method: 'put' | 'delete' = 'put') =>
    rest(node, person)[method](`/api/messaging/messages/${id}/star/`);
  const list = async (person: Person, cursor: string | null = null) =>
    (await rest(node, person).get<StarredPage>(`/api/messaging/starred/${cursor ? `?cursor=${cursor}` : ''}`))
      .body;
  const textsOf = ({ results }: StarredPage) => results.map(({ text }: Message) => text);

  test('are listed over all conversations, the last one first', async () => {
    const { anna, ben, desk, other, conversationId } = await createPair(node);
    const { message_id, seq } = await other.say({ conversation_id: conversationId, text: 'One' });
    const cleo = await createPerson(node);
    const two = await desk.say({ recipient_id: cleo.id, text: 'Two' });
    for (const id of [message_id, two.message_id, message_id]) {
      expect(await star(anna, id)).toMatchObject({ status: 204 });
    }
    expect(await desk.next('view')).toEqual({
      type: 'view',
      view_rev: 1,
      starred: [{ conversation_id: conversationId, message_id, seq, starred: true }],
    });
    const page = await list(anna);
    expect(textsOf(page)).toEqual(['Two', 'One']);
    expect(page.results[0]).toMatchObject({ starred: true, sender: { id: anna.id } });
    await expectSameAsFresh(desk, other);
    await star(anna, two.message_id, 'delete');
    await other.request({ type: 'delete', conversation_id: conversationId, message_id, for: 'everyone' });
    expect(await list(anna)).toEqual({ results: [], next_cursor: null });
    expect(await list(ben)).toEqual({ results: [], next_cursor: null });
    await expectSameAsFresh(desk, other);
    expect((await connect(node, anna)).hello.view_rev).toBe(3);
  });

  test('come in pages', async () => {
    const { anna, desk, conversationId } = await createPair(node);
    for (let at = 1; at <= 32; at += 1) {
      await star(anna, (await desk.say({ conversation_id: conversationId, text: String(at) })).message_id);
    }
    const first = await list(anna);
    const second = await list(anna, first.next_cursor);
    expect([...textsOf(first), ...textsOf(second)]).toEqual(
      Array.from({ length: 32 }, (_, at) => String(32 - at)),
    );
    expect(second.next_cursor).toBeNull();
    expect(await rest(node, anna).get('/api/messaging/starred/?cursor=bm9uZQ')).toMatchObject({
      status: 400,
    });
  });

  test("are no others', and none that are gone", async () => {
    const { anna, ben, desk, conversationId } = await createPair(node);
    const { message_id } = await desk.say({ conversation_id: conversationId });
    expect(await star(await createPerson(node), message_id)).toMatchObject({ status: 404 });
    expect(await star(anna, 'x')).toMatchObject({ status: 400 });
    expect(await star(ben, '01900000-0000-7000-8000-000000000000')).toMatchObject({ status: 404 });
    await desk.request({ type: 'delete', conversation_id: conversationId, message_id, for: 'everyone' });
    expect(await star(anna, message_id)).toMatchObject({ status: 404 });
    expect((await connect(node, anna)).hello.view_rev).toBe(0);
  });

  test('have a limit of a thousand', async () => {
    const { anna, desk, conversationId } = await createPair(node);
    const { message_id } = await desk.say({ conversation_id: conversationId });
    await database.rows(
      `insert into message_marks (bucket, conversation_id, user_id, seq, message_id, starred_at, view_rev)
       select bucket_of($1::uuid), $1, $2, 1000 + n, $1, now(), 1 from generate_series(1, 1000) n`,
      [conversationId, String(anna.id)],
    );
    expect(await star(anna, message_id)).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict' } },
    });
  });
});
