import { Fragment, type ReactNode } from 'react';
import {
  Avatar,
  ChatButton,
  ChatDock,
  ChatModal,
  ChatNotices,
  ChatProvider,
  Conversation,
  createChatClient,
  Inbox,
  Messenger,
  UnreadBadge,
} from '@vikrahub/chat-ui';
import { buildPerson, createFakeServer } from '@vikrahub/chat-ui/testing';

const me = buildPerson({ id: 1, username: 'mia', full_name: 'Mia Lund' });
const priya = buildPerson({ id: 2, username: 'priya', full_name: 'Priya Nair' });

/** A host site with the package, on a server in memory. */
export function createHost() {
  const server = createFakeServer({ people: [me, priya] });
  server.say(priya.id, me.id, 'Hi! I saw your brief.', { at: '2026-01-02T09:00:00.000Z' });
  server.say(me.id, priya.id, 'Six for the launch: https://drive.example/labels', {
    at: '2026-01-02T09:01:00.000Z',
  });
  server.say(priya.id, me.id, 'Perfect, I can start on Monday.', { at: '2026-01-02T09:10:00.000Z' });
  const client = createChatClient(server.clientOptions(me.id));
  const Host = ({ children }: { children: ReactNode }) => (
    <ChatProvider client={client} locale="en-GB" theme="light">
      {children}
    </ChatProvider>
  );
  return { server, client, Host };
}

/** What stands inside a page. */
const parts: Record<string, ReactNode> = {
  ChatButton: <ChatButton user={priya} showUnread />,
  ChatModal: <ChatModal isOpen={false} onClose={() => undefined} recipientUser={priya} />,
  Conversation: <Conversation recipientUser={priya} />,
  Inbox: <Inbox onSelect={() => undefined} />,
  UnreadBadge: <UnreadBadge />,
  Avatar: <Avatar id={2} name="Priya Nair" />,
};

/** Every component that is exported. */
export const allParts: Record<string, ReactNode> = {
  ...parts,
  ChatDock: <ChatDock />,
  ChatNotices: <ChatNotices onOpen={() => undefined} />,
  Messenger: <Messenger />,
};

export function Everything() {
  return Object.entries(parts).map(([name, part]) => <Fragment key={name}>{part}</Fragment>);
}
