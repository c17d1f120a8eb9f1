import { Injectable, Logger } from '@nestjs/common';
import type { HelloFrame, UnreadFrame, UnreadSummary } from '@vikrahub/chat-protocol';
import type { Principal } from '../auth/principal.js';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { OnHello } from '../chat/on-frame.js';
import { encodeFrame } from '../chat/session.js';
import { reasonOf } from '../config/start-error.js';
import { Database } from '../database/database.js';

/**
 * Unread is counted, never stored: messages of others, not deleted, above the reader's own marker.
 * `me` is the reader's row of `members`.
 */
export const UNREAD_COUNT = `(
  select count(*) from messages u
  where u.conversation_id = me.conversation_id and u.seq > me.read_seq
    and u.sender_id <> me.user_id and u.deleted_at is null)`;

@Injectable()
export class UnreadService {
  private readonly logger = new Logger(UnreadService.name);

  constructor(
    private readonly database: Database,
    private readonly broadcaster: Broadcaster,
  ) {}

  async total(userId: string): Promise<number> {
    return (await this.summary(userId)).total_unread;
  }

  /** Only conversations with something unread. */
  async summary(userId: string): Promise<UnreadSummary> {
    const conversations = await this.database.rows<UnreadSummary['conversations'][number]>(
      `select conversation_id, unread_count from (
         select me.conversation_id, ${UNREAD_COUNT} as unread_count
         from members me join conversations c on c.id = me.conversation_id
         where me.user_id = $1 and c.last_seq > me.read_seq
       ) counted where unread_count > 0 order by conversation_id`,
      [userId],
    );
    const total = conversations.reduce((sum, { unread_count }) => sum + unread_count, 0);
    return { total_unread: total, conversations };
  }

  async stateOf(userId: string, conversationId: string, readSeq: number): Promise<Omit<UnreadFrame, 'type'>> {
    const { total_unread, conversations } = await this.summary(userId);
    const own = conversations.find(({ conversation_id }) => conversation_id === conversationId);
    return {
      conversation_id: conversationId,
      read_seq: readSeq,
      unread_count: own?.unread_count ?? 0,
      total_unread,
    };
  }

  /** Tells the person's own sockets, after their marker moved. The next move or a resume repairs a failure. */
  publish(userId: string, conversationId: string, readSeq: number): void {
    this.stateOf(userId, conversationId, readSeq).then(
      (state) =>
        this.broadcaster.publish({
          userIds: [userId],
          frame: encodeFrame({ type: 'unread', ...state }),
          kind: 'durable',
        }),
      (error: unknown) => this.logger.warn(`An unread count was not announced: ${reasonOf(error)}`),
    );
  }

  @OnHello()
  async hello({ user }: Principal): Promise<Pick<HelloFrame, 'total_unread'>> {
    return { total_unread: await this.total(user.id) };
  }
}
