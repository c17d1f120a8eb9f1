import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ChatProvider, Conversation, createChatClient } from '@vikrahub/chat-ui';
import { buildPerson, createFakeServer } from '@vikrahub/chat-ui/testing';
import '@vikrahub/chat-ui/styles.css';
import { textOf } from './page.js';

const OLDER = 30;
const people = [1, 2].map((id) => buildPerson({ id }));

export const rows = '.chat-message';
export const scroller = '.chat-scroller';
export const field = 'textarea';

/** The history is loaded before the component appears: measured is what the component does. */
export async function open(host, count) {
  const server = createFakeServer({ people });
  const { fetch: answer, ...options } = server.clientOptions(1);
  const target = { userId: 2 };
  let limit = count;
  const client = createChatClient({
    ...options,
    outbox: 'memory',
    // A page as large as is measured: more than the server gives at once.
    fetch: async (input, init) => {
      const url = new URL(input);
      if (!url.pathname.endsWith('/messages/')) return answer(url.href, init);
      const response = await answer(url.href, init);
      const page = await response.json();
      const last = page.results.at(-1)?.seq ?? 0;
      const from = Math.max(0, last - limit);
      const results = server.messagesOf(1, 2).slice(from, last);
      const text = JSON.stringify({ ...page, results, has_before: from > 0 });
      return { ok: response.ok, status: response.status, text: async () => text };
    },
  });
  server.fill(1, 2, count + OLDER, (index) => textOf(index + 1 - OLDER));
  server.markRead(1, 2);
  client.retain();
  client.open(target);
  const threadOf = () => Object.values(client.getSnapshot().threads)[0];
  await new Promise((resolve) => {
    client.subscribe(() => threadOf()?.load.state === 'ready' && resolve());
  });
  limit = OLDER;
  return () => {
    const root = createRoot(host);
    flushSync(() =>
      root.render(
        <ChatProvider client={client} locale="en">
          <Conversation recipientUser={people[1]} />
        </ChatProvider>,
      ),
    );
    return {
      close: () => root.unmount(),
      count: () => threadOf().messages.length,
      append: () => server.say(2, 1, textOf(count + 1)),
      prepend: () => client.loadBefore(target),
    };
  };
}
