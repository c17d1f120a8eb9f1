import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Conversation, HistoryPage, MemberPage, MemberRole } from '@vikrahub/chat-protocol';
import pg from 'pg';
import { BAD_IDS } from './harness/bad-input.js';
import { startChat } from './harness/chat.js';
import { connect, type Connection } from './harness/connection.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createGroup, groupPath, inGroup, memberPath, membersPath } from './harness/groups.js';
import { createPair, storedState } from './harness/pair.js';
import { createPeople, createPerson, type Person, rest } from './harness/people.js';
import { expectError } from './harness/rest-client.js';

const { node, database } = await startChat();
const CONVERSATIONS = '/api/messaging/conversations/';

type Four = [Person, Person, Person, Person];

/** An owner, an admin and two members, and somebody outside. */
async function crew() {
  const [owner, admin, mia, max] = (await createPeople(node, 4)) as Four;
  const outsider = await createPerson(node);
  const { id } = await createGroup(node, [owner, admin, mia, max]);
  const group = inGroup(node, id);
  expect((await group.giveRole(owner, admin, 'admin')).status).toBe(200);
  return { id, group, owner, admin, mia, max, outsider };
}

const rolesOf = ({ members }: Conversation) =>
  Object.fromEntries(members.map(({ user, role }) => [user.id, role]));

/** Whatever was sent to somebody before has arrived when this resolves. */
const settle = (socket: Connection) => socket.request({ type: 'ping' });

