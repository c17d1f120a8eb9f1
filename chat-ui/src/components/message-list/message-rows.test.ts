import { describe, expect, test } from '@jest/globals';
import type { Message } from '@vikrahub/chat-protocol';
import type { OutgoingMessage } from '../../store/state.js';
import { mia, priya } from '../chat-stage.js';
import { toEntries, toRows } from './message-rows.js';

const noon = new Date(2026, 0, 10, 12).getTime();
const at = (minutes: number) => new Date(noon + minutes * 60_000).toISOString();

function message(seq: number, sender: typeof mia, minutes: number): Message {
  return {
    id: `m${seq}`,
    conversation_id: 'c1',
    seq,
    rev: seq,
    client_id: `k${seq}`,
    sender,
    recipient: sender === mia ? priya : mia,
    text: `text ${seq}`,
    timestamp: at(minutes),
    is_read: false,
    edited_at: null,
    deleted_at: null,
    reply_to: null,
    reactions: [],
    attachments: [],
  };
}

const failed: OutgoingMessage = {
  clientId: 'k9',
  threadKey: 'c:c1',
  text: 'failed',
  createdAt: at(3),
  delivery: { state: 'failed', failure: { code: 'network', message: '', retryable: true } },
};
const isMine = (senderId: number | string) => senderId === mia.id;

function outline(messages: Message[], outgoing: OutgoingMessage[] = [], afterSeq = Infinity) {
  const entries = toEntries(messages, outgoing, isMine);
  const unread = { afterSeq, toSeq: Infinity, count: null };
  return toRows(entries, { from: 0, to: entries.length, unread }).map((row) => {
    if (row.kind === 'message') return row.place;
    return row.kind === 'unread' ? `${row.count} unread` : row.kind;
  });
}

describe('the rows of a history', () => {
  test('groups by sender', () => {
    const history = [message(1, priya, 0), message(2, priya, 1), message(3, priya, 2), message(4, mia, 3)];
    expect(outline(history)).toEqual(['day', 'first', 'middle', 'last', 'single']);
  });

  test('ends a group after five minutes and at midnight', () => {
    const history = [
      message(1, priya, 0),
      message(2, priya, 5),
      message(3, priya, 719),
      message(4, priya, 721),
    ];
    expect(outline(history)).toEqual(['day', 'single', 'single', 'single', 'day', 'single']);
  });

  test('puts one line before what is unread, and breaks the group there', () => {
    const history = [message(1, priya, 0), message(2, priya, 1), message(3, priya, 1)];
    expect(outline(history, [], 1)).toEqual(['day', 'single', '2 unread', 'first', 'last']);
  });

  test('a failed message stands alone', () => {
    const history = [message(1, mia, 1), message(2, mia, 2)];
    expect(outline(history, [failed])).toEqual(['day', 'first', 'last', 'single']);
  });

  test('a message keeps its key when it becomes a stored one', () => {
    const stored = { ...message(9, mia, 3), client_id: failed.clientId };
    const keyOf = (messages: Message[], outgoing: OutgoingMessage[]) =>
      toEntries(messages, outgoing, isMine)[0]?.key;
    expect(keyOf([stored], [])).toBe(keyOf([], [failed]));
  });

  test('two people may choose the same client id', () => {
    const same = [message(1, mia, 0), { ...message(2, priya, 0), client_id: 'k1' }];
    expect(new Set(toEntries(same, [], isMine).map((entry) => entry.key)).size).toBe(2);
  });
});
