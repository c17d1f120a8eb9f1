import { Injectable } from '@nestjs/common';
import type { PlainAckFrame, ReadState } from '@vikrahub/chat-protocol';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { OnFrame, DeferredAnswer } from '../chat/on-frame.js';
import type { Session } from '../chat/session.js';
import { memberIds, type Membership } from '../conversations/membership.js';
import { ConversationsService, type Target } from '../conversations/conversations.service.js';
import { UnreadService } from '../unread/unread.service.js';
import { toWireUserId } from '../input/user-id.js';
import { type Marker, MarkersWriter, type Moved } from './markers.writer.js';
import { MarkerInput } from './receipts.input.js';

@Injectable()
export class ReceiptsService {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly unread: UnreadService,
    private readonly markers: MarkersWriter,
    private readonly broadcaster: Broadcaster,
  ) {}

  @OnFrame('read', MarkerInput)
  onRead(session: Session, input: MarkerInput): Promise<DeferredAnswer<PlainAckFrame>> {
    return this.onMarker(session, 'read', input);
  }

  @OnFrame('delivered', MarkerInput)
  onDelivered(session: Session, input: MarkerInput): Promise<DeferredAnswer<PlainAckFrame>> {
    return this.onMarker(session, 'delivered', input);
  }

  /** Without `seq`: everything. */
  async markRead(userId: string, target: Target, seq?: number): Promise<ReadState> {
    const membership = await this.conversations.findCachedTarget(userId, target);
    if (!membership) {
      return {
        conversation_id: null,
        read_seq: 0,
        unread_count: 0,
        total_unread: await this.unread.total(userId),
      };
    }
    const { id } = membership.conversation;
    const { rev } = await this.move(membership, 'read', seq ?? Number.MAX_SAFE_INTEGER);
    return rev === null ? this.unread.stateOf(userId, id) : this.unread.announce(userId, id);
  }

  private async onMarker(
    { userId }: Session,
    marker: Marker,
    { conversation_id, seq }: MarkerInput,
  ): Promise<DeferredAnswer<PlainAckFrame>> {
    const membership = await this.conversations.findCachedTarget(userId, { conversation_id });
    if (!membership) throw new Error('A conversation that was named by its id was not looked up.');
    return new DeferredAnswer(
      this.move(membership, marker, seq).then(({ rev }) => {
        if (marker === 'read' && rev !== null) this.unread.publish(userId, conversation_id);
        // A `rev` that this frame did not make would hide from the caller that another change is missing.
        return { type: 'ack', conversation_id, ...(rev !== null && { rev }) };
      }),
    );
  }

  /** Forward only; `seq` beyond the last message counts as the last. */
  private move(membership: Membership, marker: Marker, seq: number): Promise<Moved> {
    const { viewerId: userId, conversation } = membership;
    return this.markers.move[marker]({ conversationId: conversation.id, userId, seq }).then((moved) => {
      if (moved.rev !== null) this.announce(membership, marker, { ...moved, rev: moved.rev });
      return moved;
    });
  }

  private announce(
    membership: Membership,
    marker: Marker,
    { seq, rev, membersRev }: Moved & { rev: number },
  ): void {
    const { viewerId: userId, conversation } = membership;
    this.conversations.withMembersAt(membership, membersRev, (current) =>
      this.broadcaster.publish({
        userIds: memberIds(current),
        frame: { type: marker, conversation_id: conversation.id, user_id: toWireUserId(userId), seq, rev },
        kind: 'durable',
      }),
    );
  }
}
