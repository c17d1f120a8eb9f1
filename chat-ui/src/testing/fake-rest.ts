import type { HistoryPage, SendBody, UserId } from '@vikrahub/chat-protocol';
import { toSummary } from './builders.js';
import { FakeError } from './fake-error.js';
import type { Room, Rooms } from './fake-rooms.js';

const HISTORY_LIMIT = 30;
const HISTORY_LIMIT_MAX = 100;
const INBOX_LIMIT = 20;
const INBOX_LIMIT_MAX = 50;

/** What REST needs of the fake server. */
export interface RestContext {
  rooms: Rooms;
  people: () => UserId[];
  issueTicket: (userId: UserId) => string;
  send: (userId: UserId, body: SendBody) => { body: unknown; status: number };
  markRead: (userId: UserId, room: Room, seq: number) => void;
}

export interface RestCall {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  userId: UserId;
}

type Answer = { status: number; body: unknown };

/** The REST calls of the contract that a chat client makes. */
export function answerRest(context: RestContext, call: RestCall): Answer {
  const { rooms } = context;
  const { method, query, userId } = call;
  const route = `${method} ${call.path.replace(/^\/+|\/+$/g, '')}`;
  const ok = (body: unknown): Answer => ({ status: 200, body });
  const match = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(route)?.[1];
    return found === undefined ? undefined : decodeURIComponent(found);
  };

  if (route === 'POST auth/ticket')
    return { status: 201, body: { ticket: context.issueTicket(userId), expires_in: 30 } };
  if (route === 'GET auth/me') return ok(rooms.getPerson(userId));
  if (route === 'GET messaging/messages' || route === 'GET messages')
    return ok(history(rooms, userId, query));
  if (route === 'POST messaging/messages') return context.send(userId, call.body as SendBody);
  if (route === 'GET messaging/unread') return ok(unread(rooms, userId));
  if (route === 'GET messaging/conversations') return ok(inbox(rooms, userId, query));
  if (route === 'GET users') return ok(search(context, userId, query));

  const conversationId = match(/^GET messaging\/conversations\/([^/]+)$/);
  if (conversationId !== undefined)
    return ok(rooms.toConversation(rooms.get(userId, conversationId), userId));
  const person = match(/^GET users\/([^/]+)$/);
  if (person !== undefined) return ok(toSummary(rooms.getPerson(person)));
  const sender = match(/^GET messaging\/messages\/user\/([^/]+)\/unread$/);
  if (sender !== undefined) {
    const room = roomWith(rooms, userId, sender);
    return ok({ user_id: rooms.getPerson(sender).id, unread_count: room ? rooms.unreadOf(room, userId) : 0 });
  }
  const read = match(/^POST messaging\/messages\/user\/([^/]+)\/read$/);
  if (read !== undefined) {
    const room = roomWith(rooms, userId, read);
    if (room) context.markRead(userId, room, (call.body as { seq?: number } | null)?.seq ?? Infinity);
    const { read_seq = 0, unread_count = 0 } = room ? rooms.toConversation(room, userId) : {};
    return ok({
      conversation_id: room?.id ?? null,
      read_seq,
      unread_count,
      total_unread: rooms.totalUnread(userId),
    });
  }
  throw new FakeError('not_found', `There is no ${route}.`);
}

function toNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw new FakeError('invalid_input', `${name}: must be a number.`);
  return Number(text);
}

function toLimit(query: URLSearchParams, initial: number, maximum: number): number {
  const limit = toNumber(query, 'limit') ?? initial;
  if (limit < 1 || limit > maximum) throw new FakeError('invalid_input', `limit: must be 1 to ${maximum}.`);
  return limit;
}

function roomWith(rooms: Rooms, userId: UserId, otherId: UserId): Room | undefined {
  rooms.getPerson(otherId);
  return rooms.findDirect(userId, otherId);
}

function history(rooms: Rooms, userId: UserId, query: URLSearchParams): HistoryPage {
  const limit = toLimit(query, HISTORY_LIMIT, HISTORY_LIMIT_MAX);
  const half = Math.floor(limit / 2);
  const [before, after, around] = ['before', 'after', 'around'].map((name) => toNumber(query, name));
  if ([before, after, around].filter((seq) => seq !== undefined).length > 1)
    throw new FakeError('invalid_input', 'Provide one of before, after and around.');
  const otherId = query.get('user_id');
  const room =
    otherId === null ? rooms.get(userId, query.get('conversation_id')) : roomWith(rooms, userId, otherId);
  if (!room)
    return {
      conversation_id: null,
      results: [],
      has_before: false,
      has_after: false,
      last_seq: 0,
      read_seq: 0,
    };
  const lastSeq = room.messages.length;
  const last = around === undefined ? (before ?? lastSeq + 1) - 1 : Math.max(around + half, limit);
  const to = Math.min(after === undefined ? last : after + limit, lastSeq);
  const from = after === undefined ? Math.max(to - limit, 0) : after;
  return {
    conversation_id: room.id,
    results: room.messages.slice(from, to).map((message) => rooms.toMessage(room, message)),
    has_before: from > 0,
    has_after: to < lastSeq,
    last_seq: lastSeq,
    read_seq: rooms.toConversation(room, userId).read_seq,
  };
}

function unread(rooms: Rooms, userId: UserId) {
  const conversations = rooms
    .of(userId)
    .map((room) => ({ conversation_id: room.id, unread_count: rooms.unreadOf(room, userId) }))
    .filter(({ unread_count }) => unread_count > 0);
  return { total_unread: rooms.totalUnread(userId), conversations, next_cursor: null };
}

function inbox(rooms: Rooms, userId: UserId, query: URLSearchParams) {
  const limit = toLimit(query, INBOX_LIMIT, INBOX_LIMIT_MAX);
  const from = Number(query.get('cursor') ?? 0);
  const all = rooms.of(userId).filter(({ messages }) => messages.length);
  return {
    results: all.slice(from, from + limit).map((room) => rooms.toConversation(room, userId)),
    next_cursor: from + limit < all.length ? String(from + limit) : null,
  };
}

function search({ rooms, people }: RestContext, userId: UserId, query: URLSearchParams) {
  const words = (query.get('search') ?? '').toLowerCase();
  const found = people()
    .filter((id) => String(id) !== String(userId))
    .map((id) => toSummary(rooms.getPerson(id)))
    .filter(({ username, full_name }) => `${username} ${full_name}`.toLowerCase().includes(words));
  return { results: found, next_cursor: null };
}
