import { createHmac, createSign, generateKeyPairSync, randomInt, randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { User } from '@vikrahub/chat-protocol';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { toPerson, register } from './harness/people.js';
import { expectError, RestClient } from './harness/rest-client.js';
import { refusal } from './harness/socket.js';
import { encode, hostClaims, JWT_SECRET, signToken, toSeconds, type Claims } from './harness/token.js';

const { node, database } = await startChat();
const me = (token: string) => new RestClient(node, token).get<User>('/api/auth/me');
const now = () => toSeconds(new Date());
const newId = () => randomInt(1_000, 2 ** 47);

describe('a valid token of the host site', () => {
  test('makes an unknown user from its claims', async () => {
    const id = newId();
    const claims = {
      user_id: id,
      username: 'ada',
      full_name: 'Ada L.',
      avatar_url: 'https://host.example/a.png',
    };
    expect((await me(signToken(hostClaims(claims)))).body).toEqual({
      id,
      username: 'ada',
      full_name: 'Ada L.',
      avatar_url: 'https://host.example/a.png',
      created_at: expect.any(String),
    });
  });

  test('may name the user by sub, name and picture', async () => {
    const id = `auth0|${randomUUID()}`;
    const claims = { sub: id, username: 'bo', name: 'Bo', picture: 'https://host.example/b.png' };
    expect((await me(signToken(hostClaims(claims)))).body).toMatchObject({
      id,
      username: 'bo',
      full_name: 'Bo',
      avatar_url: 'https://host.example/b.png',
    });
  });

  test('is one user by number and by text', async () => {
    const id = newId();
    const first = await me(signToken(hostClaims({ user_id: id, username: 'one' })));
    const second = await me(signToken(hostClaims({ user_id: String(id), username: 'one' })));
    expect(second.body).toEqual(first.body);
    expect(second.body.id).toBe(id);
  });

  test('updates the user when it is newer, and not when it is older', async () => {
    const id = newId();
    await me(signToken(hostClaims({ user_id: id, username: 'before', iat: now() - 60 })));
    const newer = await me(signToken(hostClaims({ user_id: id, username: 'after', iat: now() - 30 })));
    expect(newer.body.username).toBe('after');
    const older = await me(signToken(hostClaims({ user_id: id, username: 'long-ago', iat: now() - 90 })));
    expect(older.body.username).toBe('after');
  });

  test('makes one user when it comes five times at once', async () => {
    const id = newId();
    const token = signToken(hostClaims({ user_id: id, username: 'many' }));
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => me(token)));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { id } });
    expect(await database.rows('select 1 from users where id = $1', [String(id)])).toHaveLength(1);
  });

  test('updates nothing when its iat is far ahead, and freezes nothing', async () => {
    const id = newId();
    await me(signToken(hostClaims({ user_id: id, username: 'before', iat: now() - 60 })));
    const ahead = await me(signToken(hostClaims({ user_id: id, username: 'ahead', iat: now() + 600 })));
    expect(ahead.body.username).toBe('before');
    const newer = await me(signToken(hostClaims({ user_id: id, username: 'after' })));
    expect(newer.body.username).toBe('after');
  });

  test.each([-62_200_000_000, -1e14, -1, 1e300, 8.64e12])('counts with an iat of %d', async (iat) => {
    const claims = { user_id: newId(), username: 'odd', iat };
    expect(await me(signToken(hostClaims(claims)))).toMatchObject({ status: 200, body: { username: 'odd' } });
  });

  test('counts for ten seconds after exp, because clocks differ', async () => {
    const claims = { user_id: newId(), username: 'late', exp: now() - 6 };
    expect((await me(signToken(hostClaims(claims)))).status).toBe(200);
  });

  test.each([
    ['an invisible name', '\u200b\u2060'],
    ['a Hangul filler', '\u3164'],
    ['a name that turns the text around it', 'Ada \u202eecirtaeB'],
    ['a name with an isolate', '\u2066Ada\u2069'],
  ])('shows the username in place of %s', async (_what, name) => {
    const id = newId();
    const token = signToken(hostClaims({ user_id: id, username: 'plain', full_name: name }));
    expect((await me(token)).body).toMatchObject({ username: 'plain', full_name: 'plain' });
    const nameless = signToken(hostClaims({ user_id: `${id}-2`, username: name, full_name: name }));
    expect((await me(nameless)).body).toMatchObject({ username: `${id}-2`, full_name: `${id}-2` });
  });

  test('never stores an avatar that is no web address', async () => {
    const claims = { user_id: newId(), username: 'x', avatar_url: 'javascript:alert(1)' };
    expect((await me(signToken(hostClaims(claims)))).body.avatar_url).toBeNull();
  });

  test('opens a socket', async () => {
    const token = signToken(hostClaims({ user_id: newId(), username: 'socket' }));
    const { body } = await me(token);
    const connection = await connect(node, { id: body.id, user: body, access: token }, { via: 'token' });
    expect(connection.hello.user).toEqual(body);
  });
});

