import type {
  Conversation,
  ConversationSettings,
  Member,
  Message,
  MessageId,
  OwnMarks,
  SendBody,
  User,
  UserId,
} from '@vikrahub/chat-protocol';
import { buildMessage, buildUuid, toSummary } from './builders.js';
import { withMarks } from '../features/marks/marks.slice.js';
import { countCodePoints, hasVisibleText } from '../components/composer/text-limits.js';
import { FakeError } from './fake-error.js';

export const EXCERPT_LENGTH = 140;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** What the server stores of one conversation. */
export interface StoredConversation {
  id: string;
  members: Member[];
  messages: Message[];
  rev: number;
  updatedAt: string;
  /** Of those who have changed theirs, by `String(user id)`. */
  settings: Map<string, ConversationSettings>;
  /** What people have done with messages for themselves, by `String(user id)` and message id. */
  marks: Map<string, Map<MessageId, OwnMarks>>;
}

export function settingsOf({ id, settings }: StoredConversation, userId: UserId): ConversationSettings {
  const initial = {
    conversation_id: id,
    muted_until: null,
    archived: false,
    pinned: false,
    marked_unread: false,
    cleared_seq: 0,
    view_rev: 0,
  };
  return settings.get(String(userId)) ?? initial;
}

/** The messages that the person has not cleared away. */
export function seenBy(conversation: StoredConversation, userId: UserId): Message[] {
  return conversation.messages.slice(settingsOf(conversation, userId).cleared_seq);
}

export function requireText(text: unknown, maximumLength: number): void {
  const isText = typeof text === 'string' && hasVisibleText(text) && !UNSTORABLE.test(text);
  if (!isText || countCodePoints(text.trim()) > maximumLength)
    throw new FakeError('invalid_input', `text: must be 1 to ${maximumLength} characters.`);
}

export const sameId = (a: UserId, b: UserId): boolean => String(a) === String(b);