describe('a group', () => {
  test('is made by its owner, and everybody hears of it as they see it', async () => {
    const people = (await createPeople(node, 3)) as [Person, Person, Person];
    const [anna, ben, eve] = people;
    const sockets = await Promise.all(people.map((person) => connect(node, person)));
    const group = await createGroup(node, people, '  Früh am Morgen 🌅 ');
    expect(group).toMatchObject({ kind: 'group', title: 'Früh am Morgen 🌅', last_message: null, rev: 1 });
    expect(rolesOf(group)).toEqual({ [anna.id]: 'owner', [ben.id]: 'member', [eve.id]: 'member' });
    for (const socket of sockets) {
      expect((await socket.next('conversation_updated')).conversation).toEqual(group);
    }
    await expectSameAsFresh(...sockets);
    await sockets[1]?.say({ conversation_id: group.id });
    await expectSameAsFresh(...sockets);
    expect(sockets.map(({ replica }) => replica.jumps)).toEqual([0, 0, 0]);
    // Whoever was not there finds it.
    const late = await connect(node, eve);
    await expectSameAsFresh(late);
    expect(late.replica.views()).toHaveLength(1);
  });

  test('is renamed by owner and admin; the same title again moves nothing', async () => {
    const { id, group, owner, admin, mia, max } = await crew();
    const sockets = [await connect(node, mia), await connect(node, max)];
    const renamed = await group.rename(admin, 'Evening crew');
    expect(renamed).toMatchObject({ status: 200, body: { title: 'Evening crew', rev: 3 } });
    for (const socket of sockets) {
      expect((await socket.next('conversation_updated')).conversation).toMatchObject({ id, rev: 3 });
    }
    expect((await group.rename(owner, ' Evening crew ')).body).toMatchObject({ rev: 3 });
    await expectSameAsFresh(...sockets);
    expect(sockets.map((socket) => socket.all('conversation_updated').length)).toEqual([1, 1]);
  });

  test('shows newcomers what is said from now on, or everything', async () => {
    const { id, group, owner, mia } = await crew();
    const [newcomer, reader] = (await createPeople(node, 2)) as [Person, Person];
    const [desk, theirs, others] = [
      await connect(node, mia),
      await connect(node, newcomer),
      await connect(node, reader),
    ];
    const before = await desk.say({ conversation_id: id, text: 'before' });
    await group.add(owner, [newcomer]);
    await group.add(owner, [reader], 'all');
    await expectSameAsFresh(desk, theirs, others);
    expect(theirs.replica.views()[0]).toMatchObject({ messages: [], last_message: null, unread_count: 0 });
    expect(others.replica.views()[0]).toMatchObject({ messages: [{ text: 'before' }], unread_count: 0 });
    expect(
      await theirs.refused({ type: 'message', conversation_id: id, text: 'x', reply_to: before.message_id }),
    ).toMatchObject({ code: 'not_found' });

    await desk.say({ conversation_id: id, text: 'after' });
    await expectSameAsFresh(desk, theirs, others);
    expect(theirs.replica.views()[0]).toMatchObject({ messages: [{ text: 'after' }], unread_count: 1 });
    for (const query of ['', '&before=2', '&after=0', '&around=1', '&around=2&limit=1']) {
      const path = `/api/messaging/messages/?conversation_id=${id}${query}`;
      const { body } = await rest(node, newcomer).get<HistoryPage>(path);
      expect(body).toMatchObject({ has_before: false, last_seq: 2 });
      expect(body.results.map(({ text }) => text)).toEqual(query === '&before=2' ? [] : ['after']);
    }
  });

  test('has 256 members at most, in pages of 100, and a message reaches all', async () => {
    const people = await createPeople(node, 257);
    const [owner, second, ...others] = people as [Person, Person, ...Person[]];
    const tooMany = await rest(node, owner).post(CONVERSATIONS, {
      title: 'Crowd',
      member_ids: people.slice(1).map(({ id }) => id),
    });
    expect(expectError(tooMany, 'invalid_input').details).toMatchObject([{ field: 'member_ids' }]);
    const { id } = await createGroup(node, [owner, second, ...others.slice(0, -1)]);
    const [last, oneTooMany] = others.slice(-2) as [Person, Person];
    const refused = await inGroup(node, id).add(owner, [second, oneTooMany]);
    expect(expectError(refused, 'invalid_input').details).toMatchObject([{ field: 'user_ids' }]);
    const socket = await connect(node, last);
    await rest(node, second).post('/api/messaging/messages/', { conversation_id: id, text: 'hello all' });
    await socket.next('new_message');
    const ids = [];
    const sizes = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = membersPath(id) + (cursor && `?cursor=${cursor}`);
      const { body } = await rest(node, last).get<MemberPage>(path);
      ids.push(...body.results.map(({ user }) => user.id));
      sizes.push(body.results.length);
      cursor = body.next_cursor;
    }
    expect(sizes).toEqual([100, 100, 56]);
    expect(new Set(ids).size).toBe(256);
    expect((await inGroup(node, id).remove(owner, second)).status).toBe(204);
    expect((await inGroup(node, id).add(owner, [oneTooMany])).status).toBe(200);
    await expectSameAsFresh(socket);
  });
});

