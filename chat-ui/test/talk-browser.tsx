import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import {
  ChatButton,
  ChatModal,
  ChatProvider,
  type ChatUser,
  Conversation,
  createChatClient,
  Inbox,
} from '@vikrahub/chat-ui';
import { buildPerson, createFakeServer } from '@vikrahub/chat-ui/testing';

const me = buildPerson({ id: 1, username: 'mia', full_name: 'Mia Lund' });
const priya = buildPerson({ id: 2, username: 'priya', full_name: 'Priya Nair' });
const tomas = buildPerson({ id: 3, username: 'tomas', full_name: 'Tomás Ortega' });

const server = createFakeServer({ people: [me, priya, tomas] });
const { fetch: answer, ...options } = server.clientOptions(me.id);
let pageSize = 30;
const client = createChatClient({
  ...options,
  outbox: 'memory',
  fetch: (input, init) => {
    const url = new URL(String(input));
    if (url.pathname.endsWith('/messages/')) url.searchParams.set('limit', String(pageSize));
    return answer!(url.href, init);
  },
});

/** What a site has: links of its own around a button, a window that is docked, and a list of conversations. */
function Site() {
  const [docked, setDocked] = useState<ChatUser | null>(null);
  const [chosenId, setChosenId] = useState<string>();
  return (
    <>
      <a href="#before">Before</a>
      <ChatButton user={priya} buttonText="Message Priya" showUnread />
      <button type="button" onClick={() => setDocked(tomas)}>
        Dock Tomás
      </button>
      <div style={{ blockSize: 300 }}>
        <Inbox onSelect={({ id }) => setChosenId(id)} selectedId={chosenId} />
      </div>
      <a href="#after">After</a>
      <ChatModal
        isOpen={docked !== null}
        modal={false}
        recipientUser={docked}
        onClose={() => setDocked(null)}
      />
      <ChatModal
        isOpen={chosenId !== undefined}
        conversationId={chosenId}
        onClose={() => setChosenId(undefined)}
      />
    </>
  );
}

const scenes: Record<'site' | 'conversation', ReactNode> = {
  site: <Site />,
  conversation: (
    <div style={{ blockSize: 600, inlineSize: 400 }}>
      <Conversation recipientUser={priya} />
    </div>
  ),
};

const talk = {
  server,
  client,
  /** Pages of history from now on. */
  setPageSize: (messages: number) => void (pageSize = messages),
  show(scene: keyof typeof scenes) {
    const root = createRoot(document.querySelector('#host')!);
    flushSync(() =>
      root.render(
        <ChatProvider client={client} locale="en-GB">
          {scenes[scene]}
        </ChatProvider>,
      ),
    );
    return () => root.unmount();
  },
};

declare global {
  interface Window {
    talk: typeof talk;
  }
}

window.talk = talk;
