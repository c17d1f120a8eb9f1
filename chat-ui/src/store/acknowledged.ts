import type { ClientId, Message, MessageAckFrame, QuotedMessage, User } from '@vikrahub/chat-protocol';
import type { ChatState, OutgoingMessage, Thread } from './state.js';

/** Code points of a quoted message that the server returns. */
const EXCERPT_LENGTH = 140;

function findQuoted(thread: Thread | undefined, id: string | undefined): QuotedMessage | null {
  const quoted = id === undefined ? undefined : thread?.messages.find((message) => message.id === id);
  if (!quoted) return null;
  const text = [...quoted.text].slice(0, EXCERPT_LENGTH).join('');
  return { id: quoted.id, seq: quoted.seq, sender: quoted.sender, text };
}

/** The outgoing row that an `ack` speaks of. */
export function findOutgoing(state: ChatState, clientId: ClientId): OutgoingMessage | undefined {
  return Object.values(state.threads)
    .flatMap(({ outgoing }) => outgoing)
    .find((row) => row.clientId === clientId);
}

/** The message that an `ack` speaks of, as the server stored it. */
export function toAcknowledged(
  { conversations, threads }: ChatState,
  me: User,
  ack: MessageAckFrame,
  row: OutgoingMessage,
): Message {
  const { type, ref, duplicate, message_id: id, ...own } = ack;
  const { conversation_id, rev } = own;
  const conversation = conversations[conversation_id];
  const quoted = findQuoted(threads[`c:${conversation_id}`], row.replyTo);
  const find = (isOwn: boolean) =>
    conversation?.members.find(({ user }) => (String(user.id) === String(me.id)) === isOwn)?.user;
  // A stand-in for what is not known here has no `rev`: whatever the server sends replaces it.
  const isWhole = conversation && (row.replyTo === undefined || quoted);
  return {
    ...own,
    id,
    rev: isWhole ? rev : 0,
    sender: find(true) ?? me,
    recipient: (conversation?.kind === 'direct' && find(false)) || null,
    text: row.text,
    is_read: false,
    edited_at: null,
    deleted_at: null,
    reply_to: quoted,
    reactions: [],
    attachments: [],
  };
}
