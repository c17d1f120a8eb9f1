import { useMemo } from 'react';
import type { Conversation, ConversationId, UserId, UserSummary } from '@vikrahub/chat-protocol';
import type { ChatTarget } from '../store/state.js';

/** A person as the host knows them: whatever the host has, as long as there is an `id`. */
export interface ChatUser {
  id: UserId;
  username?: string;
  full_name?: string;
  avatar_url?: string | null;
  /** The same, where the host calls it so. */
  avatar?: string | null;
}

/** Who a component talks to: one of the two. */
export interface Recipient {
  /** A person: your own user object. Their conversation begins with the first message. */
  recipientUser?: ChatUser | null;
  /** A conversation that is known by its id, such as a group. */
  conversationId?: ConversationId;
}

/** Null while neither is given. */
export function toTarget({ recipientUser, conversationId }: Recipient): ChatTarget | null {
  if (conversationId !== undefined) return { conversationId };
  return recipientUser ? { userId: recipientUser.id } : null;
}

/** The same object as long as it means the same, so that a target written inline restarts no effect. */
export function useStableTarget(target: ChatTarget): ChatTarget {
  const userId = 'userId' in target ? target.userId : null;
  const conversationId = 'conversationId' in target ? target.conversationId : null;
  return useMemo(
    () => (conversationId === null ? { userId: userId ?? '' } : { conversationId }),
    [userId, conversationId],
  );
}

/** `123` and `"123"` are the same user. */
export function isSameUser(a: UserId | undefined, b: UserId | undefined): boolean {
  return a !== undefined && b !== undefined && String(a) === String(b);
}

/** The other person of a direct conversation; null in a group, or before it is known who the caller is. */
export function findPartner(conversation: Conversation, meId: UserId | undefined): UserSummary | null {
  if (conversation.kind !== 'direct' || meId === undefined) return null;
  return conversation.members.find((member) => !isSameUser(member.user.id, meId))?.user ?? null;
}

export function toPicture({
  avatar_url: url,
  avatar,
}: Pick<ChatUser, 'avatar_url' | 'avatar'>): string | null {
  return url ?? avatar ?? null;
}

export function toUserName(user: ChatUser): string {
  return user.full_name || user.username || String(user.id);
}

/** The partner's name, a group's title, or its members where it has none. */
export function toConversationName(conversation: Conversation, meId: UserId | undefined): string {
  const partner = findPartner(conversation, meId);
  if (partner) return toUserName(partner);
  if (conversation.title) return conversation.title;
  const others = conversation.members.filter((member) => !isSameUser(member.user.id, meId));
  return others.map((member) => toUserName(member.user)).join(', ');
}
