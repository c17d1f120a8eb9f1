import type { Conversation, Message, MessageId, OwnMarks, ViewChanges } from '@vikrahub/chat-protocol';
import type { ChatEvent } from '../../store/events.js';
import type { Slice } from '../../store/slice.js';
import type { ChatState } from '../../store/state.js';

type Marks = ChatState['marks'];

/** What the person has hidden or starred stays so, whatever version of the message comes. */
export const marksSlice: Slice = (state, event, before) => {
  if (event.type === 'resumed' && event.view?.reset) return withoutMarks(state);
  const marks = withHeard(state.marks, event);
  const isSame = marks === before.marks;
  if (isSame && (!Object.keys(marks).length || isUntouched(state, before))) return state;
  const show = (message: Message) => withMarks(message, marks[message.id]);
  return {
    ...state,
    marks,
    threads: mapValues(state.threads, (thread, key) =>
      isSame && thread === before.threads[key]
        ? thread
        : { ...thread, messages: thread.messages.map(show), detached: thread.detached.map(show) },
    ),
    conversations: mapValues(state.conversations, (conversation, id) =>
      conversation.last_message && !(isSame && conversation === before.conversations[id])
        ? { ...conversation, last_message: show(conversation.last_message) }
        : conversation,
    ),
  };
};

/** The pages have them as they are now. */
function withoutMarks(state: ChatState): ChatState {
  const threads = mapValues(state.threads, (thread) =>
    thread.load.state === 'ready' ? { ...thread, load: { state: 'idle' as const } } : thread,
  );
  return { ...state, marks: {}, threads };
}

/** Of a hidden message there is nothing to see; what was deleted for everyone has no star. */
export function withMarks(message: Message, marks: OwnMarks | undefined): Message {
  if (!marks) return message;
  const hidden = marks.hidden ?? false;
  const starred = !hidden && !message.deleted_at && (marks.starred ?? false);
  if (hidden === Boolean(message.hidden) && starred === Boolean(message.starred)) return message;
  const { hidden: _hidden, starred: _starred, ...plain } = message;
  if (!hidden) return starred ? { ...plain, starred } : plain;
  const { mentions: _mentions, ...rest } = plain;
  return { ...rest, text: '', reply_to: null, reactions: [], hidden };
}

const isUntouched = (state: ChatState, before: ChatState) =>
  state.threads === before.threads && state.conversations === before.conversations;

function mapValues<Key extends string, Value>(
  values: Readonly<Record<Key, Value>>,
  change: (value: Value, key: Key) => Value,
): Record<Key, Value> {
  const entries = Object.entries<Value>(values).map(([key, value]) => [key, change(value, key as Key)]);
  return Object.fromEntries(entries) as Record<Key, Value>;
}

/** Answers have marks; of those that are known, what the person has done since is newer. */
function withHeard(marks: Marks, event: ChatEvent): Marks {
  const answered = messagesIn(event).filter(({ hidden, starred }) => hidden || starred);
  const told = event.type === 'view' ? event : event.type === 'resumed' ? event.view : undefined;
  const changes = toMarks(told);
  if (!answered.length && !changes.length) return marks;
  return {
    ...Object.fromEntries(answered.map(({ id, hidden }) => [id, hidden ? { hidden } : { starred: true }])),
    ...marks,
    ...Object.fromEntries(changes),
  };
}

function messagesIn(event: ChatEvent): Message[] {
  switch (event.type) {
    case 'resumed':
      return event.conversations.flatMap(({ messages, conversation }) => [
        ...messages,
        ...lastOf(conversation),
      ]);
    case 'pageLoaded':
      return event.page.results;
    case 'inboxLoaded':
      return event.page.results.flatMap(lastOf);
    case 'conversationLoaded':
    case 'conversation_updated':
      return lastOf(event.conversation);
    default:
      return [];
  }
}

const lastOf = ({ last_message }: Conversation): Message[] => (last_message ? [last_message] : []);

function toMarks({ hidden = [], starred = [] }: Partial<ViewChanges> = {}): [MessageId, OwnMarks][] {
  return [
    ...hidden.map(({ message_id }): [MessageId, OwnMarks] => [message_id, { hidden: true }]),
    ...starred.map((message): [MessageId, OwnMarks] => [
      message.message_id,
      message.starred ? { starred: true } : {},
    ]),
  ];
}
