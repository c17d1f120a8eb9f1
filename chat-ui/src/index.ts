'use client';

export { createChatClient } from './client/index.js';
export type { ChatClient } from './client/chat-client.types.js';
export type { ChatClientOptions } from './client/client-options.js';
export type {
  ChatFailure,
  ChatState,
  ChatTarget,
  ConnectionStatus,
  OutgoingMessage,
  Presence,
  Thread,
  ThreadKey,
} from './store/state.js';

export type {
  ClientId,
  Conversation as ConversationModel,
  ConversationId,
  ConversationSettings,
  ConversationSettingsBody,
  Message,
  MessageId,
  User,
  UserId,
  UserSummary,
} from '@vikrahub/chat-protocol';

export { ChatProvider } from './react/chat-provider.js';
export type { ChatProviderProps } from './react/chat-provider.js';
export type { ChatTheme } from './react/chat-context.js';
export type {
  AvatarProps,
  ChatClassNames,
  ChatSlots,
  LinkPolicy,
  MessageTextProps,
} from './react/chat-parts.js';
export type { ChatFeature } from './react/chat-features.js';
export type { ChatStrings } from './react/chat-strings.types.js';
export type { ChatUser, Recipient } from './react/chat-target.js';

export { ChatButton } from './components/chat-button/chat-button.js';
export type {
  ChatButtonProps,
  ChatButtonRenderProps,
  ChatButtonSize,
  ChatButtonVariant,
} from './components/chat-button/chat-button.js';
export {
  Avatar,
  ChatDock,
  ChatModal,
  ChatNotices,
  Conversation,
  Inbox,
  Messenger,
  useChatDock,
  useConnectionStatus,
  useConversation,
  useConversationSettings,
  useDraft,
  useInbox,
  useMessages,
  useNoticePreferences,
  usePresence,
  useSendMessage,
  useTyping,
} from './components/direct-exports.js';
export type { ChatModalCloseReason, ChatModalProps } from './components/chat-modal/chat-modal.js';
export type { ChatModalContainer } from './components/chat-modal/find-container.js';
export type { ConversationProps } from './components/conversation/conversation.js';
export type { ChatDockProps } from './features/dock/chat-dock.js';
export type { ChatNoticesProps } from './features/notices/chat-notices.types.js';
export type { NoticePreferencesView } from './features/notices/use-notice-preferences.js';
export type { ChatDockControl } from './features/dock/use-chat-dock.js';
export type { MessengerProps } from './features/messenger/messenger.js';
export type { InboxProps } from './components/inbox/inbox.js';
export { UnreadBadge } from './components/unread-badge/unread-badge.js';
export type { UnreadBadgeProps } from './components/unread-badge/unread-badge.js';

export type { InboxView } from './react/use-inbox.js';
export type { MessagesView } from './react/use-messages.js';
export type { ConversationSettingsView } from './features/settings/use-conversation-settings.js';
export type { TypingView } from './features/typing/use-typing.js';
export { useUnreadCount } from './react/use-unread-count.js';
