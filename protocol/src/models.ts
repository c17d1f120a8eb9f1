import type { AttachmentId, ClientId, ConversationId, MessageId, Timestamp, UserId } from './ids.js';

/** What anyone may know of a user. */
export interface UserSummary {
  id: UserId;
  username: string;
  full_name: string;
  avatar_url: string | null;
}

/** The caller's own account. */
export interface User extends UserSummary {
  created_at: Timestamp;
}

/** The message that another one answers, as an excerpt. */
export interface QuotedMessage {
  id: MessageId;
  seq: number;
  sender: UserSummary;
  /** The first 140 code points; empty once the quoted message was deleted. */
  text: string;
}

/** Everyone who reacted with one emoji. */
export interface Reaction {
  emoji: string;
  count: number;
  user_ids: UserId[];
}

/** A file sent with a message. */
export interface Attachment {
  id: AttachmentId;
  kind: 'file' | 'image' | 'voice';
  name: string;
  /** By content, not by name. */
  mime: string;
  /** Bytes. */
  size: number;
  width: number | null;
  height: number | null;
  /** Signed; valid until `url_expires_at`. */
  url: string;
  thumbnail_url: string | null;
  url_expires_at: Timestamp;
  duration_ms: number | null;
  waveform: number[] | null;
}

/** One message, the same for every member. */
export interface Message {
  id: MessageId;
  conversation_id: ConversationId;
  /** 1, 2, 3 … within the conversation, without gaps, in the order of the commits. */
  seq: number;
  /** The conversation's `rev` at this message's last change. Apply only a greater one. */
  rev: number;
  client_id: ClientId;
  sender: UserSummary;
  /** The other person of a direct conversation; null in a group. */
  recipient: UserSummary | null;
  /** As sent, 1–5,000 code points; empty once deleted. Plain text, never HTML. */
  text: string;
  timestamp: Timestamp;
  /** Derived: every other member's `read_seq` has reached `seq`. */
  is_read: boolean;
  edited_at: Timestamp | null;
  deleted_at: Timestamp | null;
  reply_to: QuotedMessage | null;
  reactions: Reaction[];
  attachments: Attachment[];
}

export type ConversationKind = 'direct' | 'group';

export type MemberRole = 'owner' | 'admin' | 'member';

/** One person's place in a conversation. */
export interface Member {
  user: UserSummary;
  role: MemberRole;
  /** The highest `seq` this member has read; 0 at first. Only moves forward. */
  read_seq: number;
  /** The highest `seq` that reached one of this member's devices. Only moves forward. */
  delivered_seq: number;
}

/** A conversation as one of its members sees it. */
export interface Conversation {
  id: ConversationId;
  kind: ConversationKind;
  /** A group's name; null in a direct conversation. */
  title: string | null;
  members: Member[];
  last_message: Message | null;
  last_seq: number;
  /** Grows by one with every change of the conversation. */
  rev: number;
  /** The caller's own marker. */
  read_seq: number;
  /** Messages of others, not deleted, with `seq` above the caller's `read_seq`. */
  unread_count: number;
  muted_until: Timestamp | null;
  archived: boolean;
  updated_at: Timestamp;
}
