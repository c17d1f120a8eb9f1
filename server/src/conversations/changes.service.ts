import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ServerFrame } from '@vikrahub/chat-protocol';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { bucketOf } from '../database/bucket.js';
import { Database, type Queryable } from '../database/database.js';
import { ChatError } from '../errors/chat-error.js';
import { endsConnection, findSqlState } from '../errors/database-error.js';
import { ConversationsReader } from './conversations.reader.js';
import { ConversationsService } from './conversations.service.js';
import { type Everybody, notAMember } from './membership.js';

/** lock_not_available, deadlock_detected, serialization_failure: the same may succeed in a moment. */
const TRANSIENT = ['55P03', '40P01', '40001'];
/** A transaction waits no longer for the conversation's row: whoever holds it must not cost us a connection. */
const LOCK_TIMEOUT_MS = 50;
/** Between two attempts, growing from the one to the other. */
const DELAY_MIN_MS = 10;
const DELAY_MAX_MS = 160;
/** Below the five seconds within which the caller is promised an answer. */
const WAIT_MAX_MS = 4000;
/** Changes of one conversation that wait on this node for those before them. */
const WAITING_MAX = 100;

/** A conversation whose row is locked, and the transaction that holds it. */
export interface LockedConversation extends Everybody {
  tx: Queryable;
  /** To which a change will lead. */
  nextRev: number;
}

/** A frame and the members who get it. */
export interface Told {
  userIds: readonly string[];
  frame: ServerFrame;
}

/** What was changed under the lock. */
export interface Change {
  /** Whether somebody came, went or got another role. */
  ofMembers: boolean;
  /** By how much `rev` moves: one for each event that carries it. */
  steps: number;
  /** What the members are told of the conversation as it is after the change, in order. */
  tell(after: Everybody): readonly Told[];
}

interface Turns {
  last: Promise<unknown>;
  count: number;
}

/** The one way to change a conversation, for what happens seldom. What happens often goes through the `BatchQueue`. */
@Injectable()
export class ChangesService {
  private readonly turns = new Map<string, Turns>();

  constructor(
    private readonly database: Database,
    private readonly reader: ConversationsReader,
    private readonly conversations: ConversationsService,
    private readonly broadcaster: Broadcaster,
  ) {}

  /**
   * Changes a conversation of the caller's in one transaction. `work` gets it locked, with its members, writes what it
   * has to and says what to tell; the conversation's `rev` then moves. Where it gives nothing, nothing moves and
   * nobody is told. After the commit every member gets their frame, and whoever is not one any more
   * `conversation_removed`. Resolves with the conversation as it is then.
   *
   * Throws `not_found` for a stranger, and `unavailable` where the row stays locked for four seconds. What `work` throws
   * undoes the change.
   */
  async change(
    callerId: string,
    conversationId: string,
    work: (locked: LockedConversation) => Promise<Change | undefined>,
  ): Promise<Everybody> {
    // Whoever waits for a lock learns that the conversation exists.
    await this.conversations.forMember(callerId, conversationId);
    const until = performance.now() + WAIT_MAX_MS;
    return this.inTurn(conversationId, async () => {
      for (let delayMs = DELAY_MIN_MS; ; delayMs = Math.min(delayMs * 2, DELAY_MAX_MS)) {
        if (performance.now() > until) throw locked();
        try {
          return await this.attempt(callerId, conversationId, work);
        } catch (error) {
          if (!TRANSIENT.includes(findSqlState(error) ?? '')) throw error;
        }
        await sleep(delayMs);
      }
    });
  }

  /** One after the other for each conversation: however many change it at once, they take one connection. */
  private async inTurn<T>(conversationId: string, task: () => Promise<T>): Promise<T> {
    const turns = this.turns.get(conversationId) ?? { last: Promise.resolve(), count: 0 };
    if (turns.count >= WAITING_MAX) throw locked();
    this.turns.set(conversationId, turns);
    turns.count += 1;
    const done = turns.last.then(task);
    turns.last = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      turns.count -= 1;
      if (turns.count === 0) this.turns.delete(conversationId);
    }
  }

  private async attempt(
    callerId: string,
    conversationId: string,
    work: (locked: LockedConversation) => Promise<Change | undefined>,
  ): Promise<Everybody> {
    const began = performance.now();
    try {
      const { before, after, change } = await this.database.transaction(async (tx) => {
        const before = await this.lock(tx, callerId, conversationId);
        const change = await work({ ...before, tx, nextRev: before.conversation.rev + 1 });
        if (!change) return { before, after: before, change };
        await tx.rows(
          `update conversations set rev = rev + $1, members_rev = members_rev + $2, changed_at = now()
           where bucket = $3 and id = $4`,
          [change.steps, change.ofMembers ? 1 : 0, bucketOf(conversationId), conversationId],
        );
        return { before, after: await this.read(tx, conversationId), change };
      });
      this.conversations.remember(after);
      if (change) this.tell(before, after, change);
      return after;
    } catch (error) {
      // It may be committed all the same: then `resume` brings it.
      if (endsConnection(error)) this.broadcaster.noteUnpublished(performance.now() - began);
      throw error;
    }
  }

  /** The caller is looked for twice: without the lock, so that a stranger waits for nothing, and under it. */
  private async lock(tx: Queryable, callerId: string, conversationId: string): Promise<Everybody> {
    await tx.rows(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
    await tx.rows(
      `select 1 from conversations c where c.bucket = $1 and c.id = $2 and exists (
         select 1 from members me
         where me.bucket = c.bucket and me.conversation_id = c.id and me.user_id = $3) for update of c`,
      [bucketOf(conversationId), conversationId, callerId],
    );
    const locked = await this.read(tx, conversationId);
    if (!locked.members.has(callerId)) throw notAMember();
    return locked;
  }

  private async read(tx: Queryable, conversationId: string): Promise<Everybody> {
    const everybody = await this.reader.findEverybody(tx, conversationId);
    if (!everybody) throw notAMember();
    return everybody;
  }

  private tell(before: Everybody, after: Everybody, change: Change): void {
    for (const told of change.tell(after)) this.broadcaster.publish({ ...told, kind: 'durable' });
    const { id, rev } = after.conversation;
    this.broadcaster.publish({
      userIds: [...before.members.keys()].filter((memberId) => !after.members.has(memberId)),
      frame: { type: 'conversation_removed', conversation_id: id, rev },
      kind: 'durable',
    });
  }
}

function locked(): ChatError {
  return new ChatError('unavailable', 'The conversation is locked: try again shortly.', {
    retryAfterMs: 1000,
  });
}
