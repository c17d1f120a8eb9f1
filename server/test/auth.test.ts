import { describe, expect, test } from '@jest/globals';
import type { Login, TokenPair, User } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { within } from './harness/eventually.js';
import { register, registration, rememberLogin, rest, toPerson } from './harness/people.js';
import { expectError, RestClient } from './harness/rest-client.js';

const { node, database } = await startChat();
const nobody = new RestClient(node);
const refresh = (token: string) => nobody.post<TokenPair>('/api/auth/refresh', { refresh: token });

describe('register', () => {
  test('makes an account and signs it in', async () => {
    const { body, login } = await register(node);
    expect(login).toEqual({
      access: expect.any(String),
      refresh: expect.any(String),
      user: {
        id: expect.anything(),
        username: body.username,
        full_name: body.full_name,
        avatar_url: null,
        registered: true,
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    });
    const me = await rest(node, toPerson(login)).get<User>('/api/auth/me/');
    expect(me).toMatchObject({ status: 200, body: login.user });
    expect(me.headers.get('cache-control')).toContain('no-store');
  });

  test('refuses a username that is taken, in whatever case', async () => {
    const { body } = await register(node);
    expectError(
      await nobody.post('/api/auth/register', { ...registration(), username: body.username.toUpperCase() }),
      'conflict',
    );
  });

  test('refuses a username that looks like one that is taken', async () => {
    const { body } = await register(node, { username: `${registration().username}olin` });
    const lookAlike = body.username.replace('olin', '01iN');
    expectError(
      await nobody.post('/api/auth/register', { ...registration(), username: lookAlike }),
      'conflict',
    );
  });

  test('gives a name that two people want at once to one of them', async () => {
    const body = registration();
    const answers = await Promise.all([1, 2, 3].map(() => nobody.post('/api/auth/register', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test.each([
    ['no username', { username: undefined }],
    ['a short username', { username: 'ab' }],
    ['a long username', { username: 'a'.repeat(33) }],
    ['a username with a space', { username: 'two words' }],
    ['a username of dots only', { username: '...' }],
    ['a reserved username', { username: 'Admin' }],
    ['a reserved username with digits for letters', { username: 'adm1n' }],
    ['a reserved username with dots', { username: 's.u.p.p.o.r.t' }],
    ['a reserved username among words', { username: 'site-support' }],
    ['a reserved full name', { full_name: 'Support' }],
    ['a reserved full name with a Cyrillic letter', { full_name: 'Supp\u043ert' }],
    ['a reserved full name in full width', { full_name: '\uff21\uff24\uff2d\uff29\uff2e' }],
    ['a reserved full name with accents', { full_name: 'A\u0301dmi\u0302n' }],
    ['a username that is an object', { username: { length: 5 } }],
    ['no password', { password: undefined }],
    ['a short password', { password: '1234567' }],
    ['a long password', { password: 'p'.repeat(257) }],
    ['a password that is an array', { password: ['12345678'] }],
    ['an empty full name', { full_name: '' }],
    ['a full name with NUL', { full_name: 'a\0b' }],
    ['a full name with a lone surrogate', { full_name: 'a\ud800' }],
    ['a full name that is invisible', { full_name: '\u200b\u3164' }],
    ['a full name that turns the text around it', { full_name: 'Ada \u202eecirtaeB' }],
    ['an unknown field', { is_admin: true }],
  ])('refuses %s', async (_what, overrides) => {
    const error = expectError(
      await nobody.post('/api/auth/register', { ...registration(), ...overrides }),
      'invalid_input',
    );
    expect(error.details?.map(({ field }) => field)).toContain(Object.keys(overrides)[0]);
  });
});

describe('login', () => {
  test('knows the person again, in whatever case the name is typed', async () => {
    const { body, login } = await register(node);
    const answer = await nobody.post<Login>('/api/auth/login', {
      username: body.username.toUpperCase(),
      password: body.password,
    });
    expect(answer.status).toBe(200);
    expect(rememberLogin(answer.body).user).toEqual(login.user);
  });

  test('answers a wrong password and an unknown user alike', async () => {
    const { body } = await register(node);
    const wrong = await nobody.post('/api/auth/login', {
      username: body.username,
      password: 'not-the-password',
    });
    const unknown = await nobody.post('/api/auth/login', {
      username: 'nobody-here',
      password: 'not-the-password',
    });
    expectError(wrong, 'unauthorized');
    expect(unknown.status).toBe(wrong.status);
    expect(unknown.body).toEqual(wrong.body);
  });

  test('compares the whole password, however long', async () => {
    const password = 'x'.repeat(200);
    const { body } = await register(node, { password });
    const login = (typed: string) =>
      nobody.post<Login>('/api/auth/login', { username: body.username, password: typed });
    expectError(await login(`${password.slice(0, -1)}y`), 'unauthorized');
    expect(rememberLogin((await login(password)).body).user.username).toBe(body.username);
  });

  test.each([
    ['NUL', 'a\0b'],
    ['a lone surrogate', 'a\ud800b'],
  ])('refuses a username with %s', async (_what, username) => {
    expectError(await nobody.post('/api/auth/login', { username, password: 'pw' }), 'invalid_input');
  });

  test('stops guessing at one account, and says when to try again', async () => {
    const { body } = await register(node);
    const guess = () =>
      nobody.post('/api/auth/login', { username: body.username, password: 'a-wrong-guess' });
    let answer = await guess();
    for (let guesses = 1; guesses < 50 && answer.status === 401; guesses += 1) answer = await guess();
    const error = expectError(answer, 'rate_limited');
    expect(error.retry_after_ms).toBeGreaterThan(0);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('refresh', () => {
  test('gives a new pair that works', async () => {
    const { login } = await register(node);
    const answer = await refresh(login.refresh);
    expect(answer.status).toBe(200);
    const pair = rememberLogin(answer.body);
    expect(Object.keys(pair).sort()).toEqual(['access', 'refresh']);
    const me = await new RestClient(node, pair.access).get<User>('/api/auth/me');
    expect(me.body).toEqual(login.user);
  });

  test('gives the same successor again within 30 s, for an answer that was lost', async () => {
    const { login } = await register(node);
    const first = rememberLogin((await refresh(login.refresh)).body);
    const again = await refresh(login.refresh);
    expect(again).toMatchObject({ status: 200, body: { refresh: first.refresh } });
    rememberLogin(again.body);
    const third = await refresh(first.refresh);
    expect(third.status).toBe(200);
    expect((await new RestClient(node, rememberLogin(third.body).access).get('/api/auth/me')).status).toBe(
      200,
    );
  });

  test('ends the whole family when a spent token comes again after that', async () => {
    const { login } = await register(node);
    const second = rememberLogin((await refresh(login.refresh)).body);
    await database.rows(`update refresh_tokens set used_at = used_at - interval '31 seconds'`);
    expectError(await refresh(login.refresh), 'unauthorized');
    expectError(await refresh(second.refresh), 'unauthorized');
    expectError(await new RestClient(node, second.access).get('/api/auth/me'), 'unauthorized');
  });

  test('answers several equal refreshes at once with one successor: two tabs both live', async () => {
    const { login } = await register(node);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => refresh(login.refresh)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const pairs = answers.map(({ body }) => rememberLogin(body));
    expect(new Set(pairs.map((pair) => pair.refresh)).size).toBe(1);
    for (const { access } of pairs) {
      expect((await new RestClient(node, access).get('/api/auth/me')).status).toBe(200);
    }
  });

  test('does not take an access token', async () => {
    const { login } = await register(node);
    expectError(await refresh(login.access), 'unauthorized');
  });

  test.each([[undefined], [''], ['x'], [7], [null], [['a']], [{}]])('refuses %j', async (token) => {
    const answer = await nobody.post('/api/auth/refresh', { refresh: token });
    expect([400, 401]).toContain(answer.status);
    expectError(answer, answer.status === 400 ? 'invalid_input' : 'unauthorized');
  });
});

describe('logout', () => {
  test('ends the login and closes its sockets, and no others', async () => {
    const { body, login } = await register(node);
    const other = await nobody.post<Login>('/api/auth/login', {
      username: body.username,
      password: body.password,
    });
    const person = toPerson(login);
    const sockets = [await connect(node, person), await connect(node, person, { via: 'bearer' })];
    const elsewhere = await connect(node, toPerson(rememberLogin(other.body)));
    const answer = await nobody.post('/api/auth/logout', { refresh: login.refresh });
    expect(answer).toMatchObject({ status: 204, body: undefined });
    for (const socket of sockets) {
      expect((await within('the close after logout', socket.closed)).code).toBe(4401);
    }
    expectError(await rest(node, person).get('/api/auth/me'), 'unauthorized');
    expectError(await refresh(login.refresh), 'unauthorized');
    expect(await elsewhere.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
  });
});

describe('without credentials', () => {
  test.each([
    ['GET', '/api/auth/me'],
    ['POST', '/api/auth/ticket'],
    ['GET', '/api/messaging/messages/?user_id=1'],
    ['GET', '/api/messages/?user_id=1'],
    ['POST', '/api/messaging/messages/'],
    ['GET', '/api/messaging/messages/user/1/unread/'],
    ['POST', '/api/messaging/messages/user/1/read/'],
    ['GET', '/api/messaging/unread/'],
    ['GET', '/api/messaging/conversations/'],
    ['GET', '/api/messaging/conversations/01900000-0000-7000-8000-000000000000/'],
    ['GET', '/api/users/?search=ab'],
    ['GET', '/api/users/1/'],
  ])('%s %s is refused', async (method, path) => {
    expectError(await nobody.call(method, path), 'unauthorized');
    expectError(await nobody.call(method, `${path}${path.includes('?') ? '&' : '?'}token=x`), 'unauthorized');
  });
});

test('the server tells nothing about itself', async () => {
  const { headers } = await nobody.get('/api/auth/me');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});
