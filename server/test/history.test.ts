import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Conversation, ConversationPage, HistoryPage, UserPage } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { aText, connect } from './harness/connection.js';
import { createPeople, createPerson, rest, type Person } from './harness/people.js';
import { expectError } from './harness/rest-client.js';

const { node, database } = await startChat();
const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
const TOTAL = 45;

const desk = await connect(node, anna);
const acks = await Promise.all(Array.from({ length: TOTAL }, () => desk.say({ recipient_id: ben.id })));
const conversationId = acks[0]?.conversation_id ?? '';

const page = (query: string, path = '/api/messaging/messages/') =>
  rest(node, ben).get<HistoryPage>(`${path}?${query}`);
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_unused, index) => from + index);

describe('a page of history', () => {
  test.each([
    ['the newest 30', '', range(16, 45), true, false],
    ['the newest 5', '&limit=5', range(41, 45), true, false],
    ['all', '&limit=100', range(1, 45), false, false],
    ['before', '&before=16&limit=10', range(6, 15), true, true],
    ['before the first ones', '&before=6&limit=10', range(1, 5), false, true],
    ['before everything', '&before=1', [], false, true],
    ['before what is not there yet', '&before=1000&limit=2', [44, 45], true, false],
    ['after', '&after=10&limit=10', range(11, 20), true, true],
    ['after zero', '&after=0&limit=3', [1, 2, 3], false, true],
    ['after the last but two', '&after=43', [44, 45], true, false],
    ['after everything', '&after=45', [], true, false],
  ])('%s', async (_what, query, seqs, hasBefore, hasAfter) => {
    const { status, body } = await page(`user_id=${anna.id}${query}`);
    expect(status).toBe(200);
    expect(body.results.map(({ seq }) => seq)).toEqual(seqs);
    expect(body).toMatchObject({
      conversation_id: conversationId,
      has_before: hasBefore,
      has_after: hasAfter,
      last_seq: TOTAL,
      read_seq: 0,
    });
  });

  test.each([1, 2, 20, 44, 45])('around %i holds it and its neighbours', async (seq) => {
    const { body } = await page(`user_id=${anna.id}&around=${seq}&limit=11`);
    const seqs = body.results.map((message) => message.seq);
    expect(seqs).toContain(seq);
    expect(seqs).toEqual(range(seqs[0] ?? 0, seqs.at(-1) ?? 0));
    expect(seqs.length).toBeLessThanOrEqual(11);
    for (const neighbour of [seq - 1, seq + 1]) {
      if (neighbour >= 1 && neighbour <= TOTAL) expect(seqs).toContain(neighbour);
    }
    expect(body).toMatchObject({ has_before: (seqs[0] ?? 0) > 1, has_after: (seqs.at(-1) ?? 0) < TOTAL });
  });

  test('around a message holds it, even when there is room for one only', async () => {
    const { body } = await page(`user_id=${anna.id}&around=20&limit=1`);
    expect(body.results.map(({ seq }) => seq)).toEqual([20]);
  });

  test('is the same by either parameter, under either name, with and without the slash', async () => {
    const expected = (await page(`user_id=${anna.id}`)).body;
    for (const path of [
      '/api/messaging/messages',
      '/api/messaging/messages/',
      '/api/messages',
      '/api/messages/',
    ]) {
      for (const query of [`user_id=${anna.id}`, `conversation_id=${conversationId}`]) {
        expect(await page(query, path)).toMatchObject({ status: 200, body: expected });
      }
    }
  });

  test('with somebody to whom nobody has written is empty', async () => {
    const [stranger] = (await createPeople(node, 1)) as [Person];
    expect(await page(`user_id=${stranger.id}`)).toMatchObject({
      status: 200,
      body: {
        conversation_id: null,
        results: [],
        has_before: false,
        has_after: false,
        last_seq: 0,
        read_seq: 0,
      },
    });
  });

  test.each(['user_id=9007199254740991', 'user_id=nobody-at-all', `conversation_id=${randomUUID()}`])(
    'of %s is not found',
    async (query) => {
      expectError(await page(query), 'not_found');
    },
  );

  test.each([
    ['nothing', ''],
    ['both', `user_id=1&conversation_id=${randomUUID()}`],
    ['an empty user', 'user_id='],
    ['two users', 'user_id=1&user_id=2'],
    ['a list of users', 'user_id[]=1'],
    ['an object for a user', 'user_id[a]=1'],
    ['a user with a control character', 'user_id=a%00b'],
    ['a conversation that is no UUID', 'conversation_id=1'],
    ['two directions', 'user_id=1&before=5&after=2'],
    ['limit 0', 'user_id=1&limit=0'],
    ['limit 101', 'user_id=1&limit=101'],
    ['limit -1', 'user_id=1&limit=-1'],
    ['limit 1.5', 'user_id=1&limit=1.5'],
    ['limit 1e1', 'user_id=1&limit=1e1'],
    ['limit abc', 'user_id=1&limit=abc'],
    ['an empty limit', 'user_id=1&limit='],
    ['before -1', 'user_id=1&before=-1'],
    ['before NaN', 'user_id=1&before=NaN'],
    ['after 2^53', 'user_id=1&after=9007199254740992'],
    ['around null', 'user_id=1&around=null'],
    ['an unknown parameter', 'user_id=1&offset=3'],
  ])('for %s is refused', async (_what, query) => {
    expectError(await page(query), 'invalid_input');
  });
});

