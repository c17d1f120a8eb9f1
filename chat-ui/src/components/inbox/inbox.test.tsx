import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useConversationSettings } from '../../features/settings/use-conversation-settings.js';
import { createChatClient } from '../../client/index.js';
import { ChatProvider } from '../../react/chat-provider.js';
import { useDraft } from '../../react/use-draft.js';
import { type InboxView, useInbox } from '../../react/use-inbox.js';
import { selectThread } from '../../store/selectors.js';
import { buildPerson } from '../../testing/index.js';
import { createStage } from '../chat-stage.js';
import { UnreadBadge } from '../unread-badge/unread-badge.js';
import { Inbox } from './inbox.js';

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  stage = createStage();
});
afterEach(() => {
  cleanup();
  stage.close();
});

describe('Inbox', () => {
  test('says so when there is nothing', async () => {
    render(<Inbox onSelect={() => undefined} />, { wrapper: stage.Stage });
    await screen.findByText('No conversations yet');
  });

  test('lists conversations by activity and hands over the chosen one', async () => {
    stage.server.say(3, 1, 'From Tomás', { at: '2026-01-01T10:00:00.000Z' });
    stage.server.say(2, 1, 'From Priya', { at: '2026-01-02T10:00:00.000Z' });
    const onSelect = jest.fn<(conversation: { id: string }) => void>();
    render(<Inbox onSelect={onSelect} />, { wrapper: stage.Stage });
    await screen.findByText('From Priya');
    const rows = screen.getAllByRole('button', { name: /Priya Nair|Tomás Ortega/ });
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Priya Nair'),
      expect.stringContaining('Tomás Ortega'),
    ]);
    await userEvent.click(screen.getByText('From Tomás'));
    expect(onSelect.mock.calls[0]?.[0].id).toBe(stage.server.messagesOf(3, 1)[0]?.conversation_id);
  });

  test('keeps archived conversations for a list of their own', async () => {
    stage.server.say(2, 1, 'From Priya');
    stage.server.say(3, 1, 'From Tomás');
    const texts = (list: InboxView) => list.conversations.map(({ last_message }) => last_message?.text);
    function Lists() {
      const lists = [useInbox(), useInbox({ archived: true })].map(texts);
      const { change } = useConversationSettings({ userId: 2 });
      return <button onClick={() => void change({ archived: true })}>{JSON.stringify(lists)}</button>;
    }
    render(<Lists />, { wrapper: stage.Stage });
    await screen.findByText('[["From Tomás","From Priya"],[]]');
    await userEvent.click(screen.getByRole('button'));
    await screen.findByText('[["From Tomás"],["From Priya"]]');
  });

  test('renders the row of whoever types, and no other', async () => {
    const people = Array.from({ length: 20 }, (_, index) => buildPerson({ id: 100 + index }));
    for (const person of people) {
      stage.server.addPerson(person);
      stage.server.say(person.id, 1, `Hello from ${person.id}`);
    }
    render(<Inbox onSelect={() => undefined} />, { wrapper: stage.Stage });
    await screen.findByText('Hello from 100');
    const target = { userId: 100 };
    stage.client.open(target);
    await waitFor(() => expect(selectThread(stage.client.getSnapshot(), target)?.messages).toHaveLength(1));
    const rendered: string[] = [];
    for (const conversation of Object.values(stage.client.getSnapshot().conversations)) {
      const { unread_count } = conversation;
      // What a row reads each time.
      Object.defineProperty(conversation, 'unread_count', {
        get: () => (rendered.push(conversation.id), unread_count),
      });
    }
    stage.server.setTyping(100, 1, true);
    await waitFor(() => expect(document.querySelectorAll('.chat-header-typing')).toHaveLength(1));
    expect(rendered).toEqual([]);
  });

  test('shows what is left unsent, of this person only', async () => {
    stage.server.say(2, 1, 'Hello');
    function Page() {
      const [, setDraft] = useDraft({ userId: 2 });
      return (
        <>
          <button onClick={() => setDraft('half a thought')}>Write</button>
          <Inbox onSelect={() => undefined} />
        </>
      );
    }
    const page = render(<Page />, { wrapper: stage.Stage });
    await screen.findByText('Hello');
    await userEvent.click(screen.getByRole('button', { name: 'Write' }));
    await screen.findByText('half a thought');
    screen.getByText('Draft:');
    page.unmount();

    // As after a reload.
    const again = createChatClient(stage.server.clientOptions(1));
    const anew = render(<Inbox onSelect={() => undefined} />, {
      wrapper: ({ children }) => <ChatProvider client={again}>{children}</ChatProvider>,
    });
    await screen.findByText('half a thought');
    anew.unmount();
    again.close();

    const other = createChatClient(stage.server.clientOptions(2));
    render(<Inbox onSelect={() => undefined} />, {
      wrapper: ({ children }) => <ChatProvider client={other}>{children}</ChatProvider>,
    });
    await screen.findByText('Hello');
    expect(screen.queryByText('Draft:')).toBeNull();
    other.close();
  });

  test('asks a guest to sign in', async () => {
    const guest = createChatClient({ ...stage.server.clientOptions(1), getAccessToken: () => null });
    render(<Inbox onSelect={() => undefined} />, {
      wrapper: ({ children }) => <ChatProvider client={guest}>{children}</ChatProvider>,
    });
    await screen.findByText('Sign in to send and receive messages.');
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
    guest.close();
  });

  test('a failed load can be repeated', async () => {
    stage.server.say(2, 1, 'Hello');
    stage.server.goOffline();
    render(<Inbox onSelect={() => undefined} />, { wrapper: stage.Stage });
    const retry = await screen.findByRole('button', { name: 'Retry' });
    stage.server.goOnline();
    await userEvent.click(retry);
    await screen.findByText('Hello');
  });
});

describe('UnreadBadge', () => {
  test('follows the total, and one person', async () => {
    for (const text of ['one', 'two']) stage.server.say(2, 1, text);
    stage.server.say(3, 1, 'Hello');
    render(
      <>
        <p data-testid="all">
          <UnreadBadge />
        </p>
        <p data-testid="tomas">
          <UnreadBadge userId={3} />
        </p>
      </>,
      { wrapper: stage.Stage },
    );
    await waitFor(() => {
      expect(screen.getByTestId('all').textContent).toContain('3 unread');
      expect(screen.getByTestId('tomas').textContent).toContain('1 unread');
    });
  });
});
