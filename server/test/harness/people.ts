import { randomBytes, randomInt } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Login, RegisterBody, User, UserId } from '@vikrahub/chat-protocol';
import type { ChatNode } from './node.js';
import { RestClient } from './rest-client.js';
import { remember } from './secrets.js';
import { hostClaims, signToken, type Claims } from './token.js';

/** Somebody with an access token that every node of the same secret accepts. */
export interface Person {
  readonly id: UserId;
  readonly user: User;
  readonly access: string;
}

/** A person of the host site, known to the server from the token's claims. */
export async function createPerson(node: ChatNode, claims: Claims = {}): Promise<Person> {
  const access = signToken(hostClaims({ ...randomProfile(), ...claims }));
  const answer = await new RestClient(node, access).get<User>('/api/auth/me');
  expect(answer.status).toBe(200);
  return { id: answer.body.id, user: answer.body, access };
}

export async function createPeople(node: ChatNode, count: number): Promise<Person[]> {
  return Promise.all(Array.from({ length: count }, () => createPerson(node)));
}

function randomProfile(): Claims {
  const userId = randomInt(1_000, 2 ** 47);
  return { user_id: userId, username: `person-${userId}`, full_name: `Person ${userId}` };
}

/** A person who logs in here; the body that did it comes along. */
export async function register(
  node: ChatNode,
  overrides: Partial<RegisterBody> = {},
): Promise<{ body: RegisterBody; login: Login }> {
  const body = { ...registration(), ...overrides };
  const answer = await new RestClient(node).post<Login>('/api/auth/register', body);
  expect(answer.status).toBe(201);
  return { body, login: rememberLogin(answer.body) };
}

export function registration(): RegisterBody {
  const username = `p-${randomBytes(6).toString('hex')}`;
  return {
    username,
    password: remember('password', `pw-${randomBytes(12).toString('hex')}`),
    full_name: 'New Person',
  };
}

export function rememberLogin<T extends { access: string; refresh: string }>(login: T): T {
  remember('access token', login.access);
  remember('refresh token', login.refresh);
  return login;
}

export function toPerson(login: Login): Person {
  return { id: login.user.id, user: login.user, access: login.access };
}

export function rest(node: ChatNode, person: Person): RestClient {
  return new RestClient(node, person.access);
}
