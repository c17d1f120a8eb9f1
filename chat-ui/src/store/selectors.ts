import type { Conversation, ConversationId, Message, UserId } from '@vikrahub/chat-protocol';
import type { ChatState, ChatTarget, Thread, ThreadKey } from './state.js';

/** Where the messages of a target are kept: under the conversation as soon as it is known. */
export function threadKeyOf(state: ChatState, target: ChatTarget): ThreadKey {
  if ('conversationId' in target) return `c:${target.conversationId}`;
  const conversationId = state.directConversationIds[String(target.userId)];
  return conversationId ? `c:${conversationId}` : `u:${target.userId}`;
}

export function selectThread(state: ChatState, target: ChatTarget): Thread | undefined {
  return state.threads[threadKeyOf(state, target)];
}

export function selectConversation(state: ChatState, target: ChatTarget): Conversation | undefined {
  const id =
    'conversationId' in target ? target.conversationId : state.directConversationIds[String(target.userId)];
  return id === undefined ? undefined : state.conversations[id];
}

/** Direct conversations without a message, and those that were cleared, are listed once something comes. */
function isListed({ kind, last_seq, cleared_seq }: Conversation): boolean {
  return last_seq > cleared_seq || (kind === 'group' && !cleared_seq);
}

/** Pinned ones first, then newest activity first: those that are archived or those that are not. */
export function selectInbox(
  { conversations }: Pick<ChatState, 'conversations'>,
  archived = false,
): Conversation[] {
  return Object.values(conversations)
    .filter((conversation) => isListed(conversation) && conversation.archived === archived)
    .sort((a, b) =>
      a.pinned !== b.pinned
        ? Number(b.pinned) - Number(a.pinned)
        : a.updated_at !== b.updated_at
          ? a.updated_at < b.updated_at
            ? 1
            : -1
          : a.id < b.id
            ? 1
            : -1,
    );
}

/** How many of those that are known are archived. */
export function countArchived({ conversations }: Pick<ChatState, 'conversations'>): number {
  return Object.values(conversations).filter(
    (conversation) => conversation.archived && isListed(conversation),
  ).length;
}

/** The caller's newest message among those that are loaded; null where the newest is not, or was deleted. */
export function findLastOwn(state: ChatState, target: ChatTarget): Message | null {
  const { messages = [], hasAfter = false } = selectThread(state, target) ?? {};
  const last = messages.findLast(({ sender }) => String(sender.id) === String(state.me?.id));
  return last && !hasAfter && !last.deleted_at ? last : null;
}

/** Nothing of it can be shown or written: it is another's, it is gone, or there is no such person. */
export function isUnavailable({
  load,
  messages,
  outgoing,
}: Pick<Thread, 'load' | 'messages' | 'outgoing'>): boolean {
  return (
    load.state === 'failed' && load.failure.code === 'not_found' && messages.length + outgoing.length === 0
  );
}

/** How far one's own message has come: every other member must have got there. */
export function deliveryOf(
  message: Message,
  conversation: Conversation | undefined,
  meId: UserId,
): 'sent' | 'delivered' | 'read' {
  const others = conversation?.members.filter(({ user }) => String(user.id) !== String(meId)) ?? [];
  if (!others.length) return message.is_read ? 'read' : 'sent';
  if (others.every(({ read_seq }) => read_seq >= message.seq)) return 'read';
  return others.every(({ read_seq, delivered_seq }) => Math.max(read_seq, delivered_seq) >= message.seq)
    ? 'delivered'
    : 'sent';
}

/** Conversations of which a change is missing. */
export function selectGaps(state: ChatState): ConversationId[] {
  return Object.keys(state.outOfOrder).filter((id) => id in state.conversations);
}

/** Conversations that are spoken of and not known. */
export function selectUnknown(state: ChatState): ConversationId[] {
  const threads = Object.keys(state.threads)
    .filter((key) => key.startsWith('c:'))
    .map((key) => key.slice(2));
  const ids = new Set([...Object.keys(state.outOfOrder), ...threads.filter((id) => !(id in state.removed))]);
  return [...ids].filter((id) => !(id in state.conversations));
}

/** Threads whose loaded range ends before the conversation does. */
export function selectBehind(state: ChatState): Thread[] {
  return Object.values(state.threads).filter(({ key, load, hasAfter, messages }) => {
    const lastSeq = state.conversations[key.slice(2)]?.last_seq ?? 0;
    return (
      key.startsWith('c:') && load.state === 'ready' && !hasAfter && (messages.at(-1)?.seq ?? 0) < lastSeq
    );
  });
}
