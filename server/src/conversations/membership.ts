import type { Conversation, Member, MemberRole } from '@vikrahub/chat-protocol';
import { ChatError } from '../errors/chat-error.js';
import { toUserSummary, type UserEntity } from '../users/user.entity.js';
import type { ConversationEntity } from './conversation.entity.js';

/** A member together with who it is. */
export interface MemberRow {
  user: UserEntity;
  role: MemberRole;
  readSeq: number;
  deliveredSeq: number;
  mutedUntil: Date | null;
  archived: boolean;
  pinned: boolean;
  markedUnread: boolean;
  clearedSeq: number;
  /** Whether they have ever hidden or starred a message here. */
  hasMarks: boolean;
  viewRev: number;
  /** Messages up to this one they do not see: from before their time, or cleared. */
  joinedSeq: number;
  /** The conversation's `rev` to which their joining led. */
  joinedRev: number;
}

/** A conversation that `viewerId` is a member of, with everything that is needed to show it. */
export interface Membership {
  viewerId: string;
  conversation: Omit<ConversationEntity, 'bucket' | 'changedAt'>;
  /** By user id, in the order in which they joined: who gets its frames. */
  members: ReadonlyMap<string, MemberRow>;
  /** Who else appears in the messages that are to be shown: people who have left. */
  former?: ReadonlyMap<string, UserEntity>;
}

/** A conversation as one of its members sees it, and the rows from which that was made. */
export interface ConversationView {
  conversation: Conversation;
  membership: Membership;
}

/** A conversation, everybody in it, and what each of them sees of it. */
export interface Everybody extends Omit<Membership, 'viewerId'> {
  viewOf(memberId: string): Conversation;
}

/** What the person `u` takes in an answer at most. */
const PERSON_BYTES = `(200 + 6 * (octet_length(u.full_name) + octet_length(u.username)) +
  octet_length(coalesce(u.avatar_url, '')))`;

/** What a member takes at most, with their markers, and the largest of the people. `c` is the conversation. */
export const MEMBERS_SIZE = `
  select sum(200 + ${PERSON_BYTES})::bigint as bytes, max(${PERSON_BYTES}) as "personBytes"
  from members p join users u on u.id = p.user_id 
  where p.bucket = c.bucket and p.conversation_id = c.id`;

/** To a stranger, a conversation that exists and one that does not look the same. */
export function notAMember(): ChatError {
  return new ChatError('not_found', 'No such conversation, or you are not a member of it.');
}

/** What the largest of the people takes in an answer at most. */
export function personBytesOf({ members }: Membership): number {
  let max = 0;
  for (const { user } of members.values()) {
    const names = Buffer.byteLength(user.fullName) + Buffer.byteLength(user.username);
    max = Math.max(max, 200 + 6 * names + Buffer.byteLength(user.avatarUrl ?? ''));
  }
  return max;
}

export function toMember({ user, role, readSeq, deliveredSeq }: MemberRow): Member {
  return { user: toUserSummary(user), role, read_seq: readSeq, delivered_seq: deliveredSeq };
}

export function memberIds({ members }: Membership): string[] {
  return [...members.keys()];
}

export function viewerOf({ viewerId, members }: Membership): MemberRow {
  const viewer = members.get(viewerId);
  if (!viewer) throw new Error('The viewer is not among the members.');
  return viewer;
}
