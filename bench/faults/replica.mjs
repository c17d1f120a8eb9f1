/** What one device shows, built from frames alone by the rules of the contract. */
export class Replica {
  /** By conversation: `rev`, the messages by `seq`, and the markers of each member. */
  threads = new Map();
  view = new View();
  /** What no order of honest frames could have brought. */
  conflicts = [];
  /** Markers that a later change has moved back. */
  backwards = [];
  #personId;
  #ask;

  /** `ask()` is called where something is missing before what has come. */
  constructor(personId, ask) {
    this.#personId = personId;
    this.#ask = ask;
  }

  cursors() {
    const cursors = Object.fromEntries([...this.threads].map(([id, { rev }]) => [id, rev]));
    return { cursors, view_rev: this.view.rev };
  }

  apply(frame, sent) {
    switch (frame.type) {
      case 'new_message':
      case 'message_updated':
        return this.#change(frame.message.conversation_id, frame.message.rev, (thread) =>
          this.#put(thread, frame.message),
        );
      case 'read':
      case 'delivered':
        return this.#change(frame.conversation_id, frame.rev, (thread) =>
          this.#move(thread, frame.type, frame.user_id, frame.seq, frame.rev),
        );
      case 'conversation_updated': {
        const { id, rev } = frame.conversation;
        return this.#change(id, rev, (thread) => this.#moveAll(thread, frame.conversation));
      }
      case 'conversation_removed':
        // They may have been added again before it came.
        if (!(this.threads.get(frame.conversation_id)?.rev > frame.rev)) this.forget(frame.conversation_id);
        return;
      case 'ack':
        return this.#applyAck(frame, sent);
      case 'heads':
        if (
          Object.entries(frame.revs).some(([id, rev]) => rev > (this.threads.get(id)?.rev ?? 0)) ||
          frame.view_rev > this.view.rev
        )
          this.#ask();
        return;
      case 'view':
        if (!this.view.apply(frame)) this.#ask();
        return;
      case 'unread': {
        const thread = this.threads.get(frame.conversation_id);
        return thread ? this.#move(thread, 'read', this.#personId, frame.read_seq) : this.#ask();
      }
    }
  }

  /** One conversation of a `resumed`, with all that changed since the cursor. */
  merge(conversation, messages) {
    const thread = this.threads.get(conversation.id) ?? newThread(conversation.id);
    this.threads.set(conversation.id, thread);
    for (const message of messages) this.#put(thread, message);
    this.#moveAll(thread, conversation);
    this.view.put({ ...conversation, conversation_id: conversation.id });
    thread.rev = Math.max(thread.rev, conversation.rev);
  }

  forget(conversationId) {
    this.threads.delete(conversationId);
  }

  /** The last `seq` up to which nothing is missing, from the first that is there. */
  reachedSeq(conversationId) {
    const messages = this.threads.get(conversationId)?.messages;
    if (!messages || messages.size === 0) return 0;
    let seq = Math.min(...messages.keys()) - 1;
    while (messages?.has(seq + 1)) seq += 1;
    return seq;
  }

  unreadCount(conversationId) {
    const thread = this.threads.get(conversationId);
    const readSeq = thread?.markers.read.get(this.#personId) ?? 0;
    const isUnread = ({ seq, senderId }) => senderId !== this.#personId && seq > readSeq;
    return [...(thread?.messages.values() ?? [])].filter(isUnread).length;
  }

  #moveAll(thread, { members, rev }) {
    for (const { user, read_seq, delivered_seq } of members) {
      this.#move(thread, 'read', user.id, read_seq, rev);
      this.#move(thread, 'delivered', user.id, delivered_seq, rev);
    }
  }

  #applyAck(frame, sent) {
    if (frame.conversation_id === undefined || frame.rev === undefined) return;
    this.#change(frame.conversation_id, frame.rev, (thread) => {
      if (sent?.type === 'read' || sent?.type === 'delivered') {
        this.#move(thread, sent.type, this.#personId, sent.seq, frame.rev);
      }
      if (sent?.type !== 'message') return;
      const { message_id: id, client_id, seq, rev } = frame;
      this.#put(thread, { id, client_id, seq, rev, text: sent.text, sender: { id: this.#personId } });
    });
  }

  /** Applies a change that led to `rev`; where one before it is missing, asks for what changed since. */
  #change(conversationId, rev, applyTo) {
    const thread = this.threads.get(conversationId);
    if (!thread) return this.#ask();
    applyTo(thread);
    if (rev > thread.rev + 1) this.#ask();
    else thread.rev = Math.max(thread.rev, rev);
  }

  #put(thread, { id, client_id: clientId, seq, rev, text, sender }) {
    const known = thread.messages.get(seq);
    if (known && known.id !== id) this.conflicts.push(`seq ${seq} was ${known.id} and became ${id}`);
    if (known && known.rev >= rev) return;
    thread.messages.set(seq, { id, clientId, seq, rev, text, senderId: sender.id });
    // Whoever writes has read up to there.
    this.#move(thread, 'read', sender.id, seq);
  }

  /** Forward only; reading implies delivery. `rev`: the change that says so, where it is known. */
  #move(thread, marker, userId, seq, rev) {
    if (marker === 'read') this.#move(thread, 'delivered', userId, seq);
    const shown = thread.markers[marker];
    shown.set(userId, Math.max(shown.get(userId) ?? 0, seq));
    if (rev === undefined) return;
    const key = `${marker} ${userId}`;
    const last = thread.moves.get(key);
    if (last === undefined || rev > last.rev) thread.moves.set(key, { seq, rev });
    if (last === undefined || (rev > last.rev ? seq >= last.seq : seq <= last.seq)) return;
    const text = `${marker} of ${userId} in ${thread.id}: ${seq} at rev ${rev}, ${last.seq} at rev ${last.rev}`;
    this.backwards.push(text);
  }
}

/** What the person alone sees: settings by conversation, and the last `view_rev` up to which nothing is missing. */
class View {
  rev = 0;
  settings = new Map();

  /** False where something is missing before it. */
  apply({ view_rev: rev, settings = [] }) {
    for (const one of settings) this.put(one);
    if (rev > this.rev + 1) return false;
    this.rev = Math.max(this.rev, rev);
    return true;
  }

  /** All up to `rev`. */
  merge({ view_rev: rev, settings = [] }) {
    for (const one of settings) this.put(one);
    this.rev = Math.max(this.rev, rev);
  }

  put({ conversation_id: conversationId, muted_until: mutedUntil, archived, view_rev: rev }) {
    if ((this.settings.get(conversationId)?.rev ?? -1) >= rev) return;
    this.settings.set(conversationId, { conversationId, mutedUntil, archived, rev });
  }
}

function newThread(id) {
  const markers = { read: new Map(), delivered: new Map() };
  return { id, rev: 0, messages: new Map(), markers, moves: new Map() };
}
