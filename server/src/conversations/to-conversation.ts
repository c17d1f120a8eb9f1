import type { Conversation } from '@vikrahub/chat-protocol';
import { type MessageRow, toMessage } from '../messages/message.entity.js';
import { type Membership, toMember, viewerOf } from './membership.js';

export function toConversation(
  membership: Membership,
  { lastMessage, unreadCount }: { lastMessage: MessageRow | undefined; unreadCount: number },
): Conversation {
  const { conversation, members } = membership;
  const viewer = viewerOf(membership);
  return {
    id: conversation.id,
    kind: conversation.kind,
    title: conversation.title,
    members: [...members.values()].map(toMember),
    last_message: lastMessage ? toMessage(lastMessage, membership) : null,
    last_seq: conversation.lastSeq,
    rev: conversation.rev,
    read_seq: viewer.readSeq,
    unread_count: unreadCount,
    muted_until: viewer.mutedUntil?.toISOString() ?? null,
    archived: viewer.archived,
    pinned: viewer.pinned,
    marked_unread: viewer.markedUnread,
    cleared_seq: viewer.clearedSeq,
    view_rev: viewer.viewRev,
    updated_at: conversation.updatedAt.toISOString(),
  };
}
