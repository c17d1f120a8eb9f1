import { useConversationSettings as conversationSettings } from '../features/settings/use-conversation-settings.js';
import { useTyping as typing } from '../features/typing/use-typing.js';
import { useConnectionStatus as connectionStatus } from '../react/use-connection-status.js';
import { useConversation as conversation } from '../react/use-conversation.js';
import { useDraft as draft } from '../react/use-draft.js';
import { useMessages as messages } from '../react/use-messages.js';
import { useSendMessage as sendMessage } from '../react/use-send-message.js';
import { Avatar as AvatarPart } from './avatar/avatar.js';
import { ChatModal as ModalPart } from './chat-modal/chat-modal.js';
import { Conversation as ConversationPart } from './conversation/conversation.js';

/*
 * What the lazily loaded window is made of, for hosts that name it themselves. esbuild splits by file: a plain
 * re-export from the entry would pull these files into the first load of every page with a ChatButton.
 */
export const Avatar = AvatarPart;
export const ChatModal = ModalPart;
export const Conversation = ConversationPart;
export const useConnectionStatus = connectionStatus;
export const useConversation = conversation;
export const useConversationSettings = conversationSettings;
export const useDraft = draft;
export const useMessages = messages;
export const useSendMessage = sendMessage;
export const useTyping = typing;
