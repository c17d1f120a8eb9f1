import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type {
  ClientFrame,
  Conversation,
  ConversationPage,
  ConversationSettings,
  HistoryPage,
  Message,
  MessageFrame,
  ReadState,
  ResumedFrame,
  StarredPage,
  UnreadSummary,
} from '@vikrahub/chat-protocol';
import { connectTwo, Device } from './harness/device.js';
import { startFakeSite, startRealSite, type Participant, type Site } from './harness/sites.js';

const NOWHERE = '01900000-0000-7000-8000-000000000000';

/** What both servers promise: the contract, by what a client sees of it. */
describe.each([
  ['the server', startRealSite],
  ['the fake server of chat-ui', startFakeSite],
])('%s', (_name, startSite) => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  });

  /** So many messages from Anna to Ben. */
  async function talk(count: number) {
    const two = await connectTwo(site);
    let conversationId = '';
    for (let seq = 1; seq <= count; seq += 1) {
      const ack = await two.annas.say({ recipient_id: two.ben.user.id, text: `Message ${seq}` });
      conversationId = ack.conversation_id;
    }
    return { ...two, conversationId };
  }

  async function historyOf({ call }: Participant, query: string): Promise<HistoryPage> {
    const { status, body } = await call<HistoryPage>('GET', `/api/messaging/messages/?${query}`);
    expect(status).toBe(200);
    return body;
  }

  const seqsOf = ({ results }: HistoryPage) => results.map(({ seq }) => seq);
  const errorOf = (code: string) => ({ error: { code, message: expect.any(String) } });

  test('greets with what a client needs to know', async () => {
    const { anna, annas } = await connectTwo(site);
    expect(annas.received[0]).toEqual({
      type: 'hello',
      protocol: 1,
      session_id: expect.any(String),
      user: anna.user,
      server_time: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
      heartbeat_ms: 25_000,
      total_unread: 0,
      view_rev: 0,
      features: expect.any(Object),
      limits: { text_length: 5000, frame_bytes: 65_536 },
    });
    expect(await annas.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
  });

  test('confirms a message to its device and shows it to all others', async () => {
    const { anna, ben, annas, bens } = await connectTwo(site);
    const phone = await Device.connect(anna);
    const clientId = randomUUID();
    const ack = await annas.say({ recipient_id: ben.user.id, text: 'Hello', client_id: clientId });
    expect(ack).toEqual({
      type: 'ack',
      ref: expect.any(String),
      client_id: clientId,
      message_id: expect.any(String),
      conversation_id: expect.any(String),
      seq: 1,
      rev: expect.any(Number),
      timestamp: expect.any(String),
      duplicate: false,
    });
    const { message } = await bens.next('new_message');
    expect(message).toMatchObject({
      id: ack.message_id,
      conversation_id: ack.conversation_id,
      seq: 1,
      rev: ack.rev,
      client_id: clientId,
      sender: { id: anna.user.id },
      recipient: { id: ben.user.id },
      text: 'Hello',
      timestamp: ack.timestamp,
      is_read: false,
      reply_to: null,
    });
    expect((await phone.next('new_message')).message).toEqual(message);
    expect((await historyOf(ben, `user_id=${anna.user.id}`)).results).toEqual([message]);
    for (const device of [annas, phone, bens]) await device.expectSameAsFresh();
    expect(annas.all('new_message')).toEqual([]);
  });

  test('stores a repeated client_id once, and refuses it for another text', async () => {
    const { anna, ben, annas } = await connectTwo(site);
    const message = { recipient_id: ben.user.id, text: 'Once', client_id: randomUUID() };
    const first = await annas.say(message);
    const again = await annas.say(message);
    expect(again).toEqual({ ...first, ref: again.ref, duplicate: true });
    const posted = await anna.call<Message>('POST', '/api/messaging/messages/', message);
    expect(posted).toMatchObject({ status: 200, body: { id: first.message_id } });
    expect(await annas.request({ type: 'message', ...message, text: 'Other' })).toMatchObject({
      type: 'error',
      code: 'conflict',
      client_id: message.client_id,
    });
    expect(seqsOf(await historyOf(anna, `user_id=${ben.user.id}`))).toEqual([1]);
    await annas.expectSameAsFresh();
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \t\n '],
    ['invisible characters', '\u200b\u2060\u00ad'],
    ['a blank of Braille', '\u2800'],
    ['NUL', 'a\0b'],
    ['5,001 characters', 'x'.repeat(5001)],
    ['no text', 7],
  ])('refuses a text of %s', async (_what, text) => {
    const { anna, ben, annas } = await connectTwo(site);
    const message = { recipient_id: ben.user.id, text: text as string };
    expect(await annas.request({ type: 'message', ...message })).toMatchObject({
      type: 'error',
      code: 'invalid_input',
    });
    expect((await anna.call('POST', '/api/messaging/messages/', message)).status).toBe(400);
    expect(await historyOf(anna, `user_id=${ben.user.id}`)).toEqual({
      conversation_id: null,
      results: [],
      has_before: false,
      has_after: false,
      last_seq: 0,
      read_seq: 0,
    });
  });

  test('keeps a text as it was written, and counts characters without the blanks around it', async () => {
    const { anna, ben, annas } = await connectTwo(site);
    for (const text of [`  ${'x'.repeat(5000)} `, '\u{1f600}'.repeat(5000), ' a ']) {
      await annas.say({ recipient_id: ben.user.id, text });
      expect((await historyOf(anna, `user_id=${ben.user.id}`)).results.at(-1)?.text).toBe(text);
    }
  });

  test('quotes what a message replies to', async () => {
    const { ben, annas, bens, conversationId } = await talk(1);
    const quoted = (await bens.next('new_message')).message;
    await bens.say({ conversation_id: conversationId, text: 'Yes', reply_to: quoted.id });
    const { message } = await annas.next('new_message');
    const { id, seq, sender, text } = quoted;
    expect(message.reply_to).toEqual({ id, seq, sender, text });
    expect((await historyOf(ben, `conversation_id=${conversationId}`)).results[1]).toEqual(message);
  });

  describe.each(['read', 'delivered'] as const)('a %s marker', (type) => {
    test('moves forward only, to the last message at most', async () => {
      const { ben, annas, bens, conversationId } = await talk(3);
      const move = (seq: number) => bens.request({ type, conversation_id: conversationId, seq });
      const ack = await move(2);
      expect(ack).toMatchObject({ type: 'ack', conversation_id: conversationId, rev: expect.any(Number) });
      expect(await annas.next(type)).toEqual({
        type,
        conversation_id: conversationId,
        user_id: ben.user.id,
        seq: 2,
        rev: 'rev' in ack ? ack.rev : undefined,
      });
      for (const seq of [2, 1, 0]) expect(await move(seq)).not.toHaveProperty('rev');
      await move(99);
      expect(await annas.next(type, ({ seq }) => seq !== 2)).toMatchObject({ seq: 3 });
      expect(await move(99)).not.toHaveProperty('rev');
      expect(annas.all(type)).toHaveLength(2);
      for (const device of [annas, bens]) await device.expectSameAsFresh();
    });

    test.each(['a conversation of others', 'one that does not exist'])(
      'in %s is not found',
      async (which) => {
        const { conversationId } = await talk(1);
        const stranger = await Device.connect(await site.createParticipant());
        const conversation_id = which === 'a conversation of others' ? conversationId : NOWHERE;
        expect(await stranger.request({ type, conversation_id, seq: 1 })).toMatchObject({
          type: 'error',
          code: 'not_found',
        });
      },
    );
  });

  test('tells the reader what is left unread', async () => {
    const { anna, ben, bens, conversationId } = await talk(3);
    await bens.request({ type: 'read', conversation_id: conversationId, seq: 2 });
    const state = { conversation_id: conversationId, read_seq: 2, unread_count: 1, total_unread: 1 };
    expect(await bens.next('unread')).toEqual({ type: 'unread', ...state });
    const path = `/api/messaging/messages/user/${anna.user.id}`;
    expect((await ben.call('GET', `${path}/unread/`)).body).toEqual({
      user_id: anna.user.id,
      unread_count: 1,
    });
    expect((await ben.call<UnreadSummary>('GET', '/api/messaging/unread/')).body).toMatchObject({
      total_unread: 1,
      conversations: [{ conversation_id: conversationId, unread_count: 1 }],
    });
    expect((await ben.call<ReadState>('POST', `${path}/read/`, {})).body).toEqual({
      ...state,
      read_seq: 3,
      unread_count: 0,
      total_unread: 0,
    });
    const [shown] = (await historyOf(anna, `user_id=${ben.user.id}`)).results;
    expect(shown).toMatchObject({ is_read: true });
    await bens.expectSameAsFresh();
  });

  test('gives history in pages', async () => {
    const { anna, conversationId } = await talk(120);
    const page = (query: string) => historyOf(anna, `conversation_id=${conversationId}&${query}`);
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const newest = await page('');
    expect(seqsOf(newest)).toEqual(range(91, 120));
    expect(newest).toMatchObject({ has_before: true, has_after: false, last_seq: 120, read_seq: 120 });
    expect(seqsOf(await page('limit=100'))).toEqual(range(21, 120));
    expect(seqsOf(await page('before=91&limit=5'))).toEqual(range(86, 90));
    expect(await page('before=3')).toMatchObject({ has_before: false, has_after: true });
    expect(seqsOf(await page('before=1'))).toEqual([]);
    expect(seqsOf(await page('after=117'))).toEqual(range(118, 120));
    expect(seqsOf(await page('after=120'))).toEqual([]);
    expect(seqsOf(await page('around=50&limit=10'))).toEqual(range(46, 55));
    expect(seqsOf(await page('around=50&limit=5'))).toEqual(range(48, 52));
    expect(seqsOf(await page('around=2&limit=10'))).toEqual(range(1, 10));
    expect(seqsOf(await page('around=119&limit=10'))).toEqual(range(111, 120));
    for (const query of ['limit=0', 'limit=101', 'limit=ten', 'before=-1', 'before=5&after=3']) {
      const path = `/api/messaging/messages/?conversation_id=${conversationId}&${query}`;
      expect((await anna.call('GET', path)).status).toBe(400);
    }
  });

  test('gives the inbox in pages, newest first', async () => {
    const anna = await site.createParticipant();
    const annas = await Device.connect(anna);
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1) {
      const { user } = await site.createParticipant();
      ids.unshift((await annas.say({ recipient_id: user.id, text: 'Hello' })).conversation_id);
    }
    const page = async (query: string) =>
      (await anna.call<ConversationPage>('GET', `/api/messaging/conversations/?${query}`)).body;
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${encodeURIComponent(first.next_cursor ?? '')}`);
    expect(second.next_cursor).toBeNull();
    expect([...first.results, ...second.results].map(({ id }) => id)).toEqual(ids);
    for (const limit of ['0', '51', '-1', 'two']) {
      expect((await anna.call('GET', `/api/messaging/conversations/?limit=${limit}`)).status).toBe(400);
    }
  });

  test('gives what is unread in pages, each with the total of all', async () => {
    const anna = await site.createParticipant();
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1) {
      const other = await Device.connect(await site.createParticipant());
      ids.push((await other.say({ recipient_id: anna.user.id, text: 'Hello' })).conversation_id);
    }
    const page = async (query: string) =>
      (await anna.call<UnreadSummary>('GET', `/api/messaging/unread/?${query}`)).body;
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${encodeURIComponent(first.next_cursor ?? '')}`);
    for (const { total_unread } of [first, second]) expect(total_unread).toBe(3);
    expect(second.next_cursor).toBeNull();
    const listed = [...first.conversations, ...second.conversations];
    expect(listed).toEqual(ids.sort().map((conversation_id) => ({ conversation_id, unread_count: 1 })));
  });

  test('resumes from where a client was', async () => {
    const { ben, annas, bens, conversationId } = await talk(3);
    const resume = async (cursors: Record<string, number>, more: object = {}) =>
      (await bens.request({ type: 'resume', cursors, ...more })) as ResumedFrame;
    const all = await resume({});
    expect(all).toMatchObject({ type: 'resumed', truncated: false });
    expect(all.conversations.map(({ messages, reset }) => [messages.length, reset])).toEqual([[3, false]]);
    const { rev } = (await ben.call<Conversation>('GET', `/api/messaging/conversations/${conversationId}/`))
      .body;
    expect((await resume({ [conversationId]: rev })).conversations).toEqual([]);
    const ack = await annas.say({ conversation_id: conversationId, text: 'Later' });
    const [since] = (await resume({ [conversationId]: rev })).conversations;
    expect(since?.messages.map(({ seq }) => seq)).toEqual([4]);
    expect(since?.conversation).toMatchObject({ id: conversationId, rev: ack.rev, last_seq: 4 });
    expect((await resume({ [conversationId]: 0 }, { until: NOWHERE })).conversations).toHaveLength(
      conversationId <= NOWHERE ? 1 : 0,
    );
    const strange = await talk(1);
    for (const id of [strange.conversationId, NOWHERE]) {
      expect((await resume({ [id]: 0, [conversationId]: ack.rev })).removed).toEqual([id]);
    }
    expect(await resume({}, { view_rev: 0 })).not.toHaveProperty('view');
  });

  test('clears a conversation for one person, until something new comes', async () => {
    const { anna, ben, annas, bens, conversationId } = await talk(3);
    const path = `/api/messaging/conversations/${conversationId}/`;
    expect((await ben.call('DELETE', path)).status).toBe(204);
    const { settings } = await bens.next('view');
    expect(settings).toMatchObject([{ cleared_seq: 3, pinned: false }]);
    const own = (await ben.call<Conversation>('GET', path)).body;
    expect(own).toMatchObject({ last_message: null, last_seq: 3, unread_count: 0, cleared_seq: 3 });
    expect((await anna.call<Conversation>('GET', path)).body).toMatchObject({ last_message: { seq: 3 } });
    expect((await ben.call<ConversationPage>('GET', '/api/messaging/conversations/')).body.results).toEqual(
      [],
    );
    expect(await historyOf(ben, `conversation_id=${conversationId}`)).toMatchObject({ results: [] });
    await annas.say({ conversation_id: conversationId, text: 'New' });
    const page = await historyOf(ben, `conversation_id=${conversationId}&around=1`);
    expect(page).toMatchObject({ results: [{ text: 'New' }], has_before: false });
    for (const device of [annas, bens]) await device.expectSameAsFresh();
  });

  test('lists pinned conversations first', async () => {
    const { anna, annas, conversationId } = await talk(1);
    const { user } = await site.createParticipant();
    const newer = await annas.say({ recipient_id: user.id, text: 'Hello' });
    const pin = (pinned: boolean) =>
      anna.call('PATCH', `/api/messaging/conversations/${conversationId}/settings/`, { pinned });
    const listed = async () =>
      (await anna.call<ConversationPage>('GET', '/api/messaging/conversations/')).body.results.map(
        ({ id }) => id,
      );
    expect(await listed()).toEqual([newer.conversation_id, conversationId]);
    await pin(true);
    expect(await listed()).toEqual([conversationId, newer.conversation_id]);
    await pin(false);
    expect(await listed()).toEqual([newer.conversation_id, conversationId]);
    await annas.expectSameAsFresh();
  });

  test('keeps what a person has written and not sent', async () => {
    const { anna, annas, bens, conversationId } = await talk(1);
    const put = (body: unknown) =>
      anna.call('PUT', `/api/messaging/conversations/${conversationId}/draft/`, body);
    expect((await put({ text: ' half a' })).status).toBe(204);
    const draft = { conversation_id: conversationId, text: ' half a', reply_to: null, view_rev: 1 };
    expect(await annas.next('view')).toEqual({ type: 'view', view_rev: 1, drafts: [draft] });
    expect((await anna.call('GET', '/api/messaging/drafts/')).body).toEqual({
      results: [draft],
      next_cursor: null,
    });
    for (const body of [{ text: 'x'.repeat(5001) }, { text: 'a\0' }, {}]) {
      expect((await put(body)).status).toBe(400);
    }
    expect((await put({ text: 'x', reply_to: NOWHERE })).status).toBe(404);
    expect((await put({ text: '' })).status).toBe(204);
    expect((await anna.call('GET', '/api/messaging/drafts/')).body).toEqual({
      results: [],
      next_cursor: null,
    });
    const { view } = (await annas.request({ type: 'resume', cursors: {}, view_rev: 0 })) as ResumedFrame;
    expect(view).toMatchObject({ view_rev: 2, drafts: [{ text: '', view_rev: 2 }] });
    expect(bens.all('view')).toEqual([]);
  });

  test('hides a message from one person, and keeps their stars', async () => {
    const { anna, ben, annas, bens, conversationId } = await talk(2);
    const [first, second] = (await historyOf(ben, `conversation_id=${conversationId}`)).results as [
      Message,
      Message,
    ];
    const hide = {
      type: 'delete',
      conversation_id: conversationId,
      message_id: second.id,
      for: 'me',
    } as const;
    expect(await bens.request(hide)).toMatchObject({ type: 'ack' });
    expect(await bens.next('view')).toEqual({
      type: 'view',
      view_rev: 1,
      hidden: [{ conversation_id: conversationId, message_id: second.id, seq: 2 }],
    });
    const star = (method: 'PUT' | 'DELETE', id: string) =>
      ben.call(method, `/api/messaging/messages/${id}/star/`);
    expect((await star('PUT', second.id)).status).toBe(404);
    expect((await star('PUT', first.id)).status).toBe(204);
    expect((await historyOf(ben, `conversation_id=${conversationId}`)).results).toEqual([
      { ...first, starred: true },
      { ...second, text: '', hidden: true },
    ]);
    await annas.request({
      type: 'edit',
      conversation_id: conversationId,
      message_id: second.id,
      text: 'Other',
    });
    await annas.request({ type: 'edit', conversation_id: conversationId, message_id: first.id, text: 'One' });
    for (const device of [annas, bens]) await device.expectSameAsFresh();
    const starred = async (of: Participant) =>
      (await of.call<StarredPage>('GET', '/api/messaging/starred/')).body.results.map(({ text }) => text);
    expect(await starred(ben)).toEqual(['One']);
    expect(await starred(anna)).toEqual([]);
    await star('DELETE', first.id);
    expect(await starred(ben)).toEqual([]);
    await bens.expectSameAsFresh();
  });

  test("keeps the caller's own settings of a conversation, and tells their devices alone", async () => {
    const { anna, annas, bens, conversationId } = await talk(1);
    const change = (body: unknown) =>
      anna.call<ConversationSettings>(
        'PATCH',
        `/api/messaging/conversations/${conversationId}/settings/`,
        body,
      );
    const until = '2030-01-31T09:30:00.000Z';
    const first = await change({ muted_until: until });
    const settings = {
      conversation_id: conversationId,
      muted_until: until,
      archived: false,
      pinned: false,
      marked_unread: false,
      cleared_seq: 0,
      view_rev: 1,
    };
    expect(first).toMatchObject({ status: 200, body: settings });
    const second = { ...settings, archived: true, view_rev: 2 };
    expect((await change({ archived: true })).body).toEqual(second);
    expect(await annas.next('view')).toEqual({ type: 'view', view_rev: 1, settings: [settings] });
    expect(await annas.next('view', ({ view_rev }) => view_rev === 2)).toMatchObject({ settings: [second] });
    for (const view_rev of [0, 1, 2, 99]) {
      const { view } = (await annas.request({ type: 'resume', cursors: {}, view_rev })) as ResumedFrame;
      if (view_rev === 2) expect(view).toBeUndefined();
      else if (view_rev === 99) expect(view).toEqual({ view_rev: 2, reset: true });
      else expect(view).toEqual({ view_rev: 2, reset: false, settings: [second] });
    }
    expect((await Device.connect(anna)).received[0]).toMatchObject({ view_rev: 2 });
    for (const body of [{ muted_until: 'tomorrow' }, { archived: 'yes' }]) {
      expect(await change(body)).toMatchObject({ status: 400, body: errorOf('invalid_input') });
    }
    const stranger = await site.createParticipant();
    const path = `/api/messaging/conversations/${conversationId}/settings/`;
    expect((await stranger.call('PATCH', path, { archived: true })).status).toBe(404);
    await bens.request({ type: 'ping' });
    expect(bens.all('view')).toEqual([]);
    for (const device of [annas, bens]) await device.expectSameAsFresh();
  });

  test('resets a conversation of which too much is missing', async () => {
    const { bens } = await talk(201);
    const resumed = (await bens.request({ type: 'resume', cursors: {} })) as ResumedFrame;
    expect(resumed.conversations).toMatchObject([{ messages: [], reset: true }]);
  });

  test('changes a text, in the messages that quote it too, and still knows a retry of what was first sent', async () => {
    const { ben, annas, bens, conversationId } = await talk(1);
    const clientId = randomUUID();
    const message = { recipient_id: ben.user.id, text: 'Frist', client_id: clientId };
    const { message_id: id, seq } = await annas.say(message);
    const answer = await bens.say({ conversation_id: conversationId, text: 'Hm?', reply_to: id });
    const edit = { conversation_id: conversationId, message_id: id, text: 'First' };
    expect(await annas.request({ type: 'edit', ...edit })).toEqual({ type: 'ack', ref: expect.any(String) });
    const quoting = await bens.next('message_updated', (frame) => frame.message.id === answer.message_id);
    const edited = await bens.next('message_updated', (frame) => frame.message.id === id);
    expect(edited.message).toMatchObject({ text: 'First', seq, edited_at: expect.any(String) });
    expect(edited.message.rev).toBe(answer.rev + 1);
    expect(quoting.message).toMatchObject({ rev: answer.rev + 2, edited_at: null });
    expect(quoting.message.reply_to).toMatchObject({ id, text: 'First' });
    expect(await annas.say(message)).toMatchObject({ message_id: id, duplicate: true });
    await annas.expectSameAsFresh();
    await bens.expectSameAsFresh();
  });

  test('takes a message back for everyone, and out of what is unread', async () => {
    const { annas, bens, conversationId } = await talk(2);
    const { message_id: id } = await annas.say({ conversation_id: conversationId, text: 'Oops' });
    const remove = {
      type: 'delete',
      conversation_id: conversationId,
      message_id: id,
      for: 'everyone',
    } as const;
    expect(await annas.request(remove)).toMatchObject({ type: 'ack' });
    const { message } = await bens.next('message_updated');
    expect(message).toMatchObject({ text: '', deleted_at: expect.any(String), reactions: [] });
    expect(await annas.request(remove)).toMatchObject({ type: 'ack' });
    const { total_unread } = (await bens.owner.call<UnreadSummary>('GET', '/api/messaging/unread/')).body;
    expect(total_unread).toBe(2);
    await annas.expectSameAsFresh();
    await bens.expectSameAsFresh();
  });

  test('counts the reaction of a person once, and takes it back', async () => {
    const { anna, ben, annas, bens, conversationId } = await talk(1);
    const [message] = (await historyOf(anna, `conversation_id=${conversationId}`)).results;
    const react = (emoji: string, on = true) =>
      ({ type: 'react', conversation_id: conversationId, message_id: message!.id, emoji, on }) as const;
    for (const device of [bens, bens, annas])
      expect(await device.request(react('👍'))).toMatchObject({ type: 'ack' });
    const both = await annas.next('message_updated', (frame) => frame.message.reactions[0]?.count === 2);
    expect(both.message.reactions).toEqual([
      { emoji: '👍', count: 2, user_ids: [ben.user.id, anna.user.id] },
    ]);
    await bens.request(react('👍', false));
    await bens.request(react('🎉', false));
    const left = await annas.next('message_updated', (frame) => frame.message.rev > both.message.rev);
    expect(left.message.reactions).toEqual([{ emoji: '👍', count: 1, user_ids: [anna.user.id] }]);
    await annas.expectSameAsFresh();
    await bens.expectSameAsFresh();
  });

  test('tells who is there, to those who share a conversation and ask', async () => {
    const { ben, annas } = await talk(1);
    const stranger = await Device.connect(await site.createParticipant());
    const ask: ClientFrame = { type: 'presence', user_ids: [ben.user.id] };
    for (const device of [annas, stranger])
      expect(await device.request(ask)).toMatchObject({ type: 'ack', ref: expect.any(String) });
    const seen = await annas.next('presence', ({ online }) => online);
    expect(seen).toMatchObject({ user_id: ben.user.id });
    expect(await stranger.next('presence')).toEqual({
      type: 'presence',
      user_id: ben.user.id,
      online: false,
      last_seen_at: null,
    });
    expect(await annas.request({ type: 'presence', user_ids: [] })).toMatchObject({ code: 'invalid_input' });
  });

  test('refuses to change what is not there, is not theirs, or cannot be', async () => {
    const { annas, bens, conversationId } = await talk(1);
    const { message_id: id } = await annas.say({ conversation_id: conversationId, text: 'Mine' });
    const elsewhere = await talk(1);
    const at = { conversation_id: conversationId, message_id: id };
    const refusals: [ClientFrame, string][] = [
      [{ type: 'edit', ...at, text: 'Yours' }, 'forbidden'],
      [{ type: 'delete', ...at, for: 'everyone' }, 'forbidden'],
      [{ type: 'edit', ...at, message_id: NOWHERE, text: 'Hi' }, 'not_found'],
      [{ type: 'edit', ...at, conversation_id: elsewhere.conversationId, text: 'Hi' }, 'not_found'],
      [{ type: 'react', ...at, emoji: '👍👍', on: true }, 'invalid_input'],
      [{ type: 'react', ...at, emoji: 'x', on: true }, 'invalid_input'],
      [{ type: 'react', ...at, message_id: NOWHERE, emoji: '👍', on: true }, 'not_found'],
    ];
    for (const [frame, code] of refusals)
      expect(await bens.request(frame)).toMatchObject({ type: 'error', code });
    expect(await annas.request({ type: 'edit', ...at, text: ' ' })).toMatchObject({ code: 'invalid_input' });
    expect(bens.all('message_updated')).toEqual([]);
  });

  test('shows typing to the others and to nobody else', async () => {
    const { anna, ben, annas, bens, conversationId } = await talk(1);
    const typing = { type: 'typing', is_typing: true } as const;
    expect(await annas.request({ ...typing, recipient_id: ben.user.id })).toMatchObject({ type: 'ack' });
    expect(await bens.next('typing')).toEqual({
      ...typing,
      conversation_id: conversationId,
      user_id: anna.user.id,
    });
    expect(annas.all('typing')).toEqual([]);
    const stranger = await Device.connect(await site.createParticipant());
    // Before the first message there is nobody to tell.
    expect(await stranger.request({ ...typing, recipient_id: anna.user.id })).toMatchObject({ type: 'ack' });
    expect(await stranger.request({ ...typing, conversation_id: conversationId })).toMatchObject({
      type: 'error',
      code: 'not_found',
    });
    await annas.request({ type: 'ping' });
    expect(annas.all('typing')).toEqual([]);
  });

  test('refuses with the code that says why', async () => {
    const { anna, ben, annas, conversationId } = await talk(1);
    const text = 'Hello';
    const refused: [code: string, frame: Omit<MessageFrame, 'type'>][] = [
      ['invalid_input', { text }],
      ['invalid_input', { text, recipient_id: ben.user.id, conversation_id: conversationId }],
      ['invalid_input', { text, recipient_id: anna.user.id }],
      ['invalid_input', { text, conversation_id: 'nonsense' }],
      ['not_found', { text, conversation_id: NOWHERE }],
      ['not_found', { text, recipient_id: ben.user.id, reply_to: NOWHERE }],
    ];
    for (const [code, frame] of refused) {
      const client_id = randomUUID();
      expect(await annas.request({ type: 'message', client_id, ...frame })).toMatchObject({
        type: 'error',
        client_id,
        code,
        message: expect.any(String),
        retryable: false,
      });
      const { status, body } = await anna.call('POST', '/api/messaging/messages/', frame);
      expect({ status, body }).toMatchObject({
        status: code === 'not_found' ? 404 : 400,
        body: errorOf(code),
      });
    }
    expect(await annas.request({ type: 'dance' } as unknown as ClientFrame)).toMatchObject({
      type: 'error',
      code: 'unknown_type',
    });
    for (const path of [`messaging/conversations/${NOWHERE}/`, 'messaging/nothing/']) {
      const answer = await anna.call('GET', `/api/${path}`);
      expect(answer).toMatchObject({ status: 404, body: errorOf('not_found') });
    }
    await annas.expectSameAsFresh();
  });
});
