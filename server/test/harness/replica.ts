import { randomUUID } from 'node:crypto';
import type {
  ClientFrame,
  Conversation,
  ConversationId,
  ConversationSettings,
  Message,
  MessageAckFrame,
  MessageId,
  OwnMarks,
  PlainAckFrame,
  ResumeFrame,
  ResumedFrame,
  ServerFrame,
  UserId,
  UserSummary,
  ViewChanges,
} from '@vikrahub/chat-protocol';

const CURSORS_MAX = 1000;

interface Thread {
  conversation: Conversation;
  messages: Map<number, Message>;
}

/** What a client shows of one conversation; `updated_at` is no part of it, because no frame carries it. */
export type View = Omit<Conversation, 'updated_at'> & { messages: Message[] };

/** What one client knows, built from frames alone by the rules of the contract. */
export class Replica {
  /** How often an event's `rev` was further ahead than by one, so that a `resume` had to fill the gap. */
  jumps = 0;
  private readonly threads = new Map<ConversationId, Thread>();
  /** What the person has done with messages for themselves, by message id. */
  private readonly marks = new Map<MessageId, OwnMarks>();
  private viewRev = 0;
  private readonly sent = new Map<string, ClientFrame>();
  /** Which conversations a `resume` asked about, by its `ref`. */
  private readonly slices = new Map<string, Pick<ResumeFrame, 'after' | 'until'>>();

  constructor(
    private readonly me: UserSummary,
    private readonly sendFrame: (frame: ResumeFrame) => void,
  ) {}

  get totalUnread(): number {
    return this.views().reduce((total, view) => total + view.unread_count, 0);
  }

  cursors(): Record<ConversationId, number> {
    return Object.fromEntries([...this.threads].map(([id, { conversation }]) => [id, conversation.rev]));
  }

