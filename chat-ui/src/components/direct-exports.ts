import { useConversationSettings as conversationSettings } from '../features/settings/use-conversation-settings.js';
import { ChatDock as DockPart } from '../features/dock/chat-dock.js';
import { useChatDock as chatDock } from '../features/dock/use-chat-dock.js';
import { ChatNotices as NoticesPart } from '../features/notices/chat-notices.js';
import { useNoticePreferences as chatNoticePreferences } from '../features/notices/use-notice-preferences.js';
import { usePresence as presence } from '../features/presence/use-presence.js';
import { Messenger as MessengerPart } from '../features/messenger/messenger.js';
import { useTyping as typing } from '../features/typing/use-typing.js';
import { useConnectionStatus as connectionStatus } from '../react/use-connection-status.js';
import { useConversation as conversation } from '../react/use-conversation.js';
import { useDraft as draft } from '../react/use-draft.js';
import { useInbox as inbox } from '../react/use-inbox.js';
import { useMessages as messages } from '../react/use-messages.js';
import { useSendMessage as sendMessage } from '../react/use-send-message.js';
import { Avatar as AvatarPart } from './avatar/avatar.js';
import { ChatModal as ModalPart } from './chat-modal/chat-modal.js';
import { Conversation as ConversationPart } from './conversation/conversation.js';
import { Inbox as InboxPart } from './inbox/inbox.js';

/*
 * What the lazily loaded window is made of, for hosts that name it themselves. esbuild splits by file: a plain
 * re-export from the entry would pull these files into the first load of every page with a ChatButton.
 */
/** A person's picture, or their initials on colours that follow from their id. */
export const Avatar = AvatarPart;
/** A launcher in the corner of every page, with docked conversations that stay while one browses. */
export const ChatDock = DockPart;
/** A window with one conversation. */
export const ChatModal = ModalPart;
/** Tells of new messages while the page is open: a card, the title, a sound, notifications of the browser. */
export const ChatNotices = NoticesPart;
/** Header, messages and composer of one conversation. Fills its parent. */
export const Conversation = ConversationPart;
/** The caller's conversations, newest activity first. Fills its parent. */
export const Inbox = InboxPart;
/** A whole page of messages: the list and one conversation. Fills its parent. */
export const Messenger = MessengerPart;
/** Opens conversations in the `ChatDock` of the page. */
export const useChatDock = chatDock;
/** `online` means that messages flow, not that a socket is open. */
export const useConnectionStatus = connectionStatus;
/** Members, markers and unread count of a conversation; null until it is known. */
export const useConversation = conversation;
/** The caller's own settings of a conversation, the same on all of their devices. */
export const useConversationSettings = conversationSettings;
/** The unsent text of a conversation, which survives a reload. */
export const useDraft = draft;
/** The caller's conversations. Loads the first page on mount. */
export const useInbox = inbox;
/** The loaded history of a conversation and what is on its way. Opens it on mount. */
export const useMessages = messages;
/** How a person wants to hear of new messages in this browser, for a switch of yours. */
export const useNoticePreferences = chatNoticePreferences;
/** Whether somebody is there, and when they were last; null where it is not known. */
export const usePresence = presence;
/** Sends: the message appears at once, and the returned id is its identity for ever. */
export const useSendMessage = sendMessage;
/** Who types in a conversation, and how to tell that one types oneself. */
export const useTyping = typing;
