import { configure } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createChatClient } from '../client/index.js';
import { ChatProvider } from '../react/chat-provider.js';
import { buildPerson, createFakeServer, type FakeServerOptions } from '../testing/index.js';

// Tests wait for conditions: how long a slow machine takes says nothing.
configure({ asyncUtilTimeout: 15_000 });

export const mia = buildPerson({ id: 1, username: 'mia', full_name: 'Mia Lund' });
export const priya = buildPerson({ id: 2, username: 'priya', full_name: 'Priya Nair' });
const tomas = buildPerson({ id: 3, username: 'tomas', full_name: 'Tomás Ortega' });

/** For tests: three people on a fake server, and a page on which Mia is signed in. */
export function createStage(options: Partial<FakeServerOptions> = {}) {
  // Drafts of an earlier test.
  localStorage.clear();
  const server = createFakeServer({ people: [mia, priya, tomas], ...options });
  const client = createChatClient(server.clientOptions(mia.id));
  const Stage = ({ children }: { children: ReactNode }) => (
    <ChatProvider client={client} locale="en-GB">
      {children}
    </ChatProvider>
  );
  const close = () => {
    client.close();
    server.close();
  };
  return { server, client, Stage, close };
}