/** The conversations of a fake server and the rules of the contract for them; knows no transport. */
export function createConversations(people: Map<string, User>, now: () => number) {
  const byId = new Map<string, StoredConversation>();
  /** Of messages that were edited, by id: a retry is compared with what was first sent. */
  const firstTexts = new Map<MessageId, string>();
  let ids = 0;

  function getPerson(id: UserId): User {
    const person = people.get(String(id));
    if (!person) throw new FakeError('not_found', 'There is no such person.');
    return person;
  }

  function findDirect(a: UserId, b: UserId): StoredConversation | undefined {
    if (sameId(a, b)) return undefined;
    return [...byId.values()].find((conversation) =>
      [a, b].every((id) => conversation.members.some((member) => sameId(member.user.id, id))),
    );
  }

  function direct(a: UserId, b: UserId): { conversation: StoredConversation; isNew: boolean } {
    const known = findDirect(a, b);
    if (known) return { conversation: known, isNew: false };
    if (sameId(a, b)) throw new FakeError('invalid_input', 'recipient_id: you cannot write to yourself.');
    const members = [a, b].map((id): Member => ({
      user: toSummary(getPerson(id)),
      role: 'member',
      read_seq: 0,
      delivered_seq: 0,
    }));
    const conversation: StoredConversation = {
      id: buildUuid(++ids),
      members,
      messages: [],
      rev: 0,
      updatedAt: new Date(now()).toISOString(),
      settings: new Map(),
      marks: new Map(),
    };
    byId.set(conversation.id, conversation);
    return { conversation, isNew: true };
  }

  /** The direct conversation with somebody who must exist. */
  function withPerson(userId: UserId, otherId: UserId): StoredConversation | undefined {
    getPerson(otherId);
    return findDirect(userId, otherId);
  }

  function memberOf(conversation: StoredConversation, userId: UserId): Member {
    const member = conversation.members.find(({ user }) => sameId(user.id, userId));
    if (!member) throw new FakeError('not_found', 'There is no such conversation.');
    return member;
  }

  function get(userId: UserId, id: unknown): StoredConversation {
    if (!UUID.test(String(id))) throw new FakeError('invalid_input', 'conversation_id: must be a UUID.');
    const conversation = byId.get(String(id));
    if (!conversation) throw new FakeError('not_found', 'There is no such conversation.');
    memberOf(conversation, userId);
    return conversation;
  }

  /** As the server derives it: every other member has come to the message. With the marks of `viewerId`. */
  function toMessage(conversation: StoredConversation, message: Message, viewerId?: UserId): Message {
    const others = conversation.members.filter(({ user }) => !sameId(user.id, message.sender.id));
    const shown = { ...message, is_read: others.every(({ read_seq }) => read_seq >= message.seq) };
    return withMarks(shown, conversation.marks.get(String(viewerId))?.get(message.id));
  }

  function unreadOf(conversation: StoredConversation, userId: UserId): number {
    const { read_seq } = memberOf(conversation, userId);
    return conversation.messages
      .slice(read_seq)
      .filter(({ sender, deleted_at }) => !deleted_at && !sameId(sender.id, userId)).length;
  }

  function toConversation(conversation: StoredConversation, viewerId: UserId): Conversation {
    const last = seenBy(conversation, viewerId).at(-1);
    const { conversation_id: _id, ...settings } = settingsOf(conversation, viewerId);
    return {
      id: conversation.id,
      kind: 'direct',
      title: null,
      members: conversation.members.map((member) => ({ ...member })),
      last_message: last ? toMessage(conversation, last, viewerId) : null,
      last_seq: conversation.messages.length,
      rev: conversation.rev,
      read_seq: memberOf(conversation, viewerId).read_seq,
      unread_count: unreadOf(conversation, viewerId),
      ...settings,
      updated_at: conversation.updatedAt,
    };
  }

  /** Stores a message; a known `client_id` is the message stored then. */
  function append(
    conversation: StoredConversation,
    senderId: UserId,
    { text, client_id, reply_to }: Omit<SendBody, 'recipient_id' | 'conversation_id'>,
    at = new Date(now()).toISOString(),
  ): { message: Message; isDuplicate: boolean } {
    const stored =
      client_id &&
      conversation.messages.find(
        (message) => message.client_id === client_id && sameId(message.sender.id, senderId),
      );
    if (stored && (firstTexts.get(stored.id) ?? stored.text) !== text)
      throw new FakeError('conflict', 'client_id: used for another text.');
    if (stored) return { message: toMessage(conversation, stored), isDuplicate: true };
    const quoted =
      reply_to === undefined ? undefined : seenBy(conversation, senderId).find(({ id }) => id === reply_to);
    if (reply_to !== undefined && !quoted)
      throw new FakeError('not_found', 'reply_to: there is no such message.');
    const sender = memberOf(conversation, senderId);
    const seq = conversation.messages.length + 1;
    const id = buildUuid(++ids);
    const message = buildMessage({
      id,
      conversation_id: conversation.id,
      seq,
      rev: ++conversation.rev,
      client_id: client_id ?? id,
      sender: sender.user,
      recipient: conversation.members.find((member) => member !== sender)?.user ?? null,
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
    conversation.messages.push(message);
    conversation.updatedAt = at;
    sender.read_seq = sender.delivered_seq = seq;
    return { message, isDuplicate: false };
  }

  /** Forward only; beyond the last message counts as the last. False where nothing moved. */
  function move(
    conversation: StoredConversation,
    userId: UserId,
    kind: 'read' | 'delivered',
    seq: number,
  ): { seq: number; rev: number } | false {
    const member = memberOf(conversation, userId);
    const to = Math.min(seq, conversation.messages.length);
    if (to <= member[`${kind}_seq`]) return false;
    member[`${kind}_seq`] = to;
    member.delivered_seq = Math.max(member.delivered_seq, to);
    return { seq: to, rev: ++conversation.rev };
  }

  function find(messageId: MessageId): { conversation: StoredConversation; message: Message } {
    for (const conversation of byId.values()) {
      const message = conversation.messages.find(({ id }) => id === messageId);
      if (message) return { conversation, message };
    }
    throw new FakeError('not_found', 'There is no such message.');
  }

  /** One that the person may change: it is in that conversation of theirs. */
  function requireMessage(userId: UserId, conversationId: unknown, messageId: MessageId): Message {
    const message = seenBy(get(userId, conversationId), userId).find(({ id }) => id === messageId);
    if (!message) throw new FakeError('not_found', 'message_id: no such message in this conversation.');
    return message;
  }

  function change(
    messageId: MessageId,
    changes: Partial<Message>,
  ): { conversation: StoredConversation; message: Message } {
    const { conversation, message } = find(messageId);
    if (changes.text !== undefined) firstTexts.set(messageId, firstTexts.get(messageId) ?? message.text);
    const changed = { ...message, ...changes, rev: ++conversation.rev };
    conversation.messages[message.seq - 1] = changed;
    return { conversation, message: toMessage(conversation, changed) };
  }

  /** Those of the person's inbox: pinned ones first. */
  function inboxOf(userId: UserId): StoredConversation[] {
    const isPinned = (conversation: StoredConversation) => settingsOf(conversation, userId).pinned;
    const listed = of(userId).filter((conversation) => seenBy(conversation, userId).length > 0);
    return [...listed.filter(isPinned), ...listed.filter((conversation) => !isPinned(conversation))];
  }

  /** Newest activity first. */
  function of(userId: UserId): StoredConversation[] {
    return [...byId.values()]
      .filter(({ members }) => members.some(({ user }) => sameId(user.id, userId)))
      .sort((a, b) =>
        a.updatedAt === b.updatedAt ? (a.id < b.id ? 1 : -1) : a.updatedAt < b.updatedAt ? 1 : -1,
      );
  }

  const totalUnread = (userId: UserId): number =>
    of(userId).reduce((sum, conversation) => sum + unreadOf(conversation, userId), 0);

  return {
    getPerson,
    findDirect,
    with: withPerson,
    direct,
    get,
    of,
    inboxOf,
    append,
    move,
    find,
    requireMessage,
    change,
    toConversation,
    toMessage,
    unreadOf,
    totalUnread,
  };
}

export type Conversations = ReturnType<typeof createConversations>;
