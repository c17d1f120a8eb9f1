import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Conversation } from '@vikrahub/chat-protocol';
import { starMessage } from '../../features/marks/star-message.js';
import { createStage } from '../chat-stage.js';
import { Inbox } from './inbox.js';

let stage: ReturnType<typeof createStage>;
let selected: Conversation[];
beforeEach(() => {
  stage = createStage();
  selected = [];
});
afterEach(() => {
  cleanup();
  stage.close();
});

async function openStarred(): Promise<void> {
  render(<Inbox onSelect={(conversation) => selected.push(conversation)} />, { wrapper: stage.Stage });
  await waitFor(() => expect(stage.client.getSnapshot().status).toBe('online'));
  await userEvent.click(await screen.findByRole('button', { name: 'Starred messages' }));
}

test('starred messages are listed, the last one first, and lead to their conversation', async () => {
  const one = stage.server.say(2, 1, 'One');
  const two = stage.server.say(3, 1, 'Two');
  stage.server.say(2, 1, 'Plain');
  for (const message of [one, two]) await starMessage(stage.client, message, true);
  await openStarred();
  await screen.findByRole('heading', { name: 'Starred messages' });
  const rows = () =>
    screen.getAllByRole('button', { name: /One|Two|Plain/ }).map(({ textContent }) => textContent);
  await waitFor(() =>
    expect(rows()).toEqual([expect.stringContaining('Two'), expect.stringContaining('One')]),
  );
  await userEvent.click(screen.getByRole('button', { name: /One/ }));
  expect(selected.map(({ id }) => id)).toEqual([one.conversation_id]);
  await starMessage(stage.client, two, false);
  await waitFor(() => expect(rows()).toEqual([expect.stringContaining('One')]));
});

test('says so where there are none, and gives the focus back', async () => {
  stage.server.say(2, 1, 'Plain');
  await openStarred();
  await screen.findByText('No starred messages yet');
  await userEvent.keyboard('{Escape}');
  await screen.findByRole('heading', { name: 'Messages' });
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Starred messages' })),
  );
});
