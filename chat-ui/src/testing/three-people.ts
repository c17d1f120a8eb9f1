import { expect } from '@jest/globals';
import type { UserId } from '@vikrahub/chat-protocol';
import type { ChatClient } from '../client/chat-client.types.js';
import { selectConversation, selectThread } from '../store/selectors.js';
import { buildPerson } from './builders.js';
import { type FakeChat, pass } from './client-setup.js';

export const people = [
  buildPerson({ id: 1, full_name: 'Ana' }),
  buildPerson({ id: 2, full_name: 'Ben' }),
  buildPerson({ id: 'cleo', full_name: 'Cleo' }),
];
export const toBen = { userId: 2 };

export const textsOf = (client: ChatClient, userId: UserId) =>
  selectThread(client.getSnapshot(), { userId })?.messages.map(({ text }) => text);
export const rowsOf = (client: ChatClient, userId: UserId) =>
  selectThread(client.getSnapshot(), { userId })?.outgoing ?? [];

/** What the client shows equals what a new client would load. */
export async function expectSameAsFresh(chat: FakeChat, client: ChatClient, me: UserId, other: UserId) {
  const fresh = chat.start(me);
  await pass(1_000);
  const target = { userId: other };
  fresh.open(target);
  await pass(1_000);
  expect(selectConversation(client.getSnapshot(), target)).toEqual(
    selectConversation(fresh.getSnapshot(), target),
  );
  expect(selectThread(client.getSnapshot(), target)?.messages).toEqual(
    selectThread(fresh.getSnapshot(), target)?.messages,
  );
  expect(client.getSnapshot().totalUnread).toBe(fresh.getSnapshot().totalUnread);
  fresh.close();
}
