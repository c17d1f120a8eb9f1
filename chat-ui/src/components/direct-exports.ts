import { useConversationSettings as conversationSettings } from '../features/settings/use-conversation-settings.js';
import { ChatDock as DockPart } from '../features/dock/chat-dock.js';
import { useChatDock as chatDock } from '../features/dock/use-chat-dock.js';
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
export const Avatar = AvatarPart;
export const ChatDock = DockPart;
export const ChatModal = ModalPart;
export const Conversation = ConversationPart;
export const Inbox = InboxPart;
export const Messenger = MessengerPart;
export const useChatDock = chatDock;
export const useConnectionStatus = connectionStatus;
export const useConversation = conversation;
export const useConversationSettings = conversationSettings;
export const useDraft = draft;
export const useInbox = inbox;
export const useMessages = messages;
export const useSendMessage = sendMessage;
export const useTyping = typing;
