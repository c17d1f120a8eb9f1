import type {
  ClientFrame,
  HeadsFrame,
  MessageFrame,
  ResumedFrame,
  ResumeFrame,
  ServerFrame,
  TypingFrame,
  User,
  UserId,
} from '@vikrahub/chat-protocol';
import { FakeError } from './fake-error.js';
import { requireText, sameId, type Room, type Rooms } from './fake-rooms.js';

const RESUMED_CONVERSATIONS_MAX = 50;
const RESUMED_MESSAGES_MAX = 200;

/** One connected device. `send` delivers after the latency, in order. */
export interface FakeSession {
  user: User;
  send: (frame: ServerFrame) => void;
}

/** Everybody who is connected. */
export interface FakeHall {
  rooms: Rooms;
  sessions: Set<FakeSession>;
  /** Throws where the test has asked for a refusal. */
  admitSend: () => void;
}

/** To every session of the members, but for one. */
export function tell(hall: FakeHall, room: Room, frame: ServerFrame, except?: FakeSession): void {
  for (const session of hall.sessions)
    if (session !== except && room.members.some(({ user }) => sameId(user.id, session.user.id)))
      session.send(frame);
}

/** The `rev` to which it led; undefined where nothing moved. */
export function markRoom(
  hall: FakeHall,
  room: Room,
  userId: UserId,
  kind: 'read' | 'delivered',
  seq: number,
): number | undefined {
  const moved = hall.rooms.move(room, userId, kind, seq);
  if (!moved) return undefined;
  tell(hall, room, { type: kind, conversation_id: room.id, user_id: userId, ...moved });
  if (kind === 'read') tellUnread(hall, room, userId);
  return moved.rev;
}

export function tellHeads({ rooms, sessions }: FakeHall, revs?: HeadsFrame['revs']): void {
  for (const session of sessions) {
    const heads = rooms.of(session.user.id).map(({ id, rev }) => [id, rev] as const);
    session.send({ type: 'heads', revs: revs ?? Object.fromEntries(heads) });
  }
}

function tellUnread({ rooms, sessions }: FakeHall, room: Room, userId: UserId): void {
  const { read_seq, unread_count } = rooms.toConversation(room, userId);
  const total_unread = rooms.totalUnread(userId);
  for (const session of sessions)
    if (sameId(session.user.id, userId))
      session.send({ type: 'unread', conversation_id: room.id, read_seq, unread_count, total_unread });
}

/** Stores a message and tells everybody but the session that sent it. */
export function sendMessage(
  hall: FakeHall,
  userId: UserId,
  frame: Omit<MessageFrame, 'type' | 'ref'>,
  from?: FakeSession,
  at?: string,
) {
  const { rooms } = hall;
  // A conversation is made last: a message that is refused leaves nothing behind.
  requireText(frame.text);
  const room = targetRoom(hall, userId, frame);
  const unreadBefore = rooms.unreadOf(room, userId);
  const sent = rooms.append(room, userId, frame, at);
  if (sent.isDuplicate) return sent;
  tell(hall, room, { type: 'new_message', message: sent.message }, from);
  if (unreadBefore > 0) tellUnread(hall, room, userId);
  return sent;
}

function targetRoom(hall: FakeHall, userId: UserId, frame: Omit<MessageFrame, 'type'>): Room {
  if ((frame.conversation_id === undefined) === (frame.recipient_id === undefined))
    throw new FakeError('invalid_input', 'Provide exactly one of conversation_id and recipient_id.');
  if (frame.recipient_id === undefined) return hall.rooms.get(userId, frame.conversation_id);
  if (frame.reply_to !== undefined && !hall.rooms.findDirect(userId, frame.recipient_id))
    throw new FakeError('not_found', 'reply_to: there is no such message.');
  const { room, isNew } = hall.rooms.direct(userId, frame.recipient_id);
  if (isNew)
    for (const session of hall.sessions)
      if (room.members.some(({ user }) => sameId(user.id, session.user.id)))
        session.send({
          type: 'conversation_updated',
          conversation: hall.rooms.toConversation(room, session.user.id),
        });
  return room;
}

export function answerFrame(hall: FakeHall, session: FakeSession, frame: ClientFrame): void {
  const ref = frame.ref === undefined ? {} : { ref: frame.ref };
  const { rooms } = hall;
  const userId = session.user.id;
  switch (frame.type) {
    case 'ping':
      return session.send({ type: 'pong', ...ref });
    case 'auth':
      return session.send({ type: 'ack', ...ref });
    case 'message': {
      hall.admitSend();
      const { message, isDuplicate } = sendMessage(hall, userId, frame, session);
      const { id, client_id, conversation_id, seq, rev, timestamp } = message;
      const place = { client_id, message_id: id, conversation_id, seq, rev, timestamp };
      return session.send({ type: 'ack', ...ref, ...place, duplicate: isDuplicate });
    }
    case 'read':
    case 'delivered': {
      const room = rooms.get(userId, frame.conversation_id);
      const rev = markRoom(hall, room, userId, frame.type, frame.seq);
      return session.send({
        type: 'ack',
        ...ref,
        conversation_id: room.id,
        ...(rev !== undefined && { rev }),
      });
    }
    case 'typing':
      tellTyping(hall, userId, frame);
      return ref.ref === undefined ? undefined : session.send({ type: 'ack', ...ref });
    case 'resume':
      return session.send({ ...resume(rooms, userId, frame), ...ref });
    default:
      frame satisfies never;
      throw new FakeError('unknown_type', 'There is no such frame.');
  }
}

export function tellTyping(
  { rooms, sessions }: FakeHall,
  userId: UserId,
  { conversation_id, recipient_id, is_typing }: Omit<TypingFrame, 'type'>,
): void {
  const room =
    conversation_id === undefined
      ? rooms.findDirect(userId, recipient_id!)
      : rooms.get(userId, conversation_id);
  if (!room) return;
  for (const session of sessions)
    if (!sameId(session.user.id, userId) && room.members.some(({ user }) => sameId(user.id, session.user.id)))
      session.send({ type: 'typing', conversation_id: room.id, user_id: userId, is_typing });
}

/** The longest unchanged come first, so that asking again after `truncated` gets further each time. */
function resume(rooms: Rooms, userId: UserId, { cursors, after = '', until }: ResumeFrame): ResumedFrame {
  const changed = rooms
    .of(userId)
    .filter(({ id }) => id > after && (until === undefined || id <= until))
    .filter(({ id, rev }) => rev > (cursors[id] ?? 0))
    .reverse();
  const removed = Object.keys(cursors).filter((id) => !rooms.of(userId).some((room) => room.id === id));
  return {
    type: 'resumed',
    conversations: changed.slice(0, RESUMED_CONVERSATIONS_MAX).map((room) => {
      const since = room.messages.filter(({ rev }) => rev > (cursors[room.id] ?? 0));
      const reset = since.length > RESUMED_MESSAGES_MAX;
      const messages = reset ? [] : since.map((message) => rooms.toMessage(room, message));
      return { conversation: rooms.toConversation(room, userId), messages, reset };
    }),
    ...(removed.length > 0 && { removed }),
    truncated: changed.length > RESUMED_CONVERSATIONS_MAX,
  };
}
