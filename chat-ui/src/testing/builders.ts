import type { Message, User, UserId, UserSummary } from '@vikrahub/chat-protocol';

const EPOCH = '2026-01-01T00:00:00.000Z';

/** A person; what is not given is made from the id. */
export function buildPerson(person: Partial<User> & { id: UserId }): User {
  return {
    username: `person${person.id}`,
    full_name: `Person ${person.id}`,
    avatar_url: null,
    created_at: EPOCH,
    ...person,
  };
}

export function toSummary({ id, username, full_name, avatar_url }: UserSummary): UserSummary {
  return { id, username, full_name, avatar_url };
}

/** A stored message; what is not given is that of a first, plain, unread one. */
export function buildMessage(message: Partial<Message> & Pick<Message, 'sender' | 'recipient'>): Message {
  const seq = message.seq ?? 1;
  const id = buildUuid(seq);
  return {
    id,
    conversation_id: buildUuid(0),
    seq,
    rev: seq,
    client_id: id,
    text: `Message ${seq}`,
    timestamp: EPOCH,
    is_read: false,
    edited_at: null,
    deleted_at: null,
    reply_to: null,
    reactions: [],
    attachments: [],
    ...message,
  };
}

/** A UUIDv7 that is the same in every run. */
export function buildUuid(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
