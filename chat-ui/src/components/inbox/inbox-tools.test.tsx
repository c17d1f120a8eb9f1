import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Conversation } from '@vikrahub/chat-protocol';
import { createStage, priya } from '../chat-stage.js';
import { Conversation as ConversationWindow } from '../conversation/conversation.js';
import { Inbox } from './inbox.js';

let stage: ReturnType<typeof createStage>;
let selected: Conversation[];
beforeEach(() => {
  stage = createStage();
  stage.server.say(2, 1, 'Hello');
  stage.server.say(3, 1, 'Invoice');
  selected = [];
});
afterEach(() => {
  cleanup();
  stage.close();
});

const row = (name: RegExp) => screen.getByRole('button', { name });
const rows = () => screen.queryAllByRole('button', { name: /Priya Nair|Tomás Ortega/ });
const settings = () =>
  Object.values(stage.client.getSnapshot().conversations).map(({ muted_until, archived }) => ({
    muted_until,
    archived,
  }));

async function show(): Promise<void> {
  render(<Inbox onSelect={(conversation) => selected.push(conversation)} />, { wrapper: stage.Stage });
  await screen.findByRole('button', { name: /Priya Nair/ });
  await waitFor(() => expect(stage.client.getSnapshot().status).toBe('online'));
}

async function choose(name: RegExp, ...items: string[]): Promise<void> {
  await userEvent.hover(row(name));
  // What can be done with a conversation is loaded by then.
  await waitFor(() => {
    fireEvent.contextMenu(row(name));
    screen.getByRole('menu');
  });
  for (const item of items)
    await userEvent.click(within(screen.getByRole('menu')).getByRole('menuitem', { name: item }));
}

test('a conversation is muted for a time, shows it, and is unmuted', async () => {
  await show();
  const before = Date.now();
  await choose(/Priya Nair/, 'Mute…', 'For 8 hours');
  await waitFor(() => expect(row(/Priya Nair/).textContent).toContain('Muted'));
  const until = Date.parse(settings().find(({ muted_until }) => muted_until)!.muted_until!);
  expect(until - before).toBeGreaterThanOrEqual(8 * 3_600_000 - 1_000);
  expect(document.activeElement).toBe(row(/Priya Nair/));
  await choose(/Priya Nair/, 'Unmute');
  await waitFor(() => expect(row(/Priya Nair/).textContent).not.toContain('Muted'));
  expect(selected).toEqual([]);
});

test('is archived, comes back by undo, and is found in the archive', async () => {
  await show();
  await choose(/Tomás Ortega/, 'Archive');
  await waitFor(() => expect(rows()).toHaveLength(1));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(rows()).toHaveLength(2));

  await choose(/Tomás Ortega/, 'Archive');
  await userEvent.click(await screen.findByRole('button', { name: 'Archived (1)' }));
  expect(screen.getByRole('heading', { name: 'Archived' })).toBeTruthy();
  await choose(/Tomás Ortega/, 'Unarchive');
  await waitFor(() => expect(rows()).toHaveLength(0));
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  await waitFor(() => expect(rows()).toHaveLength(2));
});

test('is marked as read', async () => {
  await show();
  expect(stage.server.totalUnreadOf(1)).toBe(2);
  await choose(/Priya Nair/, 'Mark as read');
  await waitFor(() => expect(stage.server.totalUnreadOf(1)).toBe(1));
  await choose(/Priya Nair/);
  expect(screen.queryByRole('menuitem', { name: 'Mark as read' })).toBeNull();
});

test('says why where it could not be done', async () => {
  await show();
  await userEvent.hover(row(/Priya Nair/));
  await choose(/Priya Nair/);
  stage.server.goOffline();
  await userEvent.click(screen.getByRole('menuitem', { name: 'Archive' }));
  await screen.findByText('Not done · no connection');
  expect(rows()).toHaveLength(2);
});

test('is pinned to the top, and says so', async () => {
  await show();
  expect(rows()[0]!.textContent).toContain('Tomás Ortega');
  await choose(/Priya Nair/, 'Pin');
  await waitFor(() => expect(rows()[0]!.textContent).toContain('Priya Nair'));
  expect(row(/Priya Nair/).textContent).toContain('Pinned');
  await choose(/Priya Nair/, 'Unpin');
  await waitFor(() => expect(rows()[0]!.textContent).toContain('Tomás Ortega'));
});

test('is marked as unread, without a number, until it is opened', async () => {
  await show();
  await choose(/Priya Nair/, 'Mark as read');
  await waitFor(() => expect(row(/Priya Nair/).textContent).not.toContain('1 unread'));
  await choose(/Priya Nair/, 'Mark as unread');
  await waitFor(() => expect(row(/Priya Nair/).textContent).toContain('Marked as unread'));
  expect(stage.client.getSnapshot().totalUnread).toBe(1);
  render(<ConversationWindow recipientUser={priya} />, { wrapper: stage.Stage });
  await waitFor(() => expect(row(/Priya Nair/).textContent).not.toContain('Marked as unread'));
});

test('is deleted for oneself once that was confirmed, until something new comes', async () => {
  await show();
  await choose(/Priya Nair/, 'Delete conversation…');
  expect(rows()).toHaveLength(2);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Delete for me' }));
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(stage.client.getSnapshot().totalUnread).toBe(1);
  expect(stage.server.messagesOf(1, 2)).toHaveLength(1);
  stage.server.say(2, 1, 'Still there?');
  await waitFor(() => expect(row(/Priya Nair/).textContent).toContain('Still there?'));
});
