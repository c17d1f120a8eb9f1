import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ChatModal } from './chat-modal/chat-modal.js';
import { createStage, priya } from './chat-stage.js';

let stage: ReturnType<typeof createStage>;
const onClose = jest.fn();
beforeEach(() => {
  stage = createStage();
  onClose.mockClear();
});
afterEach(() => {
  cleanup();
  stage.close();
});
const rowOf = (text: string) => screen.getByText(text, { ignore: 'bdi' }).closest('article');
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');

async function show(lastText: string): Promise<void> {
  render(<ChatModal isOpen onClose={onClose} recipientUser={priya} />, { wrapper: stage.Stage });
  await screen.findByText(lastText);
  await waitFor(() => expect(stage.client.getSnapshot().status).toBe('online'));
}

async function replyTo(text: string): Promise<void> {
  await userEvent.hover(rowOf(text)!);
  await userEvent.click(screen.getByRole('button', { name: 'Reply' }));
}

describe('replies', () => {
  test('a reply carries what it answers, and shows it', async () => {
    const question = stage.server.say(2, 1, 'Shall we start on Monday?');
    await show('Shall we start on Monday?');
    await replyTo('Shall we start on Monday?');
    expect(document.activeElement).toBe(field());
    expect(field().closest('.chat-composer')?.textContent).toBe(
      'In reply to Priya NairShall we start on Monday?',
    );

    await userEvent.type(field(), 'Yes{Enter}');
    const quote = within(rowOf('Yes')!).getByRole('button', { name: /In reply to Priya Nair/ });
    expect(quote.textContent).toContain('Shall we start on Monday?');
    expect(field().closest('.chat-composer')?.textContent).toBe('');
    await waitFor(() => expect(stage.server.messagesOf(1, 2).at(-1)?.reply_to?.id).toBe(question.id));
    await waitFor(() => expect(rowOf('Yes')?.dataset.state).toBe('stored'));
    expect(within(rowOf('Yes')!).getByRole('button', { name: /In reply to Priya Nair/ })).toBe(quote);
  });

  test('Escape in the field ends the reply first, then the window', async () => {
    stage.server.say(2, 1, 'Hello');
    await show('Hello');
    await replyTo('Hello');
    await userEvent.keyboard('{Escape}');
    expect(field().closest('.chat-composer')?.textContent).toBe('');
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('a button ends the reply too, and what is written stays', async () => {
    stage.server.say(2, 1, 'Hello');
    await show('Hello');
    await replyTo('Hello');
    await userEvent.type(field(), 'half a thought');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel the reply' }));
    await userEvent.type(field(), '{Enter}');
    await waitFor(() => expect(stage.server.messagesOf(1, 2)).toHaveLength(2));
    expect(stage.server.messagesOf(1, 2)[1]).toMatchObject({ text: 'half a thought', reply_to: null });
  });

  test('is there by keyboard, on the message that has the focus', async () => {
    stage.server.say(2, 1, 'One');
    stage.server.say(2, 1, 'Two');
    await show('Two');
    act(() => rowOf('Two')?.focus());
    await userEvent.keyboard('{ArrowUp}');
    const reply = await within(rowOf('One')!).findByRole('button', { name: 'Reply' });
    while (document.activeElement !== reply && rowOf('One')!.contains(document.activeElement))
      await userEvent.tab();
    expect(document.activeElement).toBe(reply);
    await userEvent.keyboard('{Enter}');
    expect(field().closest('.chat-composer')?.textContent).toContain('One');
  });

  test('a quote leads to its message, loaded or not, and back', async () => {
    const [first] = stage.server.fill(1, 2, 200);
    stage.server.say(2, 1, 'About that', { replyTo: first?.id });
    await show('About that');
    const quote = await within(await screen.findByRole('log')).findByRole('button', { name: /In reply to/ });
    expect(screen.queryByText('Message 1', { ignore: 'bdi' })).toBeNull();

    await userEvent.click(quote);
    await waitFor(() => expect(document.activeElement).toBe(rowOf('Message 1')));
    expect(rowOf('Message 1')?.dataset.found).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Back to the reply' }));
    await waitFor(() => expect(document.activeElement).toBe(rowOf('About that')));
  });

  test('from far away, the newest messages are loaded anew', async () => {
    const [first] = stage.server.fill(1, 2, 200);
    stage.server.say(2, 1, 'About that', { replyTo: first?.id });
    await show('About that');
    await userEvent.click(await screen.findByRole('button', { name: /In reply to/ }));
    await screen.findByText('Message 1', { ignore: 'bdi' });
    await userEvent.type(field(), 'And another{Enter}');
    await waitFor(() => expect(rowOf('And another')?.dataset.state).toBe('stored'));
    expect(screen.getByText('About that')).toBeTruthy();
  });
});
