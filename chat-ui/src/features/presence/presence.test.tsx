import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { createStage, priya } from '../../components/chat-stage.js';
import { Conversation } from '../../components/conversation/conversation.js';
import { Inbox } from '../../components/inbox/inbox.js';

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  stage = createStage();
  stage.server.say(2, 1, 'Hello');
});
afterEach(() => {
  cleanup();
  stage.close();
});

const watched = () =>
  stage.server.framesFrom(1).flatMap((frame) => (frame.type === 'presence' ? [frame.user_ids] : []));
const detail = () => document.querySelector('.chat-header-detail')?.textContent;

test('the header says that somebody is there, and when they were last', async () => {
  render(<Conversation recipientUser={priya} />, { wrapper: stage.Stage });
  await screen.findByText('Hello');
  await waitFor(() => expect(watched()).toEqual([['2']]));
  expect(detail()).toBe('@priya');
  act(() => stage.server.setPresence(2, { online: true, last_seen_at: null }));
  await waitFor(() => expect(detail()).toBe('Online'));
  const at = new Date();
  at.setHours(9, 5, 0, 0);
  act(() => stage.server.setPresence(2, { online: false, last_seen_at: at.toISOString() }));
  await waitFor(() => expect(detail()).toBe('Last seen 09:05'));
  at.setDate(at.getDate() - 1);
  act(() => stage.server.setPresence(2, { online: false, last_seen_at: at.toISOString() }));
  await waitFor(() => expect(detail()).toBe('Last seen yesterday'));
});

test('everybody in the list is asked for together, again after a new connection, and shown with a dot', async () => {
  stage.server.say(3, 1, 'Hi');
  stage.server.setPresence(3, { online: true, last_seen_at: null });
  render(<Inbox onSelect={() => {}} />, { wrapper: stage.Stage });
  const row = await screen.findByRole('button', { name: /Tomás Ortega/ });
  await waitFor(() => expect(row.textContent).toContain('Online'));
  expect(watched()).toEqual([['3', '2']]);
  act(() => stage.server.disconnect());
  await waitFor(() => expect(row.textContent).not.toContain('Online'));
  await waitFor(() => expect(row.textContent).toContain('Online'));
  expect(watched()).toEqual([
    ['3', '2'],
    ['3', '2'],
  ]);
});

test('nobody is asked for where the server does not offer it', async () => {
  stage.client.subscribe(() => {
    const { features } = stage.client.getSnapshot();
    if ('presence' in features) delete (features as Record<string, boolean>).presence;
  });
  render(<Conversation recipientUser={priya} />, { wrapper: stage.Stage });
  await screen.findByText('Hello');
  await waitFor(() => expect(stage.client.getSnapshot().status).toBe('online'));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(watched()).toEqual([]);
});
