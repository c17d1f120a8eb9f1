import { Injectable } from '@nestjs/common';
import type { PlainAckFrame, ReadState, UnreadFromUser } from '@vikrahub/chat-protocol';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { OnFrame } from '../chat/on-frame.js';
import { encodeFrame, type Session } from '../chat/session.js';
import { memberIds, type Membership, viewerOf } from '../conversations/conversation.entity.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { UnreadService } from '../conversations/unread.service.js';
import { Database } from '../database/database.js';
import { toWireUserId } from '../input/user-id.js';
import { MarkerInput } from './receipts.input.js';

type Marker = 'read' | 'delivered';

/** Under the head's lock, so that a marker never passes the last message; reading implies delivery. */
const MOVE: Record<Marker, string> = {
  read: `read_seq = to_seq, delivered_seq = greatest(me.delivered_seq, to_seq)`,
  delivered: `delivered_seq = to_seq`,
};

@Injectable()
export class ReceiptsService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly unread: UnreadService,
    private readonly broadcaster: Broadcaster,
  ) {}

  @OnFrame('read', MarkerInput)
  onRead(session: Session, input: MarkerInput): Promise<PlainAckFrame> {
    return this.onMarker(session, 'read', input);
  }

  @OnFrame('delivered', MarkerInput)
  onDelivered(session: Session, input: MarkerInput): Promise<PlainAckFrame> {
    return this.onMarker(session, 'delivered', input);
  }

  /** Without `seq`: everything. */
  async markRead(userId: string, otherId: string, seq?: number): Promise<ReadState> {
    const membership = await this.conversations.findForTarget(userId, { recipient_id: otherId });
    if (!membership) {
      return {
        conversation_id: null,
        read_seq: 0,
        unread_count: 0,
        total_unread: await this.unread.total(userId),
      };
    }
    const { id } = membership.conversation;
    const rev = await this.move(membership, 'read', seq ?? Number.MAX_SAFE_INTEGER);
    return rev === undefined ? this.unread.stateOf(userId, id) : this.unread.announce(userId, id);
  }

  async unreadFrom(userId: string, otherId: string): Promise<UnreadFromUser> {
    const membership = await this.conversations.findForTarget(userId, { recipient_id: otherId });
    const count = membership ? await this.unread.countIn(userId, membership.conversation.id) : 0;
    return { user_id: toWireUserId(otherId), unread_count: count };
  }

  private async onMarker(
    { userId }: Session,
    marker: Marker,
    { conversation_id, seq }: MarkerInput,
  ): Promise<PlainAckFrame> {
    const membership = await this.conversations.forMember(userId, conversation_id);
    const rev = await this.move(membership, marker, seq);
    if (marker === 'read' && rev !== undefined) this.unread.publish(userId, conversation_id);
    // A `rev` that this frame did not make would hide from the caller that another change is missing.
    return { type: 'ack', conversation_id, ...(rev !== undefined && { rev }) };
  }

  /**
   * Forward only; `seq` beyond the last message counts as the last. The `rev` to which the move led, none where the
   * marker had been there already.
   */
  private async move(membership: Membership, marker: Marker, seq: number): Promise<number | undefined> {
    const { viewerId: userId, conversation } = membership;
    const viewer = viewerOf(membership);
    const current = marker === 'read' ? viewer.readSeq : viewer.deliveredSeq;
    if (seq <= current) return undefined;
    const began = performance.now();
    const rows = this.database.rows<{ seq: number; rev: number }>(
      `with head as (
         select id, least($3::bigint, last_seq) as to_seq from conversations where id = $1 for update
       ), moved as (
         update members me set ${MOVE[marker]} from head
         where me.conversation_id = head.id and me.user_id = $2 and me.${marker}_seq < to_seq
         returning to_seq
       )
       update conversations c set rev = rev + 1, changed_at = now() from moved where c.id = $1
       returning moved.to_seq as seq, c.rev`,
      [conversation.id, userId, seq],
    );
    const [moved] = await rows.catch((error: unknown) => {
      this.broadcaster.noteUnpublished(performance.now() - began);
      throw error;
    });
    if (!moved) return undefined;
    this.broadcaster.publish({
      userIds: memberIds(membership),
      frame: encodeFrame({
        type: marker,
        conversation_id: conversation.id,
        user_id: toWireUserId(userId),
        ...moved,
      }),
      kind: 'durable',
    });
    return moved.rev;
  }
}
