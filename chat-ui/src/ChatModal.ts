'use client';

export { ChatModal, ChatModal as default } from './components/chat-modal/chat-modal.js';
export type { ChatModalProps } from './components/chat-modal/chat-modal.js';
