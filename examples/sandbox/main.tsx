import { createRoot } from 'react-dom/client';
import { ChatButton, ChatDock, ChatProvider, createChatClient } from '@vikrahub/chat-ui';
import { buildPerson, createFakeServer } from '@vikrahub/chat-ui/testing';
import '@vikrahub/chat-ui/styles.css';

const me = buildPerson({ id: 1, username: 'alex', full_name: 'Alex Moreno' });
const priya = buildPerson({ id: 101, username: 'priya', full_name: 'Priya Nair' });

/** A server in memory that speaks the real protocol. Priya answers everything. */
const server = createFakeServer({ people: [me, priya] });
server.say(priya.id, me.id, 'Hi! Write me something.');
setInterval(() => {
  const last = server.messagesOf(me.id, priya.id).at(-1);
  if (last?.sender.id === me.id) server.say(priya.id, me.id, `You said: ${last.text}`);
}, 1_000);

const client = createChatClient(server.clientOptions(me.id));

createRoot(document.getElementById('root')!).render(
  <ChatProvider client={client}>
    <main style={{ padding: 24, fontFamily: 'system-ui' }}>
      <h1>A site with a chat</h1>
      <ChatButton user={priya} buttonText="Message Priya" showUnread />
    </main>
    <ChatDock />
  </ChatProvider>,
);
