export { createChatClient } from './chat-client.js';
export type { ChatClient, ChatClientOptions, OutboxStorage } from './chat-client.types.js';
export type {
  ChatFailure,
  ChatState,
  ChatTarget,
  ConnectionStatus,
  OutgoingMessage,
  Thread,
  ThreadKey,
} from '../store/state.js';
