import type { ServerFrame, UnreadSummary, UserId } from '@vikrahub/chat-protocol';
import { sameId, type StoredConversation } from './fake-conversations.js';
import { toLimit } from './fake-query.js';
import { type FakeCall, type FakeFeature, type FakeSession, type FakeWorld, ok, tell } from './fake-world.js';

const UNREAD_LIMIT_MAX = 1000;

type Marker = 'read' | 'delivered';

/** Markers, and what they leave unread. */
export const fakeReceipts: FakeFeature = {
  frames: { read: onMarker, delivered: onMarker },
  routes: [
    {
      pattern: /^GET messaging\/unread$/,
      answer: (world, call) => ok(unread(world, call)),
    },
    {
      pattern: /^GET messaging\/messages\/user\/([^/]+)\/unread$/,
      answer({ conversations }, { userId, params: [otherId = ''] }) {
        const conversation = conversations.with(userId, otherId);
        return ok({
          user_id: conversations.getPerson(otherId).id,
          unread_count: conversation ? conversations.unreadOf(conversation, userId) : 0,
        });
      },
    },
    {
      pattern: /^POST messaging\/messages\/user\/([^/]+)\/read$/,
      answer(world, { userId, params: [otherId = ''], body }) {
        const { conversations } = world;
        const conversation = conversations.with(userId, otherId);
        const { seq = Infinity } = (body ?? {}) as { seq?: number };
        if (conversation) moveMarker(world, conversation, userId, 'read', seq);
        const state = conversation && conversations.toConversation(conversation, userId);
        return ok({
          conversation_id: conversation?.id ?? null,
          read_seq: state?.read_seq ?? 0,
          unread_count: state?.unread_count ?? 0,
          total_unread: conversations.totalUnread(userId),
        });
      },
    },
  ],
};

/** By id. */
function unread({ conversations }: FakeWorld, { userId, query }: FakeCall): UnreadSummary {
  const limit = toLimit(query, UNREAD_LIMIT_MAX, UNREAD_LIMIT_MAX);
  const after = query.get('cursor') ?? '';
  const left = conversations
    .of(userId)
    .map((conversation) => ({
      conversation_id: conversation.id,
      unread_count: conversations.unreadOf(conversation, userId),
    }))
    .filter(({ conversation_id, unread_count }) => unread_count > 0 && conversation_id > after)
    .sort((a, b) => (a.conversation_id < b.conversation_id ? -1 : 1));
  const page = left.slice(0, limit);
  return {
    total_unread: conversations.totalUnread(userId),
    conversations: page,
    next_cursor: left.length > limit ? (page.at(-1)?.conversation_id ?? null) : null,
  };
}

function onMarker(
  world: FakeWorld,
  { user }: FakeSession,
  { type, conversation_id, seq }: { type: Marker; conversation_id: string; seq: number },
): ServerFrame {
  const conversation = world.conversations.get(user.id, conversation_id);
  const rev = moveMarker(world, conversation, user.id, type, seq);
  return { type: 'ack', conversation_id: conversation.id, ...(rev !== undefined && { rev }) };
}

/** The `rev` to which it led; undefined where nothing moved. */
export function moveMarker(
  world: FakeWorld,
  conversation: StoredConversation,
  userId: UserId,
  type: Marker,
  seq: number,
): number | undefined {
  const moved = world.conversations.move(conversation, userId, type, seq);
  if (!moved) return undefined;
  tell(world, conversation, { type, conversation_id: conversation.id, user_id: userId, ...moved });
  if (type === 'read') tellUnread(world, conversation, userId);
  return moved.rev;
}

export function tellUnread(
  { conversations, sessions }: FakeWorld,
  conversation: StoredConversation,
  userId: UserId,
): void {
  const { id: conversation_id, read_seq, unread_count } = conversations.toConversation(conversation, userId);
  const total_unread = conversations.totalUnread(userId);
  for (const session of sessions)
    if (sameId(session.user.id, userId))
      session.send({ type: 'unread', conversation_id, read_seq, unread_count, total_unread });
}
