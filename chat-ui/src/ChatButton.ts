'use client';

export { ChatButton, ChatButton as default } from './components/chat-button/chat-button.js';
export type { ChatButtonProps } from './components/chat-button/chat-button.js';
