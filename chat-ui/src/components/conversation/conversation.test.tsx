import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ChatClient, createChatClient } from '../../client/index.js';
import { ChatProvider } from '../../react/chat-provider.js';
import { buildUuid } from '../../testing/builders.js';
import { createStage, priya } from '../chat-stage.js';
import { Conversation } from './conversation.js';

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  stage = createStage();
});
afterEach(() => {
  cleanup();
  stage.close();
});
const show = () => render(<Conversation recipientUser={priya} />, { wrapper: stage.Stage });
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const rowOf = (text: string) => screen.getByText(text).closest('article');
const textsAtServer = () => stage.server.messagesOf(1, 2).map((message) => message.text);
const isOnline = () => waitFor(() => expect(stage.client.getSnapshot().status).toBe('online'));

describe('Conversation', () => {
  test('invites to say hello where nothing was said', async () => {
    show();
    await screen.findByText('Say hello to Priya Nair');
  });

  test('shows the history, and where the unread part begins', async () => {
    stage.server.say(1, 2, 'First');
    stage.server.say(2, 1, 'Second');
    stage.server.say(2, 1, 'Third');
    show();
    await screen.findByText('Third');
    const log = screen.getByRole('log', { name: 'Messages with Priya Nair' });
    expect(within(log).getAllByRole('article')).toHaveLength(3);
    expect(log.textContent).toMatch(/First.*2 new.*Second.*Third/);
  });

  test('a failed load can be repeated', async () => {
    stage.server.say(2, 1, 'Hello');
    stage.server.goOffline();
    show();
    const retry = await screen.findByRole('button', { name: 'Retry' });
    stage.server.goOnline();
    await userEvent.click(retry);
    await screen.findByText('Hello');
  });

  test('a conversation that is not one’s own is not available, and there is nothing to write in', async () => {
    render(<Conversation conversationId={buildUuid(9)} />, { wrapper: stage.Stage });
    await screen.findByText('This conversation is not available.');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  test('Enter sends, and the row stays the same element until it is read', async () => {
    show();
    await isOnline();
    await userEvent.type(field(), 'Good morning{Enter}');
    const row = rowOf('Good morning');
    expect(field().value).toBe('');
    await waitFor(() => expect(textsAtServer()).toEqual(['Good morning']));
    await waitFor(() => expect(row?.dataset.state).toBe('stored'));
    expect(rowOf('Good morning')).toBe(row);
    act(() => stage.server.markRead(2, 1));
    await screen.findByText('Read');
    expect(rowOf('Good morning')).toBe(row);
  });

  test('Shift+Enter breaks the line, an input method’s Enter does nothing', async () => {
    show();
    await screen.findByText('Say hello to Priya Nair');
    await userEvent.type(field(), 'one{Shift>}{Enter}{/Shift}two');
    expect(field().value).toBe('one\ntwo');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    expect(field().value).toBe('one\ntwo');
    expect(textsAtServer()).toEqual([]);
  });

  test('does not send text that is empty or too long, and counts code points', async () => {
    show();
    await isOnline();
    const send = screen.getByRole('button', { name: 'Send' });
    await userEvent.type(field(), ' \u200b{Enter}');
    expect(send.getAttribute('aria-disabled')).toBe('true');
    fireEvent.change(field(), { target: { value: '😀'.repeat(5_001) } });
    await screen.findByText('1 character too many');
    await userEvent.click(send);
    expect(screen.queryAllByRole('article')).toHaveLength(0);
    fireEvent.change(field(), { target: { value: '😀'.repeat(5_000) } });
    await screen.findByText('0 characters left');
    expect(send.getAttribute('aria-disabled')).toBe('false');
  });

  test('takes the limit of characters from the server', async () => {
    stage.close();
    stage = createStage({ textLength: 300 });
    show();
    await isOnline();
    fireEvent.change(field(), { target: { value: 'x'.repeat(301) } });
    await screen.findByText('1 character too many');
  });

  test('a refused message says why, and can be sent again or discarded', async () => {
    show();
    await isOnline();
    stage.server.failNextSend({ code: 'forbidden' });
    await userEvent.type(field(), 'Hello?{Enter}');
    await screen.findByText(/Not sent · not allowed/);
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(textsAtServer()).toEqual(['Hello?']));

    stage.server.failNextSend({ code: 'forbidden' });
    await userEvent.type(field(), 'Again{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(screen.queryByText('Again')).toBeNull();
  });

  test('keeps the draft of a conversation that is left', async () => {
    const { rerender } = show();
    await isOnline();
    await userEvent.type(field(), 'half a thought');
    rerender(<Conversation recipientUser={{ id: 3, full_name: 'Tomás Ortega' }} />);
    await screen.findByText('Say hello to Tomás Ortega');
    expect(field().value).toBe('');
    rerender(<Conversation recipientUser={priya} />);
    await screen.findByText('Say hello to Priya Nair');
    expect(field().value).toBe('half a thought');
  });

  test('shows a draft to nobody but who wrote it', async () => {
    const others = createChatClient(stage.server.clientOptions(3));
    const page = (client: ChatClient) => (
      <ChatProvider client={client}>
        <Conversation recipientUser={priya} />
      </ChatProvider>
    );
    const { rerender } = render(page(stage.client));
    await userEvent.type(field(), 'begun before anybody was named');
    await isOnline();
    expect(field().value).toBe('begun before anybody was named');
    rerender(page(others));
    expect(field().value).toBe('');
    await waitFor(() => expect(others.getSnapshot().status).toBe('online'));
    expect(field().value).toBe('');
    rerender(page(stage.client));
    expect(field().value).toBe('begun before anybody was named');
    others.close();
  });

  test('shows and announces what comes in, and that somebody types', async () => {
    stage.server.say(2, 1, 'Earlier');
    show();
    await screen.findByText('Earlier');
    await isOnline();
    act(() => stage.server.setTyping(2, 1, true));
    await screen.findByText('typing…');
    act(() => void stage.server.say(2, 1, 'Now'));
    await screen.findByText('Now');
    const announcer = document.querySelector('[aria-live="polite"]');
    await waitFor(() => expect(announcer?.textContent).toBe('Priya Nair: Now'));
  });

  test('links only what is safe, and never builds HTML', async () => {
    stage.server.say(2, 1, '<b>see</b> https://example.com/a?b=1. javascript:alert(1)');
    show();
    const link = await screen.findByRole<HTMLAnchorElement>('link', { hidden: true });
    expect(link.textContent).toBe('https://example.com/a?b=1');
    expect(link.rel).toBe('noopener noreferrer nofollow ugc');
    expect(link.target).toBe('_blank');
    expect(rowOf('https://example.com/a?b=1')?.querySelector('b')).toBeNull();
  });

  test('arrows move between messages', async () => {
    stage.server.say(2, 1, 'One');
    stage.server.say(2, 1, 'Two');
    show();
    await screen.findByText('Two');
    act(() => rowOf('Two')?.focus());
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(rowOf('One'));
    expect([rowOf('One')?.tabIndex, rowOf('Two')?.tabIndex]).toEqual([0, -1]);
  });
});