describe('rights', () => {
  /** Who does what to whom, and whether they may. */
  const CASES: [who: string, what: string, whom: string, status: number][] = [
    ['owner', 'remove', 'admin', 204],
    ['owner', 'remove', 'mia', 204],
    ['admin', 'remove', 'mia', 204],
    ['admin', 'remove', 'owner', 403],
    ['mia', 'remove', 'max', 403],
    ['mia', 'remove', 'mia', 204],
    ['outsider', 'remove', 'mia', 404],
    ['owner', 'remove', 'outsider', 404],
    ['owner', 'add', 'outsider', 200],
    ['admin', 'add', 'outsider', 200],
    ['mia', 'add', 'outsider', 403],
    ['outsider', 'add', 'outsider', 404],
    ['owner', 'owner', 'mia', 200],
    ['owner', 'member', 'admin', 200],
    ['admin', 'admin', 'mia', 200],
    ['admin', 'owner', 'mia', 403],
    ['admin', 'member', 'owner', 403],
    ['admin', 'owner', 'admin', 403],
    ['admin', 'member', 'admin', 200],
    ['mia', 'admin', 'mia', 403],
    ['mia', 'admin', 'max', 403],
    ['outsider', 'admin', 'mia', 404],
    ['owner', 'admin', 'outsider', 404],
    ['mia', 'rename', 'mia', 403],
    ['outsider', 'rename', 'mia', 404],
  ];

  test.each(CASES)('%s: %s %s → %i', async (who, what, whom, status) => {
    const { id, group, ...people } = await crew();
    const [by, to] = [who, whom].map((name) => people[name as keyof typeof people]) as [Person, Person];
    const before = await storedState(database);
    const call = {
      remove: () => group.remove(by, to),
      add: () => group.add(by, [to]),
      rename: () => group.rename(by, 'Other'),
    }[what];
    const answer = call ? await call() : await group.giveRole(by, to, what as MemberRole);
    expect(answer.status).toBe(status);
    if (status >= 400) expect(await storedState(database)).toEqual(before);
    else if (!call) {
      const { body } = await rest(node, people.owner).get<Conversation>(groupPath(id));
      expect(rolesOf(body)[String(to.id)]).toBe(what);
    }
  });

  test('a group passes from its last owner to the oldest admin, then to the oldest member', async () => {
    const { id, group, owner, admin, mia, max } = await crew();
    const roles = async (person: Person) =>
      rolesOf((await rest(node, person).get<Conversation>(groupPath(id))).body);
    expect((await group.remove(owner, owner)).status).toBe(204);
    expect(await roles(mia)).toMatchObject({ [admin.id]: 'owner', [mia.id]: 'member', [max.id]: 'member' });
    const handedOver = await group.giveRole(admin, admin, 'member');
    const [heir] = Object.entries(rolesOf(handedOver.body)).find(([, role]) => role === 'owner') ?? [];
    expect([String(mia.id), String(max.id)]).toContain(heir);
    const [next, other] = heir === String(mia.id) ? [mia, max] : [max, mia];
    await group.remove(admin, admin);
    await group.remove(other, other);
    expectError(await group.giveRole(next, next, 'member'), 'conflict');
    expect((await group.remove(next, next)).status).toBe(204);
    expectError(await rest(node, next).get(groupPath(id)), 'not_found');
  });

  test('a direct conversation has members to read and none to change', async () => {
    const { anna, ben, conversationId } = await createPair(node);
    const eve = await createPerson(node);
    const direct = inGroup(node, conversationId);
    const { body } = await rest(node, anna).get<MemberPage>(membersPath(conversationId));
    expect(body).toMatchObject({ results: [{}, {}], next_cursor: null });
    const before = await storedState(database);
    for (const answer of [
      await direct.add(anna, [eve]),
      await direct.remove(anna, ben),
      await direct.remove(anna, anna),
      await direct.giveRole(anna, ben, 'admin'),
      await direct.rename(anna, 'Us'),
    ]) {
      expectError(answer, 'conflict');
    }
    expect(await storedState(database)).toEqual(before);
  });
});

