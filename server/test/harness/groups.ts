import { expect } from '@jest/globals';
import type { Conversation, ErrorBody, MemberRole, UserId } from '@vikrahub/chat-protocol';
import type { ChatNode } from './node.js';
import { type Person, rest } from './people.js';
import type { Answer } from './rest-client.js';

const CONVERSATIONS = '/api/messaging/conversations/';

export const groupPath = (id: string) => `${CONVERSATIONS}${id}/`;
export const membersPath = (id: string) => `${groupPath(id)}members/`;
export const memberPath = (id: string, userId: UserId) => `${membersPath(id)}${userId}/`;

/** A group of the first person's, who owns it. */
export async function createGroup(
  node: ChatNode,
  [owner, ...others]: readonly [Person, ...Person[]],
  title = 'Crew',
): Promise<Conversation> {
  const answer = await rest(node, owner).post<Conversation>(CONVERSATIONS, {
    title,
    member_ids: others.map(({ id }) => id),
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

/** Calls on one group, at one node, as one of the people. */
export function inGroup(node: ChatNode, id: string) {
  return {
    add: (
      by: Person,
      people: readonly Person[],
      history?: 'all',
    ): Promise<Answer<Conversation & ErrorBody>> =>
      rest(node, by).post(membersPath(id), {
        user_ids: people.map((person) => person.id),
        ...(history && { history }),
      }),
    remove: (by: Person, person: Person): Promise<Answer<ErrorBody>> =>
      rest(node, by).delete(memberPath(id, person.id)),
    giveRole: (by: Person, person: Person, role: MemberRole): Promise<Answer<Conversation & ErrorBody>> =>
      rest(node, by).patch(memberPath(id, person.id), { role }),
    rename: (by: Person, title: string): Promise<Answer<Conversation & ErrorBody>> =>
      rest(node, by).patch(groupPath(id), { title }),
  };
}
