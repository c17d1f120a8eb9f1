export { createChatClient } from './chat-client.js';
export type { ChatClient } from './chat-client.types.js';
export type { ChatClientOptions, OutboxStorage } from './client-options.js';
export type {
  ChatFailure,
  ChatState,
  ChatTarget,
  ConnectionStatus,
  OutgoingMessage,
  Thread,
  ThreadKey,
} from '../store/state.js';
export type { ClientFrame, ServerFrame } from '@vikrahub/chat-protocol';
