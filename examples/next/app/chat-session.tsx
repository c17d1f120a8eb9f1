'use client';

import { ChatProvider, createChatClient } from '@vikrahub/chat-ui';
import type { ReactNode } from 'react';

const client = createChatClient({
  apiUrl: process.env.NEXT_PUBLIC_API_URL ?? '',
  wsUrl: process.env.NEXT_PUBLIC_WS_URL ?? '',
  getAccessToken: () => localStorage.getItem('access'),
});

/** A client holds functions, which no server component can hand on: it is made and provided here. */
export function ChatSession({ children }: { children: ReactNode }) {
  return <ChatProvider client={client}>{children}</ChatProvider>;
}
