import type { AttachmentId, ClientId, ConversationId, MessageId, Timestamp, UserId } from './ids.js';
import type {
  Conversation,
  Draft,
  Member,
  MemberRole,
  Message,
  Preferences,
  User,
  UserSummary,
} from './models.js';

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
  /** Without regard to case. */
  username: string;
  /** As chosen at registration. */
  password: string;
}

/** Body of `POST /api/auth/refresh` and of `POST /api/auth/logout`. */
export interface RefreshBody {
  /** The refresh token. */
  refresh: string;
}

/** The answer to a refresh: the old refresh token is spent. */
export interface TokenPair {
  /** JWT, 15 minutes. */
  access: string;
  /**
   * JWT, 30 days, single use. For 30 s a spent one gives the same successor again; after that, using it ends its whole
   * family.
   */
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
  /** This or `recipient_id`. */
  conversation_id?: ConversationId;
  /** This or `conversation_id`. */
  recipient_id?: UserId;
  /** 1–5,000 code points after trimming; no NUL, no lone surrogate; stored as sent. */
  text: string;
  /** Without one the server makes its own, and a retry becomes a second message. */
  client_id?: ClientId;
  /** A message of the same conversation. */
  reply_to?: MessageId;
  /** At most 10 uploaded files. */
  attachment_ids?: AttachmentId[];
}

/** Query of `GET /api/messaging/messages/`: whose history, and at most one of `before`, `after`, `around`. */
export interface HistoryQuery {
  /** The direct conversation with this person. */
  user_id?: UserId;
  /** Any conversation of the caller's. */
  conversation_id?: ConversationId;
  /** Messages below this `seq`. */
  before?: number;
  /** Messages above this `seq`. */
  after?: number;
  /** Messages on both sides of this `seq`, itself included. */
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
  /** Whether there are older messages. */
  has_before: boolean;
  /** Whether there are newer messages. */
  has_after: boolean;
  /** `seq` of the conversation's last message; 0 where there is none. */
  last_seq: number;
  /** The caller's own marker. */
  read_seq: number;
}

/** The answer to `GET /api/messaging/messages/user/X/unread/`. */
export interface UnreadFromUser {
  /** Who was asked about. */
  user_id: UserId;
  /** Messages from them that the caller has not read. */
  unread_count: number;
}

/** The answer to `GET /api/messaging/unread/`. */
export interface UnreadSummary {
  /** Over all conversations, whatever the page. */
  total_unread: number;
  /** One page of those with unread messages, by id. */
  conversations: { conversation_id: ConversationId; unread_count: number }[];
  /** Null on the last page. */
  next_cursor: string | null;
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
  /** The caller's marker after the call. */
  read_seq: number;
  /** What is left in this conversation. */
  unread_count: number;
  /** What is left over all conversations. */
  total_unread: number;
}

/** One page of a list; ask for the next with `?cursor=`. */
export interface Page<T> {
  /** In the order of the list. */
  results: T[];
  /** Null on the last page. */
  next_cursor: string | null;
}

/** The answer to `GET /api/messaging/conversations/`: pinned ones first, then newest activity first. */
export type ConversationPage = Page<Conversation>;

/** Body of `PATCH /api/messaging/conversations/:id/settings/`: what is absent stays. */
export interface ConversationSettingsBody {
  /** Null: not muted. */
  muted_until?: Timestamp | null;
  /** Kept out of the inbox's first list. */
  archived?: boolean;
  /** Listed before the others; at most 20 conversations are. */
  pinned?: boolean;
  /** A reminder. */
  marked_unread?: boolean;
}

/** Body of `PUT /api/messaging/conversations/:id/draft/`: what was written last counts. */
export interface DraftBody {
  /** At most 5,000 code points and 20,000 bytes; empty removes the draft. */
  text: string;
  /** A message of the same conversation. */
  reply_to?: MessageId;
}

/** The answer to `GET /api/messaging/drafts/`: by conversation id. */
export type DraftPage = Page<Draft>;

/** The answer to `GET /api/messaging/starred/`: the last one starred first. */
export type StarredPage = Page<Message>;

/** Body of `PATCH /api/users/me/preferences/`: what is absent stays. */
export type PreferencesBody = Partial<Preferences>;

/** Body of `POST /api/messaging/conversations/`: makes a group. */
export interface CreateGroupBody {
  /** 1–128 characters on one line. */
  title: string;
  /** At least one person beside the caller, who becomes the owner. */
  member_ids: UserId[];
}

/** Body of `PATCH /api/messaging/conversations/:id/`. */
export interface ChangeGroupBody {
  /** 1–128 characters on one line. */
  title: string;
}

/** Body of `POST /api/messaging/conversations/:id/members/`. */
export interface AddMembersBody {
  /** Who is a member already stays one. */
  user_ids: UserId[];
  /** What newcomers see: everything, or what is said from now on (the default). */
  history?: 'all' | 'joined';
}

/** Body of `PATCH /api/messaging/conversations/:id/members/:user_id/`. */
export interface ChangeMemberBody {
  role: MemberRole;
}

/** The answer to `GET /api/messaging/conversations/:id/members/`: in the order in which they joined. */
export type MemberPage = Page<Member>;

/** The answer to `GET /api/users/?search=`. */
export type UserPage = Page<UserSummary>;

/** The answer to `GET /health/live` and `GET /health/ready`. */
export interface Health {
  /** `degraded`: works with less; `unavailable`: cannot serve. */
  status: 'ok' | 'degraded' | 'unavailable';
  /** What the server leans on, by name. */
  checks: Record<string, 'up' | 'down'>;
}
