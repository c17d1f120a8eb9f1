/** What one device shows, built from frames alone by the rules of the contract. */
export class Replica {
  /** By conversation: `rev`, the messages by `seq`, and the marker of each member. */
  threads = new Map();
  /** What no order of honest frames could have brought. */
  conflicts = [];
  #personId;
  #ask;

  /** `ask()` is called where something is missing before what has come. */
  constructor(personId, ask) {
    this.#personId = personId;
    this.#ask = ask;
  }

  cursors() {
    return Object.fromEntries([...this.threads].map(([id, { rev }]) => [id, rev]));
  }

  apply(frame, sent) {
    switch (frame.type) {
      case 'new_message':
      case 'message_updated':
        return this.#change(frame.message.conversation_id, frame.message.rev, (thread) =>
          this.#put(thread, frame.message),
        );
      case 'read':
        return this.#change(frame.conversation_id, frame.rev, (thread) =>
          move(thread, frame.user_id, frame.seq),
        );
      case 'ack':
        return this.#applyAck(frame, sent);
      case 'heads':
        if (Object.entries(frame.revs).some(([id, rev]) => rev > (this.threads.get(id)?.rev ?? 0)))
          this.#ask();
        return;
      case 'unread': {
        const thread = this.threads.get(frame.conversation_id);
        return thread ? move(thread, this.#personId, frame.read_seq) : this.#ask();
      }
    }
  }

  /** One conversation of a `resumed`, with all that changed since the cursor. */
  merge(conversation, messages) {
    const thread = this.threads.get(conversation.id) ?? { rev: 0, messages: new Map(), readSeqs: new Map() };
    this.threads.set(conversation.id, thread);
    for (const message of messages) this.#put(thread, message);
    for (const { user, read_seq } of conversation.members) move(thread, user.id, read_seq);
    thread.rev = Math.max(thread.rev, conversation.rev);
  }

  /** The last `seq` up to which nothing is missing. */
  reachedSeq(conversationId) {
    const messages = this.threads.get(conversationId)?.messages;
    let seq = 0;
    while (messages?.has(seq + 1)) seq += 1;
    return seq;
  }

  unreadCount(conversationId) {
    const thread = this.threads.get(conversationId);
    const readSeq = thread?.readSeqs.get(this.#personId) ?? 0;
    const isUnread = ({ seq, senderId }) => senderId !== this.#personId && seq > readSeq;
    return [...(thread?.messages.values() ?? [])].filter(isUnread).length;
  }

  #applyAck(frame, sent) {
    if (frame.conversation_id === undefined || frame.rev === undefined) return;
    this.#change(frame.conversation_id, frame.rev, (thread) => {
      if (sent?.type === 'read') move(thread, this.#personId, sent.seq);
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
    move(thread, sender.id, seq);
  }
}

function move({ readSeqs }, userId, seq) {
  readSeqs.set(userId, Math.max(readSeqs.get(userId) ?? 0, seq));
}
