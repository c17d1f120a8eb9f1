import type {
  Conversation,
  ConversationId,
  Message,
  MessageAckFrame,
  ResumedConversation,
  ResumedFrame,
} from '@vikrahub/chat-protocol';
import { findOutgoing, toAcknowledged } from './acknowledged.js';
import {
  applyRevised,
  hold,
  moveMarker,
  removeConversation,
  replaceConversation,
  setConversation,
} from './conversation.js';
import type { ChatEvent, LocalEvent } from './events.js';
import { threadKeyOf } from './selectors.js';
import { slices } from './slices.js';
import type { ChatState, OutgoingMessage, Thread } from './state.js';
import {
  applyPage,
  emptyThread,
  insertMessages,
  linkDirect,
  setThread,
  updateOutgoing,
  updateThread,
  withReads,
} from './thread.js';

type Event<Type extends ChatEvent['type']> = Extract<ChatEvent, { type: Type }>;

/** The one way in which the state changes. */
export function apply(state: ChatState, event: ChatEvent): ChatState {
  const next = slices.reduce((changed, slice) => slice(changed, event, state), reduce(state, event));
  if (next.conversations === state.conversations && next.unlistedUnread === state.unlistedUnread) return next;
  return { ...next, totalUnread: countUnread(next) };
}

/** Of the conversations that are known, and of the others by what the server has told; `hello` told a total. */
function countUnread({ conversations, unlistedUnread }: ChatState): number {
  const { '': told = 0, ...unlisted } = unlistedUnread;
  let count = 0;
  for (const { unread_count } of Object.values(conversations)) count += unread_count;
  for (const id in unlisted) if (!(id in conversations)) count += unlisted[id]!;
  return Math.max(told, count);
}

function reduce(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'hello':
      return greeted(state, event);
    case 'ack':
      return 'message_id' in event
        ? acknowledged(state, event)
        : event.conversation_id !== undefined && event.rev !== undefined
          ? applyRevised(state, { type: 'ack', conversation_id: event.conversation_id, rev: event.rev })
          : state;
    case 'new_message':
      return applyRevised(received(state, event.message), event);
    case 'message_updated':
      return applyRevised(placed(state, event.message.conversation_id, [event.message]), event);
    case 'read':
    case 'delivered':
    case 'conversation_updated':
      return applyRevised(state, event);
    case 'unread':
      return unreadCounted(state, event);
    case 'resumed':
      return resumed(state, event);
    case 'conversation_removed':
      return removeConversation(state, event.conversation_id, event.rev);
    case 'view':
      return viewed(state, event.view_rev);
    case 'typing':
    case 'presence':
    case 'heads':
    case 'heartbeat':
    case 'pong':
    case 'error':
    case 'feature':
      return state;
    default:
      return applyLocal(state, event);
  }
}

function applyLocal(state: ChatState, event: LocalEvent): ChatState {
  switch (event.type) {
    case 'statusChanged':
      return statusChanged(state, event);
    case 'threadOpened':
      return opened(state, event);
    case 'loadChanged':
      return updateThread(state, event.key, (thread) => ({ ...thread, load: event.load }));
    case 'pageLoaded':
      return pageLoaded(state, event);
    case 'inboxLoadChanged':
      return { ...state, inbox: { ...state.inbox, load: event.load } };
    case 'inboxLoaded':
      return {
        ...event.page.results
          .filter(({ id }) => id in state.conversations || !(`c:${id}` in state.threads))
          .reduce(conversationRead, state),
        inbox: { load: { state: 'ready' }, nextCursor: event.page.next_cursor },
      };
    case 'conversationLoaded':
      return updateThread(
        conversationRead(state, event.conversation),
        `c:${event.conversation.id}`,
        (thread) => (event.isCovered ? thread : { ...thread, load: { state: 'idle' } }),
      );
    case 'unreadLoaded': {
      const counts = event.conversations.map((entry) => [entry.conversation_id, entry.unread_count] as const);
      return { ...state, unlistedUnread: Object.fromEntries(counts) };
    }
    case 'messageQueued':
      return updateThread(state, event.outgoing.threadKey, (thread) => ({
        ...thread,
        outgoing: [...thread.outgoing, event.outgoing],
      }));
    case 'outboxRestored':
      return [...event.outgoing].reverse().reduce(restored, state);
    case 'deliveryChanged': {
      const { clientId, delivery } = event;
      return updateOutgoing(state, (row) =>
        row.clientId === clientId ? delivery && { ...row, delivery } : row,
      );
    }
    case 'markerMoved': {
      const known = state.conversations[event.conversationId];
      if (!known || !state.me) return state;
      return setConversation(state, moveMarker(state, known, { ...event, userId: state.me.id }));
    }
    default:
      return event satisfies never;
  }
}