describe('bad input', () => {
  const BAD_TITLES: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['empty text', ''],
    ['blanks', ' \t '],
    ['invisible text', '\u200b\u2060'],
    ['two lines', 'a\nb'],
    ['NUL', 'a\0b'],
    ['a lone surrogate', 'a\ud800'],
    ['a bidi control', 'a\u202eb'],
    ['129 characters', 'x'.repeat(129)],
  ];
  const BAD_LISTS: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['an id', 5],
    ['an empty list', []],
    ['an object', { 0: 5 }],
    ...BAD_IDS.map(([name, id]): [string, unknown] => [`a list with ${name}`, [101, id]]),
  ];
  type Call = [what: string, method: string, path: (id: string) => string, body: object, field: string];
  const CALLS: Call[] = [
    ...BAD_TITLES.flatMap(([name, title]): Call[] => [
      [`a new group's title: ${name}`, 'POST', () => CONVERSATIONS, { title, member_ids: [1] }, 'title'],
      [`a title: ${name}`, 'PATCH', groupPath, { title }, 'title'],
    ]),
    ...BAD_LISTS.flatMap(([name, ids]): Call[] => [
      [`member_ids: ${name}`, 'POST', () => CONVERSATIONS, { title: 'T', member_ids: ids }, 'member_ids'],
      [`user_ids: ${name}`, 'POST', membersPath, { user_ids: ids }, 'user_ids'],
    ]),
    ...[undefined, null, 'boss', 2, ['admin']].map((role): Call => [
      `a role: ${role}`,
      'PATCH',
      (id) => memberPath(id, 1),
      { role },
      'role',
    ]),
    ...[null, 'none', true].map((history): Call => [
      `a history: ${history}`,
      'POST',
      membersPath,
      { user_ids: [1], history },
      'history',
    ]),
    ['an unknown field', 'PATCH', groupPath, { title: 'T', kind: 'direct' }, 'kind'],
    [
      'a new group of a kind',
      'POST',
      () => CONVERSATIONS,
      { title: 'T', member_ids: [1], kind: 'x' },
      'kind',
    ],
  ];

  test('is refused by field, and changes nothing', async () => {
    const { id, owner } = await crew();
    const before = await storedState(database);
    for (const [what, method, path, body, field] of CALLS) {
      const answer = await rest(node, owner).call(method, path(id), JSON.stringify(body));
      const { details } = expectError(answer, 'invalid_input');
      expect({ what, fields: details?.map((detail) => detail.field) }).toEqual({ what, fields: [field] });
    }
    expect(await storedState(database)).toEqual(before);
  });

  test('in a path or a query is refused', async () => {
    const { id, owner } = await crew();
    for (const path of [
      membersPath('nonsense'),
      `${membersPath(id)}?cursor=`,
      `${membersPath(id)}?limit=5`,
    ]) {
      expectError(await rest(node, owner).get(path), 'invalid_input');
    }
    for (const cursor of ['nonsense', Buffer.from('2026-02-30T00:00:00.000Z').toString('base64url')]) {
      expectError(await rest(node, owner).get(`${membersPath(id)}?cursor=${cursor}`), 'invalid_input');
    }
    for (const userId of ['undefined', 'null', 'x'.repeat(65)]) {
      expectError(await rest(node, owner).delete(memberPath(id, userId)), 'invalid_input');
    }
    expectError(await rest(node, owner).delete(memberPath(randomUUID(), owner.id)), 'not_found');
  });

  test('people who do not exist are named, and nobody is added', async () => {
    const { id, owner, mia } = await crew();
    const newcomer = await createPerson(node);
    const ids = [newcomer.id, 77_001, mia.id, 'no-such-person'];
    const before = await storedState(database);
    const added = await rest(node, owner).post(membersPath(id), { user_ids: ids });
    expect(expectError(added, 'not_found').details).toEqual([
      { field: 'user_ids.1', problem: 'is no user: 77001' },
      { field: 'user_ids.3', problem: 'is no user: no-such-person' },
    ]);
    const made = await rest(node, owner).post(CONVERSATIONS, { title: 'T', member_ids: ids });
    expect(expectError(made, 'not_found').details).toHaveLength(2);
    const alone = await rest(node, owner).post(CONVERSATIONS, { title: 'T', member_ids: [owner.id] });
    expectError(alone, 'invalid_input');
    expect(await storedState(database)).toEqual(before);
  });
});