/** Signs with the shared secret, but under another algorithm of the same family. */
function signWith(algorithm: 'HS384' | 'HS512', claims: Claims): string {
  const signed = `${encode({ alg: algorithm, typ: 'JWT' })}.${encode(claims)}`;
  const hash = algorithm === 'HS384' ? 'sha384' : 'sha512';
  return `${signed}.${createHmac(hash, JWT_SECRET).update(signed).digest('base64url')}`;
}

function signWithRsa(claims: Claims): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${createSign('sha256').update(signed).sign(privateKey, 'base64url')}`;
}

function unsigned(header: Claims, claims: Claims): string {
  return `${encode(header)}.${encode(claims)}.`;
}

function withPayload(token: string, claims: Claims): string {
  const [header, , signature] = token.split('.');
  return `${header}.${encode(claims)}.${signature}`;
}

describe('a token is refused, by REST and by the socket, when', () => {
  const claims = () => hostClaims({ user_id: newId(), username: 'forged' });
  const cases: [string, () => string][] = [
    ['it says alg none', () => unsigned({ alg: 'none', typ: 'JWT' }, claims())],
    ['it says alg NoNe and keeps a signature', () => signToken(claims(), { header: { alg: 'NoNe' } })],
    ['its signature is cut off', () => signToken(claims()).replace(/[^.]+$/, '')],
    ['it says RS256 and is signed with the secret', () => signToken(claims(), { header: { alg: 'RS256' } })],
    ['it says ES256 and is signed with the secret', () => signToken(claims(), { header: { alg: 'ES256' } })],
    ["it is signed with somebody's RSA key", () => signWithRsa(claims())],
    ['it is signed with HS384', () => signWith('HS384', claims())],
    ['it is signed with HS512', () => signWith('HS512', claims())],
    ['it is signed with another secret', () => signToken(claims(), { secret: `${JWT_SECRET}x` })],
    ['it is signed with an empty secret', () => signToken(claims(), { secret: '' })],
    ['its payload was edited', () => withPayload(signToken(claims()), { ...claims(), user_id: 1 })],
    ['exp is missing', () => signToken({ ...claims(), exp: undefined })],
    ['exp is past', () => signToken({ ...claims(), exp: now() - 60 })],
    ['exp is text', () => signToken({ ...claims(), exp: String(now() + 600) })],
    ['nbf is in the future', () => signToken({ ...claims(), nbf: now() + 600 })],
    ['it is a refresh token', () => signToken({ ...claims(), token_type: 'refresh' })],
    ['kid is a path', () => signToken(claims(), { secret: '', header: { kid: '../../../../dev/null' } })],
    ['kid is SQL', () => signToken(claims(), { secret: 'x', header: { kid: "x' union select 'x" } })],
    [
      'jku names a key set',
      () => signToken(claims(), { secret: 'x', header: { jku: 'https://evil.example/k' } }),
    ],
    ['it names no user', () => signToken({ ...claims(), user_id: undefined })],
    ['the user is an object', () => signToken({ ...claims(), user_id: { id: 1 } })],
    ['the user is a float', () => signToken({ ...claims(), user_id: 1.5 })],
    ['the user is beyond 2^53', () => signToken({ ...claims(), user_id: 2 ** 53 })],
    ['the user is an empty text', () => signToken({ ...claims(), user_id: '' })],
    ['the user has 65 characters', () => signToken({ ...claims(), user_id: 'u'.repeat(65) })],
    ['the user has a control character', () => signToken({ ...claims(), user_id: 'a\nb' })],
    ...['undefined', 'null', 'NaN', '[object Object]'].map((word): [string, () => string] => [
      `the user is the word ${word}`,
      () => signToken({ ...claims(), user_id: word }),
    ]),
    ['it is no token', () => 'not-a-token'],
    ['it is three dots', () => '...'],
    ['its payload is an array', () => `${encode({ alg: 'HS256' })}.${encode([1])}.AAAA`],
  ];

  test.each(cases)('%s', async (_when, makeToken) => {
    const [before] = await database.rows<{ n: string }>('select count(*) as n from users');
    const token = makeToken();
    expectError(await me(token), 'unauthorized');
    for (const options of [{ headers: { authorization: `Bearer ${token}` } }, { query: `?token=${token}` }]) {
      expect(await refusal(node, options)).toMatchObject({ status: 401 });
    }
    expect(await database.rows<{ n: string }>('select count(*) as n from users')).toEqual([before]);
  });

  test('it is signed with RS256, and the error names what is accepted', async () => {
    expect(expectError(await me(signWithRsa(claims())), 'unauthorized').message).toContain('HS256');
  });

  test("it is the server's own refresh token", async () => {
    const { login } = await register(node);
    expectError(await me(login.refresh), 'unauthorized');
    expect(await refusal(node, { query: `?token=${login.refresh}` })).toMatchObject({ status: 401 });
    expect((await me(toPerson(login).access)).status).toBe(200);
  });
});
