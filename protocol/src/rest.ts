import type { AttachmentId, ClientId, ConversationId, MessageId, UserId } from './ids.js';
import type { Conversation, Message, User, UserSummary } from './models.js';

/** Body of `POST /api/auth/register`. */
export interface RegisterBody {
  /** 3–32 of `a–z A–Z 0–9 . _ -`; unique without regard to case. */
  username: string;
  /** 8–256 characters. */
  password: string;
  /** 1–128 characters. */
  full_name: string;
}

/** Body of `POST /api/auth/login`. */
export interface LoginBody {
  username: string;
  password: string;
}

/** Body of `POST /api/auth/refresh` and of `POST /api/auth/logout`. */
export interface RefreshBody {
  refresh: string;
}

/** The answer to a refresh: the old refresh token is spent. */
export interface TokenPair {
  /** JWT, 15 minutes. */
  access: string;
  /** JWT, 30 days, single use. Using a spent one ends its whole family. */
  refresh: string;
}

/** The answer to `register` and `login`. */
export interface Login extends TokenPair {
  user: User;
}

/** The answer to `POST /api/auth/ticket`. */
export interface Ticket {
  /** Opens one socket by `?ticket=`, once. */
  ticket: string;
  /** Seconds. */
  expires_in: 30;
}

/** Body of `POST /api/messaging/messages/`: a `message` frame without `type` and `ref`. */
export interface SendBody {
  conversation_id?: ConversationId;
  recipient_id?: UserId;
  text: string;
  client_id?: ClientId;
  reply_to?: MessageId;
  attachment_ids?: AttachmentId[];
}

/** Query of `GET /api/messaging/messages/`: whose history, and at most one of `before`, `after`, `around`. */
export interface HistoryQuery {
  user_id?: UserId;
  conversation_id?: ConversationId;
  before?: number;
  after?: number;
  around?: number;
  /** 1–100; 30 by default. */
  limit?: number;
}

/** A part of a conversation's history. */
export interface HistoryPage {
  /** Null while there is no conversation with that person yet. */
  conversation_id: ConversationId | null;
  /** Oldest first. */
  results: Message[];
  has_before: boolean;
  has_after: boolean;
  last_seq: number;
  /** The caller's own marker. */
  read_seq: number;
}

/** The answer to `GET /api/messaging/messages/user/X/unread/`. */
export interface UnreadFromUser {
  user_id: UserId;
  unread_count: number;
}

/** The answer to `GET /api/messaging/unread/`. */
export interface UnreadSummary {
  total_unread: number;
  /** Only those with unread messages. */
  conversations: { conversation_id: ConversationId; unread_count: number }[];
}

/** Body of `POST /api/messaging/messages/user/X/read/`. */
export interface MarkReadBody {
  /** Without it: everything. */
  seq?: number;
}

/** The answer to `POST /api/messaging/messages/user/X/read/`. */
export interface ReadState {
  /** Null while there is no conversation with that person yet. */
  conversation_id: ConversationId | null;
  read_seq: number;
  unread_count: number;
  total_unread: number;
}

/** One page of a list; ask for the next with `?cursor=`. */
export interface Page<T> {
  results: T[];
  /** Null on the last page. */
  next_cursor: string | null;
}

/** The answer to `GET /api/messaging/conversations/`: newest activity first. */
export type ConversationPage = Page<Conversation>;

/** The answer to `GET /api/users/?search=`. */
export type UserPage = Page<UserSummary>;

/** The answer to `GET /health/live` and `GET /health/ready`. */
export interface Health {
  status: 'ok' | 'degraded' | 'unavailable';
  checks: Record<string, 'up' | 'down'>;
}
