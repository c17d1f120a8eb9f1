import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createChatClient } from '../../client/index.js';
import { ChatProvider } from '../../react/chat-provider.js';
import { createStage, mia, priya } from '../chat-stage.js';
import { Conversation } from '../conversation/conversation.js';

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  stage = createStage();
});
afterEach(() => {
  cleanup();
  stage.close();
});

const rowOf = (text: string) => screen.getByText(text, { ignore: 'bdi' }).closest('article')!;
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const chips = () => screen.queryAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);
const texts = () => stage.server.messagesOf(1, 2).map(({ text }) => text);

async function show(lastText: string): Promise<void> {
  render(<Conversation recipientUser={priya} />, { wrapper: stage.Stage });
  await screen.findByText(lastText);
  await waitFor(() => expect(stage.client.getSnapshot().status).toBe('online'));
}

async function openMenu(text: string): Promise<HTMLElement> {
  await userEvent.hover(rowOf(text));
  await within(rowOf(text)).findByRole('button', { name: 'More actions' });
  fireEvent.contextMenu(rowOf(text));
  return screen.findByRole('menu');
}

async function choose(text: string, item: string): Promise<void> {
  await userEvent.click(within(await openMenu(text)).getByRole('menuitem', { name: item }));
}

describe('the menu', () => {
  test("offers for others' messages what can be done with them", async () => {
    stage.server.say(2, 1, 'Hello');
    await show('Hello');
    const items = within(await openMenu('Hello')).getAllByRole('menuitem');
    expect(items.map((item) => item.getAttribute('aria-label') ?? item.textContent)).toEqual([
      'More emoji',
      'Reply',
      'Copy text',
      'Star',
      'Delete…',
    ]);
  });

  test('gives the focus back to its message', async () => {
    stage.server.say(2, 1, 'Hello');
    await show('Hello');
    await openMenu('Hello');
    expect(document.activeElement?.textContent).toBe('Reply');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(rowOf('Hello'));
  });

  test('copies the text', async () => {
    stage.server.say(2, 1, 'Hello');
    const user = userEvent.setup();
    await show('Hello');
    await choose('Hello', 'Copy text');
    expect((await screen.findByText('Copied')).closest('[role=status]')).not.toBeNull();
    expect(await navigator.clipboard.readText()).toBe('Hello');
    await user.keyboard('{Escape}');
  });

  test('is not there for a message that was deleted', async () => {
    stage.server.remove(stage.server.say(2, 1, 'Hello'));
    stage.server.say(2, 1, 'Bye');
    await show('Bye');
    await openMenu('Bye');
    await userEvent.keyboard('{Escape}');
    fireEvent.contextMenu(rowOf('This message was deleted'));
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('reactions', () => {
  test('show at once, reach everybody, and are taken back by the same press', async () => {
    const message = stage.server.say(2, 1, 'Hello');
    await show('Hello');
    stage.server.latencyMs = 200;
    await userEvent.click(within(await openMenu('Hello')).getByRole('menuitemcheckbox', { name: '❤️' }));
    await waitFor(() => expect(chips()).toEqual(['❤️']));
    expect(stage.server.messagesOf(1, 2)[0]?.reactions).toEqual([]);
    await waitFor(() =>
      expect(stage.server.messagesOf(1, 2)[0]?.reactions).toEqual([{ emoji: '❤️', count: 1, user_ids: [1] }]),
    );
    stage.server.react(message, 2, '❤️');
    const chip = await screen.findByRole('button', { name: '❤️ 2 You, Priya Nair' });
    expect(chip.textContent).toBe('❤️ 2');
    await userEvent.click(chip);
    expect((await screen.findByRole('button', { name: '❤️ Priya Nair' })).ariaPressed).not.toBe('true');
    await waitFor(() =>
      expect(stage.server.messagesOf(1, 2)[0]?.reactions).toEqual([{ emoji: '❤️', count: 1, user_ids: [2] }]),
    );
  });

  test('that the server refuses go again, and it says why', async () => {
    stage.server.say(2, 1, 'Hello');
    await show('Hello');
    const menu = await openMenu('Hello');
    stage.server.goOffline();
    await waitFor(() => expect(stage.client.getSnapshot().status).not.toBe('online'));
    await userEvent.click(within(menu).getByRole('menuitemcheckbox', { name: '👍' }));
    await screen.findByText('Not done · no connection');
    expect(chips()).toEqual([]);
  });

  test('take any emoji, found by its name', async () => {
    stage.server.say(2, 1, 'Hello');
    await show('Hello');
    await userEvent.click(within(await openMenu('Hello')).getByRole('menuitem', { name: 'More emoji' }));
    await screen.findByRole('button', { name: 'grinning face' });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search emoji' }), 'party popper{Enter}');
    await waitFor(() => expect(chips()).toEqual(['🎉']));
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  test('are not offered where the host has switched them off', async () => {
    stage.server.say(2, 1, 'Hello');
    const client = createChatClient(stage.server.clientOptions(mia.id));
    render(
      <ChatProvider client={client} features={features}>
        <Conversation recipientUser={priya} />
      </ChatProvider>,
    );
    await screen.findByText('Hello');
    await waitFor(() => expect(client.getSnapshot().status).toBe('online'));
    expect(within(await openMenu('Hello')).queryAllByRole('menuitemcheckbox')).toEqual([]);
    client.close();
  });
});

const features = { reactions: false };

describe('editing', () => {
  test('begins with the arrow up, keeps the draft, and shows that it was edited', async () => {
    stage.server.say(1, 2, 'Helo');
    await show('Helo');
    await userEvent.click(field());
    await userEvent.keyboard('{ArrowUp}');
    await waitFor(() => expect(field().value).toBe('Helo'));
    await userEvent.keyboard('{Backspace}lo{Enter}');
    await waitFor(() => expect(texts()).toEqual(['Hello']));
    await waitFor(() => expect(rowOf('Hello').textContent).toContain('edited'));
    await waitFor(() => expect(field().value).toBe(''));
    expect(document.activeElement).toBe(field());
  });

  test('ends with Escape, and what was being written is still there', async () => {
    stage.server.say(1, 2, 'Hello');
    await show('Hello');
    await userEvent.type(field(), 'half a thought');
    await choose('Hello', 'Edit');
    await waitFor(() => expect(field().value).toBe('Hello'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(field().value).toBe('half a thought'));
    expect(texts()).toEqual(['Hello']);
  });

  test('keeps the text where it cannot be saved', async () => {
    stage.server.say(1, 2, 'Hello');
    await show('Hello');
    await choose('Hello', 'Edit');
    await waitFor(() => expect(field().value).toBe('Hello'));
    stage.server.goOffline();
    await waitFor(() => expect(stage.client.getSnapshot().status).not.toBe('online'));
    await userEvent.type(field(), '!{Enter}');
    await screen.findByText('Not saved · no connection');
    expect(field().value).toBe('Hello!');
  });
});

test('a message is deleted for everyone once that was confirmed', async () => {
  stage.server.say(1, 2, 'Oops');
  await show('Oops');
  await choose('Oops', 'Delete…');
  expect(texts()).toEqual(['Oops']);
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete for everyone' }));
  await screen.findByText('This message was deleted');
  expect(texts()).toEqual(['']);
});

test('a message is deleted for oneself, and stays for the others', async () => {
  stage.server.say(2, 1, 'Hello');
  stage.server.say(2, 1, 'Oops');
  await show('Oops');
  await choose('Oops', 'Delete…');
  expect(screen.queryByRole('menuitem', { name: 'Delete for everyone' })).toBeNull();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete for me' }));
  await waitFor(() => expect(screen.queryByText('Oops')).toBeNull());
  expect(screen.getByText('Hello')).toBeDefined();
  expect(texts()).toEqual(['Hello', 'Oops']);
});

test('a message is starred, says so, and the star is taken back', async () => {
  stage.server.say(2, 1, 'Hello');
  await show('Hello');
  await choose('Hello', 'Star');
  await waitFor(() => expect(rowOf('Hello').textContent).toContain('Starred'));
  stage.server.say(2, 1, 'More');
  await choose('Hello', 'Remove star');
  await waitFor(() => expect(rowOf('Hello').textContent).not.toContain('Starred'));
});

test('an emoji goes into the text where the caret is', async () => {
  stage.server.say(2, 1, 'Hello');
  await show('Hello');
  await userEvent.type(field(), 'ab');
  field().setSelectionRange(1, 1);
  await userEvent.click(screen.getByRole('button', { name: 'Insert an emoji' }));
  await userEvent.click(await screen.findByRole('button', { name: 'grinning face' }));
  expect(field().value).toBe('a😀b');
});
