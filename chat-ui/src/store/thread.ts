import type { Conversation, HistoryPage, Message, UserId } from '@vikrahub/chat-protocol';
import type { LoadDirection } from './events.js';
import type { ChatState, OutgoingMessage, Thread, ThreadKey } from './state.js';

/** Beyond this many, messages that do not join the range are forgotten: the pages bring them. */
const DETACHED_LIMIT = 200;

export function emptyThread(key: ThreadKey): Thread {
  return {
    key,
    messages: [],
    outgoing: [],
    hasBefore: false,
    hasAfter: false,
    load: { state: 'idle' },
    openedAtReadSeq: null,
    typing: [],
    detached: [],
  };
}

const lastSeqOf = (thread: Thread): number => thread.messages.at(-1)?.seq ?? 0;

/** By `seq`, one each: of two versions the one with the greater `rev`, the earlier argument where they are equal. */
function merge(known: readonly Message[], added: readonly Message[]): Message[] {
  const bySeq = new Map(known.map((message) => [message.seq, message]));
  for (const message of added) {
    const version = bySeq.get(message.seq);
    if (!version || message.rev > version.rev) bySeq.set(message.seq, message);
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** The unbroken run of `messages` around `seq`, as indexes. */
function runAround(messages: readonly Message[], seq: number): [number, number] {
  let from = messages.findIndex((message) => message.seq === seq);
  let to = from;
  while (from > 0 && messages[from - 1]!.seq === messages[from]!.seq - 1) from--;
  while (to < messages.length - 1 && messages[to + 1]!.seq === messages[to]!.seq + 1) to++;
  return [from, to + 1];
}

/**
 * Adds messages to the range and keeps it unbroken. Those beyond a gap, and those heard of while a page is
 * on its way, wait in `detached`. Own messages that have arrived leave `outgoing`.
 */
export function insertMessages(thread: Thread, added: readonly Message[]): Thread {
  const range = thread.messages;
  const end = lastSeqOf(thread);
  if (
    range.length &&
    added.length === 1 &&
    added[0]!.seq === end + 1 &&
    !thread.detached.length &&
    !thread.hasAfter
  )
    return settle({ ...thread, messages: [...range, added[0]!] });
  const isLoading = thread.load.state === 'loading' || thread.load.state === 'idle';
  const all = merge(merge(range, thread.detached), added);
  const pool = thread.hasAfter ? all.filter(({ seq }) => seq <= end) : all;
  const anchor = range[0]?.seq ?? (isLoading ? undefined : pool.at(-1)?.seq);
  if (anchor === undefined) return { ...thread, detached: pool.slice(-DETACHED_LIMIT) };
  const [from, to] = runAround(pool, anchor);
  const messages = pool.slice(from, to);
  const detached = pool
    .filter((_, index) => index >= to || (isLoading && index < from))
    .slice(-DETACHED_LIMIT);
  const hasBefore = messages[0]!.seq > 1 && (thread.hasBefore || !range.length);
  // A retry may be answered with a message that was stored long before the range begins.
  const elsewhere = pool.slice(0, from).concat(thread.hasAfter ? added : []);
  return settle({ ...thread, messages, detached, hasBefore }, elsewhere);
}

/** A row that waits and the same message as the server stored it are never shown both. */
function settle(thread: Thread, elsewhere: readonly Message[] = []): Thread {
  if (!thread.outgoing.length) return thread;
  const arrived = new Set(thread.messages.concat(elsewhere).map(({ client_id }) => client_id));
  return { ...thread, outgoing: thread.outgoing.filter(({ clientId }) => !arrived.has(clientId)) };
}

/** A page joins the range; the newest one replaces it, with what came after that page was made. */
export function applyPage(thread: Thread, direction: LoadDirection, page: HistoryPage): Thread {
  const load = { state: 'ready' } as const;
  const last = page.results.at(-1)?.seq ?? page.last_seq;
  if (direction === 'newest' || direction === 'around' || !thread.messages.length) {
    const newer = thread.messages.filter(({ seq }) => !page.has_after && seq > last);
    const replaced = {
      ...thread,
      load,
      messages: page.results,
      hasBefore: page.has_before,
      hasAfter: page.has_after,
      openedAtReadSeq: thread.openedAtReadSeq ?? page.read_seq,
    };
    return insertMessages(replaced, newer);
  }
  const grown = insertMessages({ ...thread, load, hasAfter: false }, page.results);
  return direction === 'before'
    ? { ...grown, hasBefore: page.has_before, hasAfter: thread.hasAfter }
    : { ...grown, hasAfter: page.has_after };
}

/** `is_read` follows from the members' markers: every other member has come to the message. It never goes back. */
export function withReads(messages: readonly Message[], conversation: Conversation): readonly Message[] {
  const isNews = (message: Message) => !message.is_read && isReadIn(message, conversation);
  return messages.some(isNews)
    ? messages.map((message) => (isNews(message) ? { ...message, is_read: true } : message))
    : messages;
}

function isReadIn({ sender, seq }: Message, { members }: Conversation): boolean {
  const others = members.filter(({ user }) => String(user.id) !== String(sender.id));
  return others.length > 0 && others.every(({ read_seq }) => read_seq >= seq);
}

export function setThread(state: ChatState, thread: Thread): ChatState {
  return { ...state, threads: { ...state.threads, [thread.key]: thread } };
}

/** Changes a thread where there is one. */
export function updateThread(
  state: ChatState,
  key: ThreadKey,
  update: (thread: Thread) => Thread,
): ChatState {
  const thread = state.threads[key];
  if (!thread) return state;
  const next = update(thread);
  return next === thread ? state : setThread(state, next);
}

export function updateOutgoing(
  state: ChatState,
  update: (outgoing: OutgoingMessage) => OutgoingMessage | null,
): ChatState {
  return Object.values(state.threads)
    .filter(({ outgoing }) => outgoing.length)
    .reduce((next, thread) => {
      const outgoing = thread.outgoing.map(update).filter((row) => row !== null);
      return setThread(next, { ...thread, outgoing });
    }, state);
}

/** The direct conversation with somebody is known: what was kept under the person moves there. */
export function linkDirect(state: ChatState, userId: UserId, conversationId: string): ChatState {
  const id = String(userId);
  const { [`u:${id}` as ThreadKey]: person, ...threads } = state.threads;
  if (state.directConversationIds[id] === conversationId && !person) return state;
  const key: ThreadKey = `c:${conversationId}`;
  const next = {
    ...state,
    directConversationIds: { ...state.directConversationIds, [id]: conversationId },
    threads,
  };
  if (!person) return next;
  const known = state.threads[key];
  const outgoing = [...(known?.outgoing ?? []), ...person.outgoing].map((row) => ({
    ...row,
    threadKey: key,
  }));
  return setThread(next, settle({ ...(known ?? person), key, outgoing }));
}
