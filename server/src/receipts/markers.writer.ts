import { Injectable } from '@nestjs/common';
import { notAMember } from '../conversations/membership.js';
import { bucketOf } from '../database/bucket.js';
import { type BatchKind, BatchQueue, type BatchQuery, type Enqueue } from '../database/batch-queue.js';
import type { ChatError } from '../errors/chat-error.js';

export type Marker = 'read' | 'delivered';

/** A member's marker is to reach `seq`, or the last message where that is lower. */
export interface Move {
  conversationId: string;
  userId: string;
  seq: number;
}

/** Where the marker is after the commit. */
export interface Moved {
  seq: number;
  /** The conversation's `rev` to which the move led; null where the marker had been there already. */
  rev: number | null;
  /** The conversation's, in the moment of the move. */
  membersRev: number;
}

type MovedRow = Moved & { place: number };

/** Reading implies delivery. */
const SET: Record<Marker, string> = {
  read: 'read_seq = n.to_seq, delivered_seq = greatest(me.delivered_seq, n.to_seq)',
  delivered: 'delivered_seq = n.to_seq',
};

/** One statement for a batch whose conversations are locked, so that no marker passes the last message. */
function moveStatement(marker: Marker): string {
  return `
with found as (
  select a.place, a.bucket, a.conversation_id, a.user_id, least(a.seq, head.last_seq) as to_seq, head.rev, head.members_rev,
    me.${marker}_seq as marker
  from unnest($1::smallint[], $2::uuid[], $3::text[], $4::bigint[])
    with ordinality as a(bucket, conversation_id, user_id, seq, place)
  cross join lateral (
    select last_seq, rev, members_rev from conversations
    where bucket = a.bucket and id = a.conversation_id offset 0
  ) head
  cross join lateral (
    select ${marker}_seq from members
    where bucket = a.bucket and conversation_id = a.conversation_id and user_id = a.user_id offset 0
  ) me
), placed as (
  select *, to_seq > marker as moves,
    count(*) filter (where to_seq > marker) over (partition by bucket, conversation_id order by place) as step
  from found
), moved as (
  update members me set ${SET[marker]} from placed n
  where n.moves and me.bucket = n.bucket and me.conversation_id = n.conversation_id and me.user_id = n.user_id
), heads as (
  update conversations c set rev = c.rev + n.steps, changed_at = now()
  from (select bucket, conversation_id, max(step) as steps from placed where moves group by 1, 2) n
  where c.bucket = n.bucket and c.id = n.conversation_id
)
select place, greatest(to_seq, marker) as seq, case when moves then rev + step end as rev,
  members_rev as "membersRev"
from placed`;
}

class MarkerMoves implements BatchKind<Move, Moved> {
  private readonly name: string;
  private readonly sql: string;

  constructor(marker: Marker) {
    this.name = `move_${marker}`;
    this.sql = moveStatement(marker);
  }

  conversationOf({ conversationId }: Move): string {
    return conversationId;
  }

  /** Of several moves of one marker the farthest is made, and is the one that has moved it. */
  async store(query: BatchQuery, moves: readonly Move[]): Promise<(Moved | ChatError)[]> {
    const farthest = new Map<string, Move>();
    for (const move of moves) {
      const key = keyOf(move);
      if (move.seq > (farthest.get(key)?.seq ?? -1)) farthest.set(key, move);
    }
    const unique = [...farthest.values()];
    const rows = await query<MovedRow>(this.name, this.sql, [
      unique.map((move) => bucketOf(move.conversationId)),
      unique.map((move) => move.conversationId),
      unique.map((move) => move.userId),
      unique.map((move) => move.seq),
    ]);
    const moved = new Map(
      rows.map(({ place, seq, rev, membersRev }) => [unique[place - 1], { seq, rev, membersRev }]),
    );
    return moves.map((move) => {
      const maker = farthest.get(keyOf(move));
      const row = moved.get(maker);
      if (!row) return notAMember();
      return maker === move ? row : { ...row, rev: null };
    });
  }
}

/** The only place where a marker is moved, but for that of a sender, which moves with the message. */
@Injectable()
export class MarkersWriter {
  /** Each resolves after the commit. */
  readonly move: Record<Marker, Enqueue<Move, Moved>>;

  constructor(queue: BatchQueue) {
    this.move = {
      read: queue.add(new MarkerMoves('read')),
      delivered: queue.add(new MarkerMoves('delivered')),
    };
  }
}

function keyOf({ conversationId, userId }: Move): string {
  return `${conversationId} ${userId}`;
}