describe('whoever goes', () => {
  test('hears of it last, and gets nothing after it: no frame, page, cursor or typing', async () => {
    const { id, group, owner, mia, max } = await crew();
    const [desk, mias, maxs] = [
      await connect(node, owner),
      await connect(node, mia),
      await connect(node, max),
    ];
    const { seq, rev } = await mias.say({ conversation_id: id });
    await expectSameAsFresh(desk, mias, maxs);
    expect((await group.remove(owner, mia)).status).toBe(204);
    expect(await mias.next('conversation_removed')).toEqual({
      type: 'conversation_removed',
      conversation_id: id,
      rev: rev + 1,
    });
    expect((await maxs.next('conversation_updated')).conversation.members).toHaveLength(3);
    desk.send({ type: 'typing', conversation_id: id, is_typing: true });
    await maxs.next('typing');
    await desk.say({ conversation_id: id });
    await desk.request({ type: 'read', conversation_id: id, seq: seq + 1 });
    await settle(mias);
    expect(mias.received.slice(-2).map(({ type }) => type)).toEqual(['conversation_removed', 'pong']);
    expect(await mias.request({ type: 'resume', cursors: { [id]: rev }, view_rev: 0 })).toMatchObject({
      conversations: [],
      removed: [id],
    });
    for (const frame of [
      { type: 'message', conversation_id: id, text: 'still here?' },
      { type: 'read', conversation_id: id, seq },
      { type: 'delivered', conversation_id: id, seq },
      { type: 'typing', conversation_id: id, is_typing: true },
    ] as const) {
      expect(await mias.refused(frame)).toMatchObject({ code: 'not_found' });
    }
    for (const path of [groupPath(id), membersPath(id), `/api/messaging/messages/?conversation_id=${id}`]) {
      expectError(await rest(node, mia).get(path), 'not_found');
    }
    await expectSameAsFresh(desk, mias, maxs);
    expect(mias.replica.views()).toEqual([]);
  });

  test('learns of it when they return, from a resume', async () => {
    const { id, group, owner, mia } = await crew();
    const strangers = await createGroup(node, [owner, await createPerson(node)]);
    const mias = await connect(node, mia);
    const { rev } = await mias.say({ conversation_id: id });
    await mias.close();
    await group.remove(owner, mia);
    const back = await connect(node, mia);
    const nowhere = randomUUID();
    const cursors = { [id]: rev, [strangers.id]: 1, [nowhere]: 1 };
    const resumed = await back.request({ type: 'resume', cursors });
    // What is somebody else's looks like what does not exist.
    expect(resumed).toMatchObject({ conversations: [], truncated: false });
    expect(resumed.type === 'resumed' && resumed.removed?.sort()).toEqual([id, strangers.id, nowhere].sort());
    expect(await back.request({ type: 'resume', cursors: {} })).not.toHaveProperty('removed');
  });

  test('is a newcomer when they come back, whatever they remember', async () => {
    const { id, group, owner, mia } = await crew();
    const [desk, mias] = [await connect(node, owner), await connect(node, mia)];
    const { rev } = await mias.say({ conversation_id: id, text: 'before' });
    await mias.close();
    const online = await connect(node, mia);
    await group.remove(owner, mia);
    await desk.say({ conversation_id: id, text: 'meanwhile' });
    await group.add(owner, [mia]);
    await desk.say({ conversation_id: id, text: 'after' });
    await expectSameAsFresh(desk, online);
    expect(online.replica.views()[0]).toMatchObject({ messages: [{ text: 'after' }], unread_count: 1 });
    const back = await connect(node, mia);
    expect(await back.request({ type: 'resume', cursors: { [id]: rev } })).toMatchObject({
      conversations: [{ conversation: { id }, messages: [], reset: true }],
    });
  });
});

test('a group whose row is locked is answered, and keeps no connection from others', async () => {
  const { id, group, owner, mia, max, outsider } = await crew();
  const people = await createPeople(node, 40);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from conversations where id = $1 for update', [id]);
  const changes = people.map((person) => group.add(owner, [person]));
  // Strangers wait for nothing, others are served meanwhile.
  expectError(await group.add(outsider, [outsider]), 'not_found');
  const pair = await createPair(node);
  await pair.desk.say({ recipient_id: pair.ben.id });
  expect((await rest(node, mia).get(groupPath(id))).status).toBe(200);
  for (const answer of await Promise.all(changes)) expectError(answer, 'unavailable');
  await client.end();
  const sockets = [await connect(node, mia), await connect(node, max)];
  expect((await rest(node, owner).get<Conversation>(groupPath(id))).body.members).toHaveLength(4);
  expect((await group.add(owner, people.slice(0, 2))).status).toBe(200);
  await expectSameAsFresh(...sockets);
});
