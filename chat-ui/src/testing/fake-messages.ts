import type { HistoryPage, MessageFrame, SendBody, UserId } from '@vikrahub/chat-protocol';
import { requireText, settingsOf, type StoredConversation } from './fake-conversations.js';
import { FakeError } from './fake-error.js';
import { toLimit, toNumber } from './fake-query.js';
import { tellUnread } from './fake-receipts.js';
import {
  type FakeCall,
  type FakeFeature,
  type FakeSession,
  type FakeWorld,
  ok,
  sessionsOf,
  tell,
} from './fake-world.js';

const HISTORY_LIMIT = 30;
const HISTORY_LIMIT_MAX = 100;
const INBOX_LIMIT = 20;
const INBOX_LIMIT_MAX = 50;

const getHistory = (world: FakeWorld, call: FakeCall) => ok(history(world, call));

/** Messages, their history, and the inbox. */
export const fakeMessages: FakeFeature = {
  frames: {
    message(world, session, frame) {
      world.admitSend();
      const { message, isDuplicate } = sendMessage(world, session.user.id, frame, session);
      const { id, client_id, conversation_id, seq, rev, timestamp } = message;
      const place = { client_id, message_id: id, conversation_id, seq, rev, timestamp };
      return { type: 'ack', ...place, duplicate: isDuplicate };
    },
  },
  routes: [
    { pattern: /^GET messaging\/messages$/, answer: getHistory },
    { pattern: /^GET messages$/, answer: getHistory },
    {
      pattern: /^POST messaging\/messages$/,
      answer(world, { userId, body }) {
        world.admitSend();
        const { message, isDuplicate } = sendMessage(world, userId, body as SendBody);
        return { status: isDuplicate ? 200 : 201, body: message };
      },
    },
    { pattern: /^GET messaging\/conversations$/, answer: (world, call) => ok(inbox(world, call)) },
    {
      pattern: /^GET messaging\/conversations\/([^/]+)$/,
      answer: ({ conversations }, { userId, params: [id] }) =>
        ok(conversations.toConversation(conversations.get(userId, id), userId)),
    },
  ],
};

/** Stores a message and tells everybody but the session that sent it. */
export function sendMessage(
  world: FakeWorld,
  userId: UserId,
  frame: Omit<MessageFrame, 'type' | 'ref'>,
  from?: FakeSession,
  at?: string,
) {
  const { conversations } = world;
  // A conversation is made last: a message that is refused leaves nothing behind.
  requireText(frame.text, world.textLength);
  const conversation = findTarget(world, userId, frame);
  const unreadBefore = conversations.unreadOf(conversation, userId);
  const sent = conversations.append(conversation, userId, frame, at);
  if (sent.isDuplicate) return sent;
  tell(world, conversation, { type: 'new_message', message: sent.message }, from);
  if (unreadBefore > 0) tellUnread(world, conversation, userId);
  return sent;
}

function findTarget(
  world: FakeWorld,
  userId: UserId,
  { conversation_id, recipient_id, reply_to }: Omit<MessageFrame, 'type'>,
): StoredConversation {
  const { conversations } = world;
  if ((conversation_id === undefined) === (recipient_id === undefined))
    throw new FakeError('invalid_input', 'Provide exactly one of conversation_id and recipient_id.');
  if (recipient_id === undefined) return conversations.get(userId, conversation_id);
  if (reply_to !== undefined && !conversations.findDirect(userId, recipient_id))
    throw new FakeError('not_found', 'reply_to: there is no such message.');
  const { conversation, isNew } = conversations.direct(userId, recipient_id);
  if (isNew)
    for (const session of sessionsOf(world, conversation))
      session.send({
        type: 'conversation_updated',
        conversation: conversations.toConversation(conversation, session.user.id),
      });
  return conversation;
}

function history({ conversations }: FakeWorld, { userId, query }: FakeCall): HistoryPage {
  const limit = toLimit(query, HISTORY_LIMIT, HISTORY_LIMIT_MAX);
  const half = Math.floor(limit / 2);
  const [before, after, around] = ['before', 'after', 'around'].map((name) => toNumber(query, name));
  if ([before, after, around].filter((seq) => seq !== undefined).length > 1)
    throw new FakeError('invalid_input', 'Provide one of before, after and around.');
  const otherId = query.get('user_id');
  const conversation =
    otherId === null
      ? conversations.get(userId, query.get('conversation_id'))
      : conversations.with(userId, otherId);
  if (!conversation)
    return {
      conversation_id: null,
      results: [],
      has_before: false,
      has_after: false,
      last_seq: 0,
      read_seq: 0,
    };
  const { messages } = conversation;
  const lastSeq = messages.length;
  const { cleared_seq: start } = settingsOf(conversation, userId);
  const last = around === undefined ? (before ?? lastSeq + 1) - 1 : Math.max(around + half, start + limit);
  const begin = after === undefined ? undefined : Math.max(after, start);
  const to = Math.min(begin === undefined ? last : begin + limit, lastSeq);
  const from = begin ?? Math.max(to - limit, start);
  return {
    conversation_id: conversation.id,
    results: messages
      .slice(from, to)
      .map((message) => conversations.toMessage(conversation, message, userId)),
    has_before: from > start,
    has_after: to < lastSeq,
    last_seq: lastSeq,
    read_seq: conversations.toConversation(conversation, userId).read_seq,
  };
}

function inbox({ conversations }: FakeWorld, { userId, query }: FakeCall) {
  const limit = toLimit(query, INBOX_LIMIT, INBOX_LIMIT_MAX);
  const from = Number(query.get('cursor') ?? 0);
  const all = conversations.inboxOf(userId);
  return {
    results: all
      .slice(from, from + limit)
      .map((conversation) => conversations.toConversation(conversation, userId)),
    next_cursor: from + limit < all.length ? String(from + limit) : null,
  };
}
