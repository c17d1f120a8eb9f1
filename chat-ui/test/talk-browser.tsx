import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import {
  ChatButton,
  ChatDock,
  ChatModal,
  ChatNotices,
  ChatProvider,
  type ChatUser,
  Conversation,
  createChatClient,
  Inbox,
  Messenger,
  useChatDock,
  useNoticePreferences,
  type UserId,
} from '@vikrahub/chat-ui';
import { buildPerson, createFakeServer } from '@vikrahub/chat-ui/testing';

const me = buildPerson({ id: 1, username: 'mia', full_name: 'Mia Lund' });
const priya = buildPerson({ id: 2, username: 'priya', full_name: 'Priya Nair' });
const tomas = buildPerson({ id: 3, username: 'tomas', full_name: 'Tomás Ortega' });

const aiko = buildPerson({ id: 4, username: 'aiko', full_name: 'Aiko Tanaka' });

const server = createFakeServer({ people: [me, priya, tomas, aiko] });
const { fetch: answer, ...options } = server.clientOptions(me.id);
const SERVER_PAGE_MAX = 100;
let pageSize = 30;
const client = createChatClient({
  ...options,
  outbox: 'memory',
  fetch: async (input, init) => {
    const url = new URL(String(input));
    if (!url.pathname.endsWith('/messages/')) return answer!(url.href, init);
    url.searchParams.set('limit', String(Math.min(pageSize, SERVER_PAGE_MAX)));
    const response = await answer!(url.href, init);
    return pageSize > SERVER_PAGE_MAX ? enlarge(response) : response;
  },
});

/** The page with as many messages before its last one as a test wants: more than the server gives at once. */
async function enlarge(response: Response): Promise<Response> {
  const page = (await response.json()) as { results: { seq: number }[] };
  const last = page.results.at(-1)?.seq ?? 0;
  const from = Math.max(0, last - pageSize);
  const results = server.messagesOf(me.id, priya.id).slice(from, last);
  const text = JSON.stringify({ ...page, results, has_before: from > 0 });
  return { ok: response.ok, status: response.status, text: async () => text } as Response;
}

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

/** Of whom the profile was asked for. */
const profiles: UserId[] = [];

/** A page with a dock in its corner. */
function DockPage() {
  const dock = useChatDock();
  return (
    <>
      <a href="#before">Before</a>
      <button type="button" onClick={() => dock.open({ recipientUser: priya })}>
        Write to Priya
      </button>
      <ChatDock />
    </>
  );
}

/** A conversation with Priya, and notices of everybody else. */
function NoticesPage() {
  const [openedId, setOpenedId] = useState('none');
  const { sound, notifications, setSound, setNotifications } = useNoticePreferences();
  return (
    <>
      <output>{openedId}</output>
      <button type="button" onClick={() => setSound(!sound)}>
        Sound {String(sound)}
      </button>
      <button type="button" onClick={() => void setNotifications(true)}>
        Notifications {notifications}
      </button>
      <div style={{ blockSize: 500, inlineSize: 400 }}>
        <Conversation recipientUser={priya} />
      </div>
      <ChatNotices onOpen={({ conversationId }) => setOpenedId(conversationId)} />
    </>
  );
}

const scenes: Record<'site' | 'conversation' | 'messenger' | 'dock' | 'notices', ReactNode> = {
  site: <Site />,
  notices: <NoticesPage />,
  dock: <DockPage />,
  messenger: (
    <div style={{ blockSize: '100vh' }}>
      <Messenger />
    </div>
  ),
  conversation: (
    <div style={{ blockSize: 600, inlineSize: 400 }}>
      <Conversation recipientUser={priya} onProfile={({ id }) => profiles.push(id)} autoFocus />
    </div>
  ),
};

const talk = {
  server,
  client,
  profiles,
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
