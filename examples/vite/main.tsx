import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ChatButton, ChatProvider, createChatClient, Messenger } from '@vikrahub/chat-ui';
import '@vikrahub/chat-ui/styles.css';
import { getAccessToken } from './session';

const apiUrl: string = import.meta.env.VITE_API_URL ?? 'http://localhost:8000/api/';
const wsUrl: string = import.meta.env.VITE_WS_URL ?? 'ws://localhost:8000/ws/';
const client = createChatClient({ apiUrl, wsUrl, getAccessToken });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ChatProvider client={client}>
      <ChatButton user={{ id: 123, username: 'johndoe', full_name: 'John Doe' }} buttonText="Send Message" />
      <div style={{ blockSize: 600 }}>
        <Messenger />
      </div>
    </ChatProvider>
  </StrictMode>,
);