describe('the inbox', () => {
  test('lists conversations by their newest activity, page by page', async () => {
    const owner = await createPerson(node);
    const socket = await connect(node, owner);
    const others = await createPeople(node, 5);
    const ids: string[] = [];
    for (const other of others) ids.push((await socket.say({ recipient_id: other.id })).conversation_id);
    const [first] = others as [Person];
    const back = await connect(node, first);
    await back.say({ recipient_id: owner.id });
    const expected = [ids[0], ...ids.slice(1).reverse()];

    const seen: string[] = [];
    let query = '?limit=2';
    while (query) {
      const { status, body } = await rest(node, owner).get<ConversationPage>(
        `/api/messaging/conversations${query}`,
      );
      expect(status).toBe(200);
      expect(body.results.length).toBeLessThanOrEqual(2);
      seen.push(...body.results.map(({ id }) => id));
      query = body.next_cursor === null ? '' : `/?limit=2&cursor=${encodeURIComponent(body.next_cursor)}`;
    }
    expect(seen).toEqual(expected);
  });

  test('shows each conversation as its own page does', async () => {
    const { body } = await rest(node, ben).get<ConversationPage>('/api/messaging/conversations/');
    expect(body.results).toHaveLength(1);
    const [listed] = body.results;
    expect(listed).toMatchObject({
      id: conversationId,
      kind: 'direct',
      title: null,
      last_seq: TOTAL,
      read_seq: 0,
      unread_count: TOTAL,
      muted_until: null,
      archived: false,
      view_rev: 0,
      last_message: { seq: TOTAL, sender: { id: anna.id } },
    });
    expect(listed?.members.map(({ user, read_seq }) => [user.id, read_seq]).sort()).toEqual(
      [
        [anna.id, TOTAL],
        [ben.id, 0],
      ].sort(),
    );
    const own = await rest(node, ben).get<Conversation>(`/api/messaging/conversations/${conversationId}`);
    expect(own).toMatchObject({ status: 200, body: listed });
  });

  test.each(['?limit=0', '?limit=51', '?limit=x', '?cursor=nonsense', '?cursor=%00', '?nonsense=1'])(
    'refuses %s',
    async (query) => {
      expectError(await rest(node, ben).get(`/api/messaging/conversations/${query}`), 'invalid_input');
    },
  );

  test.each(['nonsense', '1', '%00', '..%2f..'])('refuses the conversation id %s', async (id) => {
    const answer = await rest(node, ben).get(`/api/messaging/conversations/${id}/`);
    expectError(answer, answer.status === 404 ? 'not_found' : 'invalid_input');
  });
});

