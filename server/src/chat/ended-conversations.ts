import { LRUCache } from 'lru-cache';

/** Longer than a frame may be on its way from another node. */
const KEPT_MS = 60_000;
const PEOPLE_MAX = 50_000;
/** Of one person, and the oldest is forgotten. */
const CONVERSATIONS_MAX = 1000;

/** How a frame begins, and how long it is at most, that is the last one of a conversation for a person. */
const LAST_FRAME = '{"type":"conversation_removed"';
const LAST_FRAME_BYTES_MAX = 160;

/**
 * Frames of two nodes may overtake each other, so that what was committed before a removal may come after its
 * `conversation_removed`. That one is the last: what comes for the same person with the same or a lower `rev`, or with
 * none, is dropped. A greater one says that they are a member again.
 */
export class EndedConversations {
  /** By person: the `rev` to which the removal led, by conversation. */
  private readonly byUser = new LRUCache<string, Map<string, number>>({ max: PEOPLE_MAX, ttl: KEPT_MS });

  /** Whether the frame must not reach the person any more. */
  drops(userId: string, frame: Buffer): boolean {
    if (isLast(frame)) {
      this.note(userId, frame);
      return false;
    }
    const ended = this.byUser.size > 0 ? this.byUser.get(userId) : undefined;
    if (!ended) return false;
    const { conversationId, rev } = subjectOf(frame);
    if (conversationId === undefined || !ended.has(conversationId)) return false;
    if (rev === undefined || this.has(userId, conversationId, rev)) return true;
    ended.delete(conversationId);
    return false;
  }

  /** Whether the conversation had ended for the person at this `rev`. */
  has(userId: string, conversationId: string, rev: number): boolean {
    return rev <= (this.byUser.get(userId)?.get(conversationId) ?? -1);
  }

  private note(userId: string, frame: Buffer): void {
    const { conversationId, rev = 0 } = subjectOf(frame);
    if (conversationId === undefined) return;
    const ended = this.byUser.get(userId) ?? new Map<string, number>();
    const [oldest] = ended.keys();
    if (ended.size >= CONVERSATIONS_MAX && oldest !== undefined) ended.delete(oldest);
    this.byUser.set(userId, ended.set(conversationId, Math.max(rev, ended.get(conversationId) ?? 0)));
  }
}

function isLast(frame: Buffer): boolean {
  return (
    frame.length <= LAST_FRAME_BYTES_MAX && frame.toString('latin1', 0, LAST_FRAME.length) === LAST_FRAME
  );
}

/** Which conversation a frame is about, and the `rev` that it carries: beside each other, or in what it brings. */
function subjectOf(frame: Buffer): { conversationId: string | undefined; rev: number | undefined } {
  const { conversation_id, rev, message, conversation } = JSON.parse(frame.toString()) as {
    conversation_id?: string;
    rev?: number;
    message?: { conversation_id: string; rev: number };
    conversation?: { id: string; rev: number };
  };
  return {
    conversationId: conversation_id ?? message?.conversation_id ?? conversation?.id,
    rev: rev ?? message?.rev ?? conversation?.rev,
  };
}
