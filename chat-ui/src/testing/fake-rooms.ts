import type { Conversation, Member, Message, SendBody, User, UserId } from '@vikrahub/chat-protocol';
import { buildMessage, buildUuid, toSummary } from './builders.js';
import { countCodePoints, hasVisibleText, maximumTextLength } from '../components/composer/text-limits.js';
import { FakeError } from './fake-error.js';

const EXCERPT_LENGTH = 140;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** What the server stores of one conversation. */
export interface Room {
  id: string;
  members: Member[];
  messages: Message[];
  rev: number;
  updatedAt: string;
}

export function requireText(text: unknown): void {
  const isText = typeof text === 'string' && hasVisibleText(text) && !UNSTORABLE.test(text);
  if (!isText || countCodePoints(text.trim()) > maximumTextLength)
    throw new FakeError('invalid_input', `text: must be 1 to ${maximumTextLength} characters.`);
}

export const sameId = (a: UserId, b: UserId): boolean => String(a) === String(b);

/** The conversations of a fake server and the rules of the contract for them; knows no transport. */
export function createRooms(people: Map<string, User>, now: () => number) {
  const rooms = new Map<string, Room>();
  let ids = 0;

  function getPerson(id: UserId): User {
    const person = people.get(String(id));
    if (!person) throw new FakeError('not_found', 'There is no such person.');
    return person;
  }

  function findDirect(a: UserId, b: UserId): Room | undefined {
    if (sameId(a, b)) return undefined;
    return [...rooms.values()].find((room) =>
      [a, b].every((id) => room.members.some((member) => sameId(member.user.id, id))),
    );
  }

  function direct(a: UserId, b: UserId): { room: Room; isNew: boolean } {
    const known = findDirect(a, b);
    if (known) return { room: known, isNew: false };
    if (sameId(a, b)) throw new FakeError('invalid_input', 'recipient_id: you cannot write to yourself.');
    const members = [a, b].map((id): Member => ({
      user: toSummary(getPerson(id)),
      role: 'member',
      read_seq: 0,
      delivered_seq: 0,
    }));
    const room: Room = {
      id: buildUuid(++ids),
      members,
      messages: [],
      rev: 0,
      updatedAt: new Date(now()).toISOString(),
    };
    rooms.set(room.id, room);
    return { room, isNew: true };
  }

  function memberOf(room: Room, userId: UserId): Member {
    const member = room.members.find(({ user }) => sameId(user.id, userId));
    if (!member) throw new FakeError('not_found', 'There is no such conversation.');
    return member;
  }

  function get(userId: UserId, id: unknown): Room {
    if (!UUID.test(String(id))) throw new FakeError('invalid_input', 'conversation_id: must be a UUID.');
    const room = rooms.get(String(id));
    if (!room) throw new FakeError('not_found', 'There is no such conversation.');
    memberOf(room, userId);
    return room;
  }

  /** As the server derives it: every other member has come to the message. */
  function toMessage(room: Room, message: Message): Message {
    const others = room.members.filter(({ user }) => !sameId(user.id, message.sender.id));
    return { ...message, is_read: others.every(({ read_seq }) => read_seq >= message.seq) };
  }

  function unreadOf(room: Room, userId: UserId): number {
    const { read_seq } = memberOf(room, userId);
    return room.messages
      .slice(read_seq)
      .filter(({ sender, deleted_at }) => !deleted_at && !sameId(sender.id, userId)).length;
  }

  function toConversation(room: Room, viewerId: UserId): Conversation {
    const last = room.messages.at(-1);
    return {
      id: room.id,
      kind: 'direct',
      title: null,
      members: room.members.map((member) => ({ ...member })),
      last_message: last ? toMessage(room, last) : null,
      last_seq: room.messages.length,
      rev: room.rev,
      read_seq: memberOf(room, viewerId).read_seq,
      unread_count: unreadOf(room, viewerId),
      muted_until: null,
      archived: false,
      view_rev: 0,
      updated_at: room.updatedAt,
    };
  }

  /** Stores a message; a known `client_id` is the message stored then. */
  function append(
    room: Room,
    senderId: UserId,
    { text, client_id, reply_to }: Omit<SendBody, 'recipient_id' | 'conversation_id'>,
    at = new Date(now()).toISOString(),
  ): { message: Message; isDuplicate: boolean } {
    const stored =
      client_id &&
      room.messages.find((message) => message.client_id === client_id && sameId(message.sender.id, senderId));
    if (stored && stored.text !== text) throw new FakeError('conflict', 'client_id: used for another text.');
    if (stored) return { message: toMessage(room, stored), isDuplicate: true };
    const quoted = reply_to === undefined ? undefined : room.messages.find(({ id }) => id === reply_to);
    if (reply_to !== undefined && !quoted)
      throw new FakeError('not_found', 'reply_to: there is no such message.');
    const sender = memberOf(room, senderId);
    const seq = room.messages.length + 1;
    const id = buildUuid(++ids);
    const message = buildMessage({
      id,
      conversation_id: room.id,
      seq,
      rev: ++room.rev,
      client_id: client_id ?? id,
      sender: sender.user,
      recipient: room.members.find((member) => member !== sender)?.user ?? null,
      text,
      timestamp: at,
      reply_to: quoted
        ? {
            id: quoted.id,
            seq: quoted.seq,
            sender: quoted.sender,
            text: [...quoted.text].slice(0, EXCERPT_LENGTH).join(''),
          }
        : null,
    });
    room.messages.push(message);
    room.updatedAt = at;
    sender.read_seq = sender.delivered_seq = seq;
    return { message, isDuplicate: false };
  }

  /** Forward only; beyond the last message counts as the last. False where nothing moved. */
  function move(
    room: Room,
    userId: UserId,
    kind: 'read' | 'delivered',
    seq: number,
  ): { seq: number; rev: number } | false {
    const member = memberOf(room, userId);
    const to = Math.min(seq, room.messages.length);
    if (to <= member[`${kind}_seq`]) return false;
    member[`${kind}_seq`] = to;
    member.delivered_seq = Math.max(member.delivered_seq, to);
    return { seq: to, rev: ++room.rev };
  }

  function change(messageId: string, changes: Partial<Message>): { room: Room; message: Message } {
    for (const room of rooms.values()) {
      const index = room.messages.findIndex(({ id }) => id === messageId);
      const stored = room.messages[index];
      if (!stored) continue;
      room.messages[index] = { ...stored, ...changes, rev: ++room.rev };
      return { room, message: toMessage(room, room.messages[index]) };
    }
    throw new FakeError('not_found', 'There is no such message.');
  }

  /** Newest activity first. */
  function of(userId: UserId): Room[] {
    return [...rooms.values()]
      .filter(({ members }) => members.some(({ user }) => sameId(user.id, userId)))
      .sort((a, b) =>
        a.updatedAt === b.updatedAt ? (a.id < b.id ? 1 : -1) : a.updatedAt < b.updatedAt ? 1 : -1,
      );
  }

  const totalUnread = (userId: UserId): number =>
    of(userId).reduce((sum, room) => sum + unreadOf(room, userId), 0);

  return {
    getPerson,
    findDirect,
    direct,
    get,
    of,
    append,
    move,
    change,
    toConversation,
    toMessage,
    unreadOf,
    totalUnread,
  };
}

export type Rooms = ReturnType<typeof createRooms>;