function greeted(state: ChatState, hello: Event<'hello'>): ChatState {
  const { user: me, limits, features = {} } = hello;
  const known = { ...state, status: 'online' as const, me, limits, features };
  // Who "the other one" of a direct conversation is follows from who the caller is.
  const linked = state.me ? known : Object.values(state.conversations).reduce(setConversation, known);
  const reloaded = Object.values(linked.threads)
    .filter(({ key, load }) =>
      // A conversation that has begun meanwhile comes with no resume: it has no cursor yet.
      load.state === 'failed'
        ? load.failure.code !== 'not_found'
        : load.state === 'ready' && key.startsWith('u:'),
    )
    .reduce((next, thread) => setThread(next, { ...thread, load: { state: 'idle' } }), linked);
  const viewRev = Object.keys(state.conversations).length ? state.viewRev : hello.view_rev;
  return { ...reloaded, viewRev, unlistedUnread: { '': hello.total_unread } };
}

function statusChanged(state: ChatState, { status }: Event<'statusChanged'>): ChatState {
  const next = updateOutgoing(state, (row) =>
    row.delivery.state === 'sending' ? { ...row, delivery: { state: 'queued' } } : row,
  );
  return status === next.status ? next : { ...next, status };
}

/** The messages join the thread at once, whatever the order in which the conversation's changes come. */
function placed(state: ChatState, id: ConversationId, messages: readonly Message[]): ChatState {
  const conversation = state.conversations[id];
  return updateThread(state, `c:${id}`, (thread) => {
    const next = insertMessages(thread, messages);
    return conversation ? { ...next, messages: withReads(next.messages, conversation) } : next;
  });
}

function received(state: ChatState, message: Message): ChatState {
  const { sender, recipient, conversation_id } = message;
  const isOwn = String(sender.id) === String(state.me?.id);
  const linked = recipient ? linkDirect(state, isOwn ? recipient.id : sender.id, conversation_id) : state;
  return placed(linked, conversation_id, [message]);
}

function acknowledged(state: ChatState, ack: MessageAckFrame): ChatState {
  const { conversation_id: id, message_id, client_id, rev } = ack;
  const row = findOutgoing(state, client_id);
  const linked = row?.threadKey.startsWith('u:') ? linkDirect(state, row.threadKey.slice(2), id) : state;
  const stored = linked.threads[`c:${id}`]?.messages.find((message) => message.id === message_id);
  const message = stored ?? (row && state.me && toAcknowledged(linked, state.me, ack, row));
  return message
    ? applyRevised(placed(linked, id, [message]), { type: 'new_message', message: { ...message, rev } })
    : // The head is then for `resume` to bring.
      hold(linked, { type: 'ack', conversation_id: id, rev });
}

function resumed(state: ChatState, { conversations, removed = [], view }: ResumedFrame): ChatState {
  const next = removed.reduce(
    (kept, id) => removeConversation(kept, id, kept.conversations[id]?.rev ?? 0),
    conversations.reduce(conversationResumed, state),
  );
  if (!view) return next;
  return { ...next, viewRev: view.reset ? view.view_rev : Math.max(next.viewRev, view.view_rev) };
}

