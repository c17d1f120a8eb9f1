import type { AttachmentId, ClientId, ConversationId, MessageId, Timestamp, UserId } from './ids.js';

/** What anyone may know of a user. */
export interface UserSummary {
  id: UserId;
  /** Unique among those who log in here; a host may have its own rules. */
  username: string;
  /** As shown beside messages. */
  full_name: string;
  /** `http(s)` only; null: show initials. */
  avatar_url: string | null;
  /** Made their own account on this server: nobody but they say who they are. Absent for people of the host site. */
  registered?: true;
}

/** The caller's own account. */
export interface User extends UserSummary {
  created_at: Timestamp;
}

/** The message that another one answers, as an excerpt. */
export interface QuotedMessage {
  id: MessageId;
  /** Its place in the conversation. */
  seq: number;
  sender: UserSummary;
  /** The first 140 code points; empty once the quoted message was deleted. */
  text: string;
}

/** Everyone who reacted with one emoji. */
export interface Reaction {
  /** One Unicode emoji. */
  emoji: string;
  /** How many people. */
  count: number;
  /** Who they are. */
  user_ids: UserId[];
}

/** A file sent with a message. */
export interface Attachment {
  id: AttachmentId;
  /** How to show it. */
  kind: 'file' | 'image' | 'voice';
  /** As the sender named it, cleaned of path and control characters. */
  name: string;
  /** By content, not by name. */
  mime: string;
  /** Bytes. */
  size: number;
  /** Pixels; null where it is no image. */
  width: number | null;
  /** Pixels; null where it is no image. */
  height: number | null;
  /** Signed; valid until `url_expires_at`. */
  url: string;
  /** Signed like `url`; null where there is none. */
  thumbnail_url: string | null;
  url_expires_at: Timestamp;
  /** Of a voice message; null otherwise. */
  duration_ms: number | null;
  /** Loudness 0–1 along a voice message; null otherwise. */
  waveform: Loudness[] | null;
}

/**
 * From 0 to 1.
 * @format double
 */
export type Loudness = number;

/** `@username` in a group. */
export interface Mention {
  /** Who is mentioned: a member when the message was sent. */
  user_id: UserId;
  /** Where the `@` stands in `text`, in UTF-16 code units, as JavaScript counts. */
  start: number;
  /** With the `@`, in UTF-16 code units. */
  length: number;
}

/** What features add to a message; what there is nothing of is absent. */
export interface MessageFields {
  /** In the order of the text, at most 20. */
  mentions?: Mention[];
  /** One entry for each emoji, in the order in which they were first used; at most 20. */
  reactions?: Reaction[];
}

/**
 * What the caller has done with a message for themselves. Only answers have it: an event about the message is the same for
 * everybody, and leaves it as it is.
 */
export interface OwnMarks {
  /** Deleted for the caller: `text` is empty, and the message is not to be shown. */
  hidden?: true;
  starred?: true;
}

/** One message, the same for every member but for the caller's own marks. */
export interface Message extends MessageFields, OwnMarks {
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
  /** Null while it is as first sent. */
  edited_at: Timestamp | null;
  /** Null while it is there. */
  deleted_at: Timestamp | null;
  /** Null where it answers none. */
  reply_to: QuotedMessage | null;
  reactions: Reaction[];
  /** At most 10. */
  attachments: Attachment[];
}

export type ConversationKind = 'direct' | 'group';

export type MemberRole = 'owner' | 'admin' | 'member';

/** One person's place in a conversation. */
export interface Member {
  /** Who it is. */
  user: UserSummary;
  /** What they may do in a group. */
  role: MemberRole;
  /** The highest `seq` this member has read; 0 at first. Only moves forward. */
  read_seq: number;
  /** The highest `seq` that reached one of this member's devices. Only moves forward. */
  delivered_seq: number;
}

/** One person's own settings of a conversation. */
export interface ConversationSettings {
  conversation_id: ConversationId;
  /** No notices until then; null: not muted. */
  muted_until: Timestamp | null;
  /** Kept out of the inbox's first list. */
  archived: boolean;
  /** Listed before the others. */
  pinned: boolean;
  /** A reminder; no message is unread because of it. The client takes it back when the conversation is opened. */
  marked_unread: boolean;
  /** The conversation was cleared up to this message: its person sees nothing of what came before; 0: never. */
  cleared_seq: number;
  /** The person's `view_rev` at the last change. Apply only a greater one. */
  view_rev: number;
}

/** What a person has written in a conversation and not sent. */
export interface Draft {
  conversation_id: ConversationId;
  /** At most 5,000 code points; empty: there is none any more. */
  text: string;
  /** The message that it is to answer. */
  reply_to: MessageId | null;
  /** The person's `view_rev` at the last change. Apply only a greater one. */
  view_rev: number;
}

/** A message that a person has deleted for themselves. */
export interface HiddenMessage {
  conversation_id: ConversationId;
  message_id: MessageId;
  /** Its place in the conversation. */
  seq: number;
}

/** A message that a person has starred, or not any more. */
export interface StarredMessage extends HiddenMessage {
  /** False: not any more. */
  starred: boolean;
}

/** What a person has chosen for all of their devices. */
export interface Preferences {
  /** False: nobody sees whether they are online, and they see it of nobody. */
  show_presence: boolean;
}

/** A conversation as one of its members sees it. */
export interface Conversation {
  id: ConversationId;
  kind: ConversationKind;
  /** A group's name; null in a direct conversation. */
  title: string | null;
  /** Everyone in it, the caller included. */
  members: Member[];
  /** Null before the first one. */
  last_message: Message | null;
  /** `seq` of the last message; 0 before the first one. */
  last_seq: number;
  /** Grows by one with every change of the conversation. */
  rev: number;
  /** The caller's own marker. */
  read_seq: number;
  /** Messages of others, not deleted, with `seq` above the caller's `read_seq`. */
  unread_count: number;
  /** The caller's own setting; null: not muted. */
  muted_until: Timestamp | null;
  /** The caller's own setting. */
  archived: boolean;
  /** The caller's own setting: listed before the others. */
  pinned: boolean;
  /** The caller's own setting: a reminder. */
  marked_unread: boolean;
  /** The caller cleared it up to this message; 0: never. */
  cleared_seq: number;
  /** The caller's `view_rev` at the last change of these settings; 0 before the first one. Apply only a greater one. */
  view_rev: number;
  /** When it last changed: the inbox is ordered by it. */
  updated_at: Timestamp;
}
