import type { Conversation, ConversationId, Message, UserId } from '@vikrahub/chat-protocol';
import type { ChatState, RevisedFrame, ThreadKey } from './state.js';
import { emptyThread, insertMessages, linkDirect, updateThread, withReads } from './thread.js';

type Marker = 'read' | 'delivered';

/** Frames that wait for an earlier one; `resume` brings what is dropped beyond this. */
const OUT_OF_ORDER_LIMIT = 100;

const isMe = (state: ChatState, userId: UserId): boolean =>
  state.me !== null && String(state.me.id) === String(userId);

/** Messages of others above `seq`; null where the loaded range does not tell. */
function countUnreadAfter(state: ChatState, conversation: Conversation, seq: number): number | null {
  if (seq >= conversation.last_seq) return 0;
  const range = state.threads[`c:${conversation.id}`]?.messages ?? [];
  if (!range.length || range[0]!.seq > seq + 1 || range.at(-1)!.seq < conversation.last_seq) return null;
  return range.filter(
    (message) =>
      message.seq > seq &&
      message.seq <= conversation.last_seq &&
      !message.deleted_at &&
      !isMe(state, message.sender.id),
  ).length;
}

/** Markers only move forward; what was read was delivered. `unreadHint` counts where the loaded messages do not tell. */
export function moveMarker(
  state: ChatState,
  conversation: Conversation,
  move: { userId: UserId; kind: Marker; seq: number; unreadHint?: number },
): Conversation {
  const members = conversation.members.map((member) => {
    if (String(member.user.id) !== String(move.userId)) return member;
    const delivered_seq = Math.max(member.delivered_seq, move.seq);
    const read_seq = move.kind === 'read' ? Math.max(member.read_seq, move.seq) : member.read_seq;
    return { ...member, read_seq, delivered_seq };
  });
  if (move.kind === 'delivered' || !isMe(state, move.userId) || move.seq < conversation.read_seq)
    return { ...conversation, members };
  const left = conversation.last_seq - move.seq;
  const unread =
    countUnreadAfter(state, conversation, move.seq) ??
    Math.min(left, move.unreadHint ?? conversation.unread_count);
  return { ...conversation, members, read_seq: move.seq, unread_count: unread };
}

/** Puts a conversation in its place; messages that are shown learn that they were read. */
export function setConversation(state: ChatState, conversation: Conversation): ChatState {
  const { id, kind, members, last_message } = conversation;
  const last = last_message && withReads([last_message], conversation)[0]!;
  const conversations = { ...state.conversations, [id]: { ...conversation, last_message: last } };
  const other = kind === 'direct' && state.me && members.find(({ user }) => !isMe(state, user.id));
  const next = { ...state, conversations };
  return updateThread(other ? linkDirect(next, other.user.id, id) : next, `c:${id}`, (thread) => {
    const messages = withReads(thread.messages, conversation);
    return messages === thread.messages ? thread : { ...thread, messages };
  });
}

/**
 * The conversation as the server sees it at its `rev`. What the caller has read or received on this device
 * may be ahead of it and stays.
 */
export function replaceConversation(state: ChatState, incoming: Conversation): ChatState {
  const { id, rev } = incoming;
  const known = state.conversations[id];
  if (known ? rev < known.rev : rev <= (state.removed[id] ?? -1)) return state;
  let next = incoming;
  const own = known?.members.find(({ user }) => isMe(state, user.id));
  if (own) {
    const userId = own.user.id;
    if (own.read_seq > next.read_seq)
      next = moveMarker(state, next, { userId, kind: 'read', seq: own.read_seq });
    next = moveMarker(state, next, { userId, kind: 'delivered', seq: own.delivered_seq });
  }
  return applyOutOfOrder(setConversation(known ? state : withoutRemoval(state, id), next), id);
}

/** Whoever is in a conversation again loads it as a newcomer. */
function withoutRemoval(state: ChatState, id: ConversationId): ChatState {
  const { [id]: removedAt, ...removed } = state.removed;
  if (removedAt === undefined) return state;
  return updateThread({ ...state, removed }, `c:${id}`, (thread) => ({ ...thread, load: { state: 'idle' } }));
}

/** The person is not in the conversation any more, as of `rev`: it is forgotten, but for what they have not sent. */
export function removeConversation(state: ChatState, id: ConversationId, rev: number): ChatState {
  const { [id]: known, ...conversations } = state.conversations;
  if (rev < (known?.rev ?? state.removed[id] ?? 0)) return state;
  const { [id]: waiting = [], ...outOfOrder } = state.outOfOrder;
  const { [id]: _unread, ...unlistedUnread } = state.unlistedUnread;
  const removed = { ...state.removed, [id]: rev };
  const key: ThreadKey = `c:${id}`;
  const failure = {
    code: 'not_found',
    message: 'This conversation is not yours any more.',
    retryable: false,
  } as const;
  const next = updateThread(
    { ...state, conversations, outOfOrder, unlistedUnread, removed },
    key,
    ({ outgoing }) => ({
      ...emptyThread(key),
      outgoing,
      load: { state: 'failed', failure },
    }),
  );
  return waiting.reduce(applyRevised, next);
}

