import type { Message, QuotedMessage, UserId } from '@vikrahub/chat-protocol';
import type { OutgoingMessage } from '../../store/state.js';
import { isSameUser } from '../../react/chat-target.js';

/** A message in the list. Its `key` is the same while it is on its way and once it is stored. */
export type Entry =
  | {
      state: 'stored';
      key: string;
      isMine: boolean;
      senderId: UserId;
      sentAt: string;
      quote: QuotedMessage | null;
      message: Message;
    }
  | {
      state: 'outgoing';
      key: string;
      isMine: true;
      senderId: null;
      sentAt: string;
      quote: QuotedMessage | null;
      outgoing: OutgoingMessage;
    };

/** Where a bubble stands among the neighbours that belong to it. */
export type GroupPlace = 'single' | 'first' | 'middle' | 'last';

export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string; count: number }
  | { kind: 'message'; key: string; entry: Entry; place: GroupPlace };

/** What is unread, as it was when the conversation was opened. */
export interface UnreadSpan {
  /** Exclusive. */
  afterSeq: number;
  /** Inclusive. */
  toSeq: number;
  /** How many there were; null where all of them are loaded. */
  count: number | null;
}

const groupMs = 5 * 60_000;

export function toEntries(
  messages: readonly Message[],
  outgoing: readonly OutgoingMessage[],
  isMine: (senderId: UserId) => boolean,
): Entry[] {
  const shown = messages.filter(({ hidden }) => !hidden);
  const stored = shown.map((message): Entry => {
    const mine = isMine(message.sender.id);
    return {
      state: 'stored',
      // Two people may choose the same `client_id`.
      key: mine ? message.client_id : `${message.sender.id}:${message.client_id}`,
      isMine: mine,
      senderId: message.sender.id,
      sentAt: message.timestamp,
      quote: message.reply_to,
      message,
    };
  });
  const waiting = outgoing.map((row): Entry => ({
    state: 'outgoing',
    key: row.clientId,
    isMine: true,
    senderId: null,
    sentAt: row.createdAt,
    quote: (row.replyTo && messages.find(({ id }) => id === row.replyTo)) || null,
    outgoing: row,
  }));
  return [...stored, ...waiting];
}

export function isUnreadIn(span: UnreadSpan | null, entry: Entry): boolean {
  if (!span || entry.state !== 'stored' || entry.isMine) return false;
  return entry.message.seq > span.afterSeq && entry.message.seq <= span.toSeq;
}

function isSameDay(a: Entry, b: Entry): boolean {
  return new Date(a.sentAt).toDateString() === new Date(b.sentAt).toDateString();
}

function isFailed(entry: Entry): boolean {
  return entry.state === 'outgoing' && entry.outgoing.delivery.state === 'failed';
}

function isSameGroup(earlier: Entry, later: Entry): boolean {
  const isSameSender = earlier.isMine
    ? later.isMine
    : !later.isMine && isSameUser(earlier.senderId ?? undefined, later.senderId ?? undefined);
  // A failed message shows its reason below itself, so nothing joins it.
  return (
    isSameSender &&
    !isFailed(earlier) &&
    !isFailed(later) &&
    isSameDay(earlier, later) &&
    Date.parse(later.sentAt) - Date.parse(earlier.sentAt) < groupMs
  );
}

function toPlace(joinsEarlier: boolean, joinsLater: boolean): GroupPlace {
  if (joinsEarlier) return joinsLater ? 'middle' : 'last';
  return joinsLater ? 'first' : 'single';
}

/** The rows for `entries[from]` up to, not including, `entries[to]`. */
export function toRows(
  entries: readonly Entry[],
  { from, to, unread }: { from: number; to: number; unread: UnreadSpan | null },
): Row[] {
  const rows: Row[] = [];
  const firstUnread = unread ? entries.findIndex((entry) => isUnreadIn(unread, entry)) : -1;
  const joins = (index: number) => {
    const earlier = entries[index - 1];
    const later = entries[index];
    return (
      earlier !== undefined && later !== undefined && index !== firstUnread && isSameGroup(earlier, later)
    );
  };
  entries.slice(from, to).forEach((entry, offset) => {
    const index = from + offset;
    const earlier = entries[index - 1];
    if (!earlier || !isSameDay(earlier, entry)) {
      rows.push({ kind: 'day', key: `day:${entry.key}`, at: entry.sentAt });
    }
    if (index === firstUnread) {
      const count = unread?.count ?? entries.filter((candidate) => isUnreadIn(unread, candidate)).length;
      rows.push({ kind: 'unread', key: 'unread', count });
    }
    const place = toPlace(joins(index), joins(index + 1));
    rows.push({ kind: 'message', key: entry.key, entry, place });
  });
  return rows;
}