  /** As the inbox does, it leaves out direct conversations that have no message yet, and those that were cleared. */
  views(): View[] {
    return [...this.threads.values()]
      .filter(({ conversation: { kind, last_seq, cleared_seq } }) =>
        kind === 'group' && cleared_seq === 0 ? true : last_seq > cleared_seq,
      )
      .map((thread) => toView(thread, this.me.id, this.marks))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private applyView(changes: ViewChanges): void {
    if (changes.view_rev > this.viewRev + 1) return this.resume();
    this.applyViewChanges(changes);
    this.viewRev = Math.max(this.viewRev, changes.view_rev);
  }

  private applyViewChanges({ settings = [], hidden = [], starred = [] }: ViewChanges): void {
    this.applySettings(settings);
    for (const { message_id } of hidden) this.marks.set(message_id, { hidden: true });
    for (const message of starred)
      this.marks.set(message.message_id, message.starred ? { starred: true } : {});
  }

  private applySettings(settings: readonly ConversationSettings[]): void {
    for (const { conversation_id, ...own } of settings) {
      const conversation = this.threads.get(conversation_id)?.conversation;
      if (conversation && own.view_rev > conversation.view_rev) Object.assign(conversation, own);
    }
  }

  /** An `ack` says less than the message: the rest is what was sent. */
  noteSent(frame: ClientFrame): void {
    if (frame.ref !== undefined) this.sent.set(frame.ref, frame);
  }

  apply(frame: ServerFrame): void {
    switch (frame.type) {
      case 'new_message':
      case 'message_updated':
        return this.applyMessage(frame.message);
      case 'conversation_updated':
        return this.applyConversation(frame.conversation);
      case 'read':
      case 'delivered':
        return this.change(frame.conversation_id, frame.rev, (thread) => {
          moveMarker(thread, frame.user_id, frame.type, frame.seq);
        });
      case 'unread':
        return this.applyUnread(frame.conversation_id, frame.read_seq);
      case 'ack':
        return this.applyAck(frame);
      case 'resumed':
        return this.applyResumed(frame);
      case 'heads':
        if (
          Object.entries(frame.revs).some(([id, rev]) => rev > (this.cursors()[id] ?? 0)) ||
          (frame.view_rev ?? 0) > this.viewRev
        )
          this.resume();
        return;
      case 'conversation_removed':
        this.forget(frame.conversation_id, frame.rev);
        return;
      case 'view':
        return this.applyView(frame);
      case 'hello':
        this.viewRev = frame.view_rev;
        return;
      case 'typing':
      case 'presence':
      case 'heartbeat':
      case 'pong':
      case 'error':
        return;
      default:
        frame satisfies never;
    }
  }

  private applyMessage(message: Message): void {
    this.change(message.conversation_id, message.rev, (thread) => upsert(thread, message));
  }

  private applyAck(frame: MessageAckFrame | PlainAckFrame): void {
    const sent = this.sent.get(frame.ref ?? '');
    if ('message_id' in frame) {
      this.change(frame.conversation_id, frame.rev, (thread) => {
        if (sent?.type === 'message') upsert(thread, this.toMessage(thread, frame, sent.text));
      });
    } else if (frame.conversation_id !== undefined && frame.rev !== undefined) {
      this.change(frame.conversation_id, frame.rev, (thread) => {
        if (sent?.type === 'read' || sent?.type === 'delivered') {
          moveMarker(thread, this.me.id, sent.type, sent.seq);
        }
      });
    }
  }

  private toMessage({ conversation }: Thread, ack: MessageAckFrame, text: string): Message {
    const recipient = conversation.members.find(({ user }) => user.id !== this.me.id)?.user ?? null;
    const { type, ref, message_id: id, duplicate, ...own } = ack;
    return {
      ...own,
      id,
      sender: toSummary(this.me),
      recipient: conversation.kind === 'direct' ? recipient : null,
      text,
      is_read: false,
      edited_at: null,
      deleted_at: null,
      reply_to: null,
      reactions: [],
      attachments: [],
    };
  }

  private applyUnread(id: ConversationId, readSeq: number): void {
    const thread = this.threads.get(id);
    if (thread) moveMarker(thread, this.me.id, 'read', readSeq);
    else this.resume();
  }

  private applyConversation(conversation: Conversation): void {
    const known = this.threads.get(conversation.id);
    if (!known && conversation.last_seq === 0) return this.merge(conversation, []);
    // Its messages are known only where nothing else happened in between.
    if (!known || conversation.rev > known.conversation.rev + 1) return this.fillHole(known);
    if (conversation.rev > known.conversation.rev) this.merge(conversation, []);
  }

  /** Applies a change that led to `rev`; where one before it is missing, asks for what changed since. */
  private change(id: ConversationId, rev: number, applyTo: (thread: Thread) => void): void {
    const thread = this.threads.get(id);
    if (!thread) return this.resume();
    applyTo(thread);
    if (rev > thread.conversation.rev + 1) this.fillHole(thread);
    else thread.conversation.rev = Math.max(thread.conversation.rev, rev);
  }

  private fillHole(thread: Thread | undefined): void {
    if (thread) this.jumps += 1;
    this.resume();
  }

  /** In slices of the sorted ids, as far as a frame's cursors reach; the slice begins after `after`. */
  private resume(after?: ConversationId): void {
    const cursors = Object.entries(this.cursors()).sort(([a], [b]) => (a < b ? -1 : 1));
    const left = cursors.filter(([id]) => after === undefined || id > after);
    const until = left.length > CURSORS_MAX ? left[CURSORS_MAX - 1]?.[0] : undefined;
    const slice = { ...(after !== undefined && { after }), ...(until !== undefined && { until }) };
    const ref = `replica-${randomUUID()}`;
    this.slices.set(ref, slice);
    this.sendFrame({
      type: 'resume',
      ref,
      cursors: Object.fromEntries(left.slice(0, CURSORS_MAX)),
      view_rev: this.viewRev,
      ...slice,
    });
  }

  /** Unless the person is a member again since. */
  private forget(id: ConversationId, rev: number): void {
    if ((this.threads.get(id)?.conversation.rev ?? 0) <= rev) this.threads.delete(id);
  }

  private applyResumed({ ref = '', conversations, removed = [], truncated, view }: ResumedFrame): void {
    for (const id of removed) this.threads.delete(id);
    for (const { conversation, messages } of conversations) this.merge(conversation, messages);
    if (view) this.applyViewChanges(view);
    if (view) this.viewRev = view.view_rev;
    const { after, until } = this.slices.get(ref) ?? {};
    if (truncated) this.resume(after);
    else if (until !== undefined) this.resume(until);
  }

  private merge(conversation: Conversation, messages: Message[]): void {
    const known = this.threads.get(conversation.id);
    const thread = known ?? { conversation, messages: new Map<number, Message>() };
    this.threads.set(conversation.id, thread);
    if (conversation.rev >= thread.conversation.rev) thread.conversation = structuredClone(conversation);
    for (const { hidden, starred, ...message } of messages) {
      this.marks.set(message.id, { ...(hidden && { hidden }), ...(starred && { starred }) });
      upsert(thread, message);
    }
  }
}

function toView(
  { conversation, messages }: Thread,
  me: UserId,
  marks: ReadonlyMap<MessageId, OwnMarks>,
): View {
  const { updated_at: _unknown, ...rest } = conversation;
  const others = (id: UserId) => conversation.members.filter(({ user }) => user.id !== id);
  const ordered = [...messages.values()]
    .filter(({ seq }) => seq > conversation.cleared_seq)
    .sort((a, b) => a.seq - b.seq)
    .map((message) => ({
      ...withMarks(message, marks.get(message.id)),
      is_read: others(message.sender.id).every(({ read_seq }) => read_seq >= message.seq),
    }));
  const readSeq = conversation.members.find(({ user }) => user.id === me)?.read_seq ?? 0;
  const unread = ordered.filter(
    ({ sender, seq, deleted_at }) => sender.id !== me && seq > readSeq && deleted_at === null,
  );
  return {
    ...rest,
    read_seq: readSeq,
    unread_count: unread.length,
    last_message: ordered.at(-1) ?? null,
    messages: ordered,
  };
}

/** Of a hidden message there is nothing to see. */
function withMarks(message: Message, { hidden, starred }: OwnMarks = {}): Message {
  if (!hidden) return starred && !message.deleted_at ? { ...message, starred } : message;
  const { mentions, ...rest } = message;
  return { ...rest, text: '', reply_to: null, reactions: [], hidden };
}

/** A greater `rev` wins. Whoever writes has read up to there. */
function upsert(thread: Thread, message: Message): void {
  const known = thread.messages.get(message.seq);
  if (known && known.rev >= message.rev) return;
  thread.messages.set(message.seq, message);
  thread.conversation.last_seq = Math.max(thread.conversation.last_seq, message.seq);
  moveMarker(thread, message.sender.id, 'read', message.seq);
}

function moveMarker(thread: Thread, userId: UserId, kind: 'read' | 'delivered', seq: number): void {
  const reached = Math.min(seq, thread.conversation.last_seq);
  for (const member of thread.conversation.members) {
    if (member.user.id !== userId) continue;
    member.delivered_seq = Math.max(member.delivered_seq, reached);
    if (kind === 'read') member.read_seq = Math.max(member.read_seq, reached);
  }
}

function toSummary({ id, username, full_name, avatar_url }: UserSummary): UserSummary {
  return { id, username, full_name, avatar_url };
}