/** The new message becomes the head and moves its sender's markers; those of others are unread. */
function withNewMessage(state: ChatState, conversation: Conversation, message: Message): Conversation {
  const { sender, seq, timestamp } = message;
  if (seq <= conversation.last_seq) return conversation;
  // One's own message moves one's own marker to it, and then nothing is unread.
  const unread_count = conversation.unread_count + 1;
  const head = { ...conversation, last_seq: seq, last_message: message, updated_at: timestamp, unread_count };
  return moveMarker(state, head, { userId: sender.id, kind: 'read', seq });
}

function withChangedMessage(state: ChatState, conversation: Conversation, message: Message): Conversation {
  const { last_message, read_seq, unread_count } = conversation;
  const isLast = last_message?.id === message.id;
  const wasUnread = message.seq > read_seq && !isMe(state, message.sender.id);
  const isGone = wasUnread && message.deleted_at !== null && !(isLast && last_message.deleted_at);
  return {
    ...conversation,
    last_message: isLast && message.rev > last_message.rev ? message : last_message,
    unread_count: isGone
      ? (countUnreadAfter(state, conversation, read_seq) ?? Math.max(0, unread_count - 1))
      : unread_count,
  };
}

function withFrame(state: ChatState, conversation: Conversation, frame: RevisedFrame): Conversation {
  switch (frame.type) {
    case 'new_message':
      return withNewMessage(state, conversation, frame.message);
    case 'message_updated':
      return withChangedMessage(state, conversation, frame.message);
    case 'read':
    case 'delivered':
      return moveMarker(state, conversation, { userId: frame.user_id, kind: frame.type, seq: frame.seq });
    case 'conversation_updated':
      return frame.conversation;
    case 'ack':
      return conversation;
    default:
      return frame satisfies never;
  }
}

const idOf = (frame: RevisedFrame): ConversationId =>
  'message' in frame
    ? frame.message.conversation_id
    : 'conversation' in frame
      ? frame.conversation.id
      : frame.conversation_id;

const revOf = (frame: RevisedFrame): number =>
  'message' in frame ? frame.message.rev : 'conversation' in frame ? frame.conversation.rev : frame.rev;

/**
 * Changes of a conversation take effect in the order of their `rev`, each once. One that comes before its time
 * waits in `outOfOrder`, and with it every conversation that is not known yet.
 */
export function applyRevised(state: ChatState, frame: RevisedFrame): ChatState {
  const id = idOf(frame);
  const rev = revOf(frame);
  const known = state.conversations[id];
  const isNext = known ? rev === known.rev + 1 : !(`c:${id}` in state.threads) || id in state.removed;
  if (isNext && frame.type === 'conversation_updated') return replaceConversation(state, frame.conversation);
  if (!isNext || !known) return hold(state, frame);
  return applyOutOfOrder(setConversation(state, { ...withFrame(state, known, frame), rev }), id);
}

/** Keeps a frame for later, unless it is known already. */
export function hold(state: ChatState, frame: RevisedFrame): ChatState {
  const id = idOf(frame);
  const rev = revOf(frame);
  if (rev <= (state.conversations[id]?.rev ?? state.removed[id] ?? 0)) return state;
  const waiting = state.outOfOrder[id] ?? [];
  if (waiting.some((other) => revOf(other) === rev)) return state;
  const outOfOrder = [...waiting, frame].sort((a, b) => revOf(a) - revOf(b)).slice(0, OUT_OF_ORDER_LIMIT);
  return { ...state, outOfOrder: { ...state.outOfOrder, [id]: outOfOrder } };
}

/** The conversation moved on: what waited is next, still waits, or is contained in it already. */
function applyOutOfOrder(state: ChatState, id: ConversationId): ChatState {
  const { [id]: waiting, ...outOfOrder } = state.outOfOrder;
  if (!waiting) return state;
  const messages = waiting.flatMap((frame) => ('message' in frame ? [frame.message] : []));
  // Older versions of them may have joined the range since they came.
  const next = messages.length
    ? updateThread(state, `c:${id}`, (thread) => insertMessages(thread, messages))
    : state;
  return waiting.reduce(applyRevised, { ...next, outOfOrder });
}