describe('people', () => {
  test('are found by the beginning of any word of their names, and never include the caller', async () => {
    const mark = `q${randomUUID().slice(0, 8)}`;
    const searcher = await createPerson(node, { username: `${mark}-self`, full_name: `${mark} Self` });
    const found = await createPerson(node, { username: 'someone', full_name: `Priya ${mark}Nair` });
    await createPerson(node, { username: 'someone-else', full_name: aText() });
    const answer = await rest(node, searcher).get<UserPage>(`/api/users?search=${mark.toUpperCase()}`);
    expect(answer.status).toBe(200);
    const { created_at: _unknown, ...summary } = found.user;
    expect(answer.body).toEqual({ results: [summary], next_cursor: null });
  });

  test('come in pages', async () => {
    const mark = `w${randomUUID().slice(0, 8)}`;
    const people = await Promise.all(
      [1, 2, 3, 4, 5].map(() => createPerson(node, { full_name: `${mark} Person` })),
    );
    const seen: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body }: { body: UserPage } = await rest(node, ben).get(
        `/api/users/?search=${mark}&limit=2${query}`,
      );
      seen.push(...body.results.map(({ id }) => id));
      cursor = body.next_cursor;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(new Set(people.map(({ id }) => id)));
  });

  test.each([
    ['accents', 'Zoë Žižek', ['zoe zizek', 'ZOE', 'ziž']],
    ['another composition', 'Jose\u0301 Nu\u0301\u00f1ez', ['jos\u00e9', 'nunez', 'NU\u0301N']],
    ['letters with no accent to take away', 'Søren Łukasiewicz Æther', ['soren', 'lukas', 'aether']],
    ['case that changes the length', 'Weiß ΟΔΥΣΣΕΥΣ', ['weiss', 'οδυσσευς']],
    ['the Turkish i', 'İpek Işık', ['ipek', 'isik']],
    ['another width', 'Ｗｉｄｅ Ｎａｍｅ', ['wide', 'name']],
    ['Chinese, from the middle', '欧阳娜娜', ['欧阳', '娜娜', '阳娜']],
    ['Japanese, with and without its marks', '渡辺ひがし', ['渡辺', 'ひがし', 'ひかし']],
    ['Korean', '김철수', ['김철', '철수']],
    ['Thai', 'สมชายใจดี', ['สมชาย', 'ใจดี']],
    ['Cyrillic', 'ЁЛКИНА', ['елкина', 'Ёлк']],
  ])('are found with %s', async (_what, fullName, searches) => {
    const person = await createPerson(node, { full_name: fullName });
    for (const search of searches) {
      const { body } = await rest(node, ben).get<UserPage>(
        `/api/users/?limit=50&search=${encodeURIComponent(search)}`,
      );
      expect({ search, ids: body.results.map(({ id }) => id) }).toEqual({
        search,
        ids: expect.arrayContaining([person.id]),
      });
    }
  });

  test('come in the same pages where very many have the name', async () => {
    const mark = `v${randomUUID().slice(0, 8)}`;
    await database.rows(
      `insert into users (id, username, full_name, search_words)
       select $1 || n, $1 || lpad(n::text, 6, '0'), 'Many', array[$1 || lpad(n::text, 6, '0')]
       from generate_series(1, 2500) n`,
      [mark],
    );
    const page = async (cursor = '') =>
      (await rest(node, ben).get<UserPage>(`/api/users/?limit=50&search=${mark}${cursor}`)).body;
    const first = await page();
    const second = await page(`&cursor=${encodeURIComponent(first.next_cursor ?? '')}`);
    expect([...first.results, ...second.results].map(({ username }) => username)).toEqual(
      Array.from({ length: 100 }, (_, at) => `${mark}${String(at + 1).padStart(6, '0')}`),
    );
  });

  test.each(["' or 1=1 --", 'y & | ! z', '\\:*<->', '((((', '%zq%zq', '\u{1f600}\u{1f600}'])(
    'are searched for %j without harm',
    async (search) => {
      const answer = await rest(node, ben).get<UserPage>(`/api/users/?search=${encodeURIComponent(search)}`);
      expect(answer).toMatchObject({ status: 200, body: { results: [], next_cursor: null } });
    },
  );

  test.each(['', '?search=', '?search=a', '?search=a%00b', '?search=ab&limit=0', '?search=ab&search=cd'])(
    'are not listed by %j',
    async (query) => {
      expectError(await rest(node, ben).get(`/api/users/${query}`), 'invalid_input');
    },
  );

  test('are shown one by one', async () => {
    const { created_at: _unknown, ...summary } = anna.user;
    for (const path of [`/api/users/${anna.id}`, `/api/users/${anna.id}/`]) {
      expect(await rest(node, ben).get(path)).toMatchObject({ status: 200, body: summary });
    }
    expectError(await rest(node, ben).get('/api/users/9007199254740991/'), 'not_found');
  });
});