/** A jump is for `resume` to fill, unless there is nothing yet that could be out of date. */
function viewed(state: ChatState, viewRev: number): ChatState {
  const isNext = viewRev === state.viewRev + 1;
  const isEmpty = viewRev > state.viewRev && !Object.keys(state.conversations).length;
  return isNext || isEmpty ? { ...state, viewRev } : state;
}

function conversationResumed(
  state: ChatState,
  { conversation, messages, reset }: ResumedConversation,
): ChatState {
  const { id, rev } = conversation;
  // Frames that have overtaken it told of newer versions, also of messages that were not loaded then.
  const isOld = rev < (state.conversations[id]?.rev ?? 0);
  const next = replaceConversation(isOld ? state : placed(state, id, messages), conversation);
  if (!reset) return next;
  return updateThread(next, `c:${id}`, (thread) => ({
    ...thread,
    detached: [],
    load: { state: 'idle' },
  }));
}

/** A conversation read over REST, which may be ahead of the frames that its loaded messages still wait for. */
function conversationRead(state: ChatState, conversation: Conversation): ChatState {
  const thread = state.threads[`c:${conversation.id}`];
  return thread && conversation.id in state.conversations
    ? applyRevised(state, { type: 'conversation_updated', conversation })
    : replaceConversation(state, conversation);
}

function unreadCounted(state: ChatState, frame: Event<'unread'>): ChatState {
  const { conversation_id: id, unread_count } = frame;
  const known = state.conversations[id];
  if (!known || !state.me) {
    const total: Record<string, number> = '' in state.unlistedUnread ? { '': frame.total_unread } : {};
    return { ...state, unlistedUnread: { ...state.unlistedUnread, ...total, [id]: unread_count } };
  }
  const move = { userId: state.me.id, kind: 'read', seq: frame.read_seq, unreadHint: unread_count } as const;
  return setConversation(state, moveMarker(state, known, move));
}

function opened(state: ChatState, { target }: Event<'threadOpened'>): ChatState {
  const key = threadKeyOf(state, target);
  const known = key.startsWith('c:') ? state.conversations[key.slice(2)] : undefined;
  const thread = state.threads[key] ?? emptyThread(key);
  const load: Thread['load'] = thread.load.state === 'failed' ? { state: 'idle' } : thread.load;
  return setThread(state, { ...thread, load, openedAtReadSeq: known?.read_seq ?? thread.openedAtReadSeq });
}

function restored(state: ChatState, row: OutgoingMessage): ChatState {
  const id = row.threadKey.slice(2);
  const isPerson = row.threadKey.startsWith('u:');
  const threadKey = threadKeyOf(state, isPerson ? { userId: id } : { conversationId: id });
  const thread = state.threads[threadKey] ?? emptyThread(threadKey);
  const isKnown = [...thread.outgoing, ...thread.messages].some(
    (known) => ('clientId' in known ? known.clientId : known.client_id) === row.clientId,
  );
  return isKnown
    ? state
    : setThread(state, { ...thread, outgoing: [{ ...row, threadKey }, ...thread.outgoing] });
}

function pageLoaded(state: ChatState, { key, direction, page }: Event<'pageLoaded'>): ChatState {
  const id = page.conversation_id;
  const linked = id && key.startsWith('u:') ? linkDirect(state, key.slice(2), id) : state;
  // A page without a conversation may come after the first message has begun one.
  const place = id
    ? (`c:${id}` as const)
    : key.startsWith('u:')
      ? threadKeyOf(linked, { userId: key.slice(2) })
      : key;
  const joined = updateThread(linked, place, (thread) => applyPage(thread, direction, page));
  return id ? placed(joined, id, []) : joined;
}
