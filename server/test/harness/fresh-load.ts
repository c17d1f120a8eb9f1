import { expect } from '@jest/globals';
import type { ConversationPage, HistoryPage, Message, UnreadSummary } from '@vikrahub/chat-protocol';
import type { Connection } from './connection.js';
import { eventually } from './eventually.js';
import type { ChatNode } from './node.js';
import { rest, type Person } from './people.js';
import type { View } from './replica.js';

export interface FreshState {
  totalUnread: number;
  conversations: View[];
}

type Get = (path: string) => Promise<{ status: number; body: unknown }>;

/** Everything that somebody would see who signs in anew, over REST. */
export function freshLoad(node: ChatNode, person: Person): Promise<FreshState> {
  return freshLoadBy((path) => rest(node, person).get(path));
}

export async function freshLoadBy(get: Get): Promise<FreshState> {
  const conversations: View[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await load<ConversationPage>(get, `/api/messaging/conversations/?limit=50${query}`);
    for (const { updated_at: _unknown, ...conversation } of page.results) {
      conversations.push({ ...conversation, messages: await loadMessages(get, conversation.id) });
    }
    cursor = page.next_cursor;
  }
  const unread = await load<UnreadSummary>(get, '/api/messaging/unread/');
  conversations.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { totalUnread: unread.total_unread, conversations };
}

async function loadMessages(get: Get, conversationId: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (;;) {
    const after = messages.at(-1)?.seq ?? 0;
    const path = `/api/messaging/messages/?conversation_id=${conversationId}&after=${after}&limit=100`;
    const page = await load<HistoryPage>(get, path);
    messages.push(...page.results);
    if (!page.has_after) return messages;
  }
}

async function load<T>(get: Get, path: string): Promise<T> {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  return answer.body as T;
}

/** What each socket has built from its frames becomes what its person would load afresh. */
export async function expectSameAsFresh(...connections: Connection[]): Promise<void> {
  for (const { node, person, replica } of connections) {
    await eventually(async () => {
      const fresh = await freshLoad(node, person);
      expect({ totalUnread: replica.totalUnread, conversations: replica.views() }).toEqual(fresh);
    });
  }
}
