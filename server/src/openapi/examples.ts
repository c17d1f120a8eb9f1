import type {
  AddMembersBody,
  ChangeGroupBody,
  ChangeMemberBody,
  Conversation,
  ConversationPage,
  ConversationSettings,
  ConversationSettingsBody,
  CreateGroupBody,
  DraftBody,
  DraftPage,
  ErrorCode,
  Health,
  HistoryPage,
  Login,
  LoginBody,
  MarkReadBody,
  MemberPage,
  Message,
  Preferences,
  PreferencesBody,
  ReadState,
  RefreshBody,
  RegisterBody,
  SendBody,
  StarredPage,
  Ticket,
  TokenPair,
  UnreadFromUser,
  UnreadSummary,
  User,
  UserPage,
  UserSummary,
} from '@vikrahub/chat-protocol';

const CONVERSATION_ID = '019c1a30-6c00-7e2b-9d4c-5b1f0a7e3d21';

const priya: UserSummary = { id: 101, username: 'priya', full_name: 'Priya Nair', avatar_url: null };
const tomas: UserSummary = {
  id: 102,
  username: 'tomas',
  full_name: 'Tomás Ortega',
  avatar_url: 'https://example.com/avatars/102.jpg',
};
const user: User = { ...priya, created_at: '2026-01-12T08:00:00.000Z' };
const tokens: TokenPair = {
  access: 'eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoxMDF9.…',
  refresh: 'eyJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCJ9.…',
};
const message: Message = {
  id: '019c1a31-2f4d-7a60-8c11-2d9be5a4f703',
  conversation_id: CONVERSATION_ID,
  seq: 7,
  rev: 9,
  client_id: '7b0d6a52-0f3f-4b43-9e1e-0f6f2f1f9c55',
  sender: tomas,
  recipient: priya,
  text: 'Hello! Are you free on Friday?',
  timestamp: '2026-01-31T09:30:00.000Z',
  is_read: false,
  edited_at: null,
  deleted_at: null,
  reply_to: null,
  reactions: [],
  attachments: [],
};
const conversation: Conversation = {
  id: CONVERSATION_ID,
  kind: 'direct',
  title: null,
  members: [
    { user: priya, role: 'member', read_seq: 6, delivered_seq: 7 },
    { user: tomas, role: 'member', read_seq: 7, delivered_seq: 7 },
  ],
  last_message: message,
  last_seq: 7,
  rev: 9,
  read_seq: 6,
  unread_count: 1,
  muted_until: null,
  archived: false,
  pinned: false,
  marked_unread: false,
  cleared_seq: 0,
  view_rev: 0,
  updated_at: '2026-01-31T09:30:00.000Z',
};

/** What Priya (101) sees while she talks with Tomás (102). */
export const answerExamples = {
  Conversation: conversation,
  ConversationSettings: {
    conversation_id: CONVERSATION_ID,
    muted_until: '2026-01-31T09:30:00.000Z',
    archived: false,
    pinned: true,
    marked_unread: false,
    cleared_seq: 0,
    view_rev: 3,
  } satisfies ConversationSettings,
  ConversationPage: { results: [conversation], next_cursor: null } satisfies ConversationPage,
  DraftPage: {
    results: [{ conversation_id: CONVERSATION_ID, text: 'Friday works, but', reply_to: null, view_rev: 4 }],
    next_cursor: null,
  } satisfies DraftPage,
  Health: { status: 'ok', checks: { postgres: 'up', redis: 'up' } } satisfies Health,
  HistoryPage: {
    conversation_id: CONVERSATION_ID,
    results: [message],
    has_before: true,
    has_after: false,
    last_seq: 7,
    read_seq: 6,
  } satisfies HistoryPage,
  Login: { ...tokens, user } satisfies Login,
  MemberPage: { results: conversation.members, next_cursor: null } satisfies MemberPage,
  Message: message,
  ReadState: {
    conversation_id: CONVERSATION_ID,
    read_seq: 7,
    unread_count: 0,
    total_unread: 3,
  } satisfies ReadState,
  Preferences: { show_presence: true } satisfies Preferences,
  StarredPage: { results: [{ ...message, starred: true }], next_cursor: null } satisfies StarredPage,
  Ticket: { ticket: 'mJ3n2oB0m0Zy0w3oYv8m1q3m4l2c6sTqz8Zk0s1x2Yc', expires_in: 30 } satisfies Ticket,
  TokenPair: tokens,
  UnreadFromUser: { user_id: 102, unread_count: 1 } satisfies UnreadFromUser,
  UnreadSummary: {
    total_unread: 1,
    conversations: [{ conversation_id: CONVERSATION_ID, unread_count: 1 }],
    next_cursor: null,
  } satisfies UnreadSummary,
  User: user,
  UserPage: { results: [tomas], next_cursor: null } satisfies UserPage,
  UserSummary: tomas,
};

export const bodyExamples = {
  AddMembersBody: { user_ids: [102, 103] } satisfies AddMembersBody,
  ChangeGroupBody: { title: 'Evening crew' } satisfies ChangeGroupBody,
  ChangeMemberBody: { role: 'admin' } satisfies ChangeMemberBody,
  ConversationSettingsBody: { muted_until: '2026-01-31T09:30:00.000Z' } satisfies ConversationSettingsBody,
  CreateGroupBody: { title: 'Crew', member_ids: [102, 103] } satisfies CreateGroupBody,
  DraftBody: { text: 'Friday works, but' } satisfies DraftBody,
  LoginBody: { username: 'priya', password: 'vikrahub-demo' } satisfies LoginBody,
  MarkReadBody: { seq: 7 } satisfies MarkReadBody,
  PreferencesBody: { show_presence: false } satisfies PreferencesBody,
  RefreshBody: { refresh: tokens.refresh } satisfies RefreshBody,
  RegisterBody: {
    username: 'ines',
    password: 'nine lazy otters',
    full_name: 'Inês Duarte',
  } satisfies RegisterBody,
  SendBody: {
    recipient_id: 102,
    text: 'Yes, at ten?',
    client_id: 'c6b8a1de-3f0a-4c2b-8f7e-2a9d4b1c7e60',
  } satisfies SendBody,
};

/** One message of each kind of refusal. */
export const errorExamples: Readonly<Record<ErrorCode, string>> = {
  unauthorized: 'The token was refused: it has expired: renew it.',
  forbidden: 'This is not for you.',
  not_found: 'No such user.',
  invalid_input: 'text: must not be empty',
  conflict: 'This username is taken: choose another.',
  rate_limited: 'Too many requests: try again in 1000 ms.',
  too_large: 'The body is larger than 64 KiB.',
  unknown_type: 'No such frame type: "wave".',
  unavailable: 'The database is unavailable: try again shortly.',
  internal: 'Something went wrong on the server. Send again.',
};
