import { Injectable } from '@nestjs/common';
import { bucketOf } from '../database/bucket.js';
import { BatchLoader } from '../database/batch-loader.js';
import { Database, type Queryable } from '../database/database.js';
import {
  MARK,
  type Mark,
  MESSAGE_COLUMNS,
  MESSAGE_SOURCE,
  type MessageRow,
  peopleIn,
} from '../messages/message.entity.js';
import { UNREAD_COUNT } from '../unread/unread.service.js';
import type { UserEntity } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import {
  type ConversationView,
  type Everybody,
  type MemberRow,
  type Membership,
  viewerOf,
} from './membership.js';
import { toConversation } from './to-conversation.js';

/** Somebody, and a conversation that they may be a member of. */
interface Viewing {
  viewerId: string;
  conversationId: string;
}

type ConversationRow = Membership['conversation'] & {
  members: (Omit<MemberRow, 'user' | 'mutedUntil'> & { userId: string; mutedUntil: string | null })[];
};

type MembershipRow = ConversationRow & { viewerId: string };

type MessageJson = Omit<MessageRow, 'createdAt' | 'editedAt' | 'deletedAt'> & {
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
};

type ViewRow = MembershipRow & { unreadCount: number; lastMessage: MessageJson | null };

/** Members and counts are null where nobody is left, and `marks` where nobody has one on the last message. */
type EverybodyRow = Omit<ConversationRow, 'members'> & {
  members: ConversationRow['members'] | null;
  lastMessage: MessageJson | null;
  unread: Record<string, number> | null;
  marks: Record<string, Mark> | null;
};

/** The conversation `c` and everybody in it. */
const CONVERSATION_COLUMNS = `
  c.id, c.kind, c.title, c.last_seq as "lastSeq", c.rev, c.members_rev as "membersRev", c.created_at as "createdAt",
  c.updated_at as "updatedAt", (
    select json_agg(json_build_object('userId', m.user_id, 'role', m.role, 'readSeq', m.read_seq,
      'deliveredSeq', m.delivered_seq, 'mutedUntil', m.muted_until, 'archived', m.archived, 'pinned', m.pinned,
      'markedUnread', m.marked_unread, 'clearedSeq', m.cleared_seq, 'hasMarks', m.has_marks, 'viewRev', m.view_rev,
      'joinedSeq', m.joined_seq, 'joinedRev', m.joined_rev) order by m.joined_at, m.user_id)
    from members m where m.bucket = c.bucket and m.conversation_id = c.id) as members`;

/** The last message of the conversation `c`. */
function joinLastMessage(moreColumns = ''): string {
  return `
    left join lateral (
      select ${MESSAGE_COLUMNS}${moreColumns} from ${MESSAGE_SOURCE}
      where m.bucket = c.bucket and m.conversation_id = c.id and m.seq = c.last_seq
    ) last on true`;
}

const EVERYBODY = `
  select ${CONVERSATION_COLUMNS}, to_json(last) as "lastMessage", (
    select json_object_agg(f.user_id, json_build_object('hidden', f.is_hidden, 'starred', f.starred_at is not null))
    from message_marks f
    where f.bucket = c.bucket and f.conversation_id = c.id and f.seq = c.last_seq) as marks, (
    select json_object_agg(me.user_id, ${UNREAD_COUNT}) from members me
    where me.bucket = c.bucket and me.conversation_id = c.id) as unread
  from conversations c ${joinLastMessage()} where c.bucket = $1 and c.id = $2`;

/** `$1` the viewers, `$2` and `$3` the conversations: each with its own. */
function selectMemberships(moreColumns = '', moreJoins = ''): string {
  return `
    select me.user_id as "viewerId", ${CONVERSATION_COLUMNS}${moreColumns}
    from unnest($1::text[], $2::smallint[], $3::uuid[]) as asked(viewer_id, bucket, id)
    join members me on me.bucket = asked.bucket and me.conversation_id = asked.id and me.user_id = asked.viewer_id
    join conversations c on c.bucket = asked.bucket and c.id = asked.id ${moreJoins}`;
}

/** Conversations for their members; what many ask for at once is one statement. */
@Injectable()
export class ConversationsReader {
  private readonly memberships = new BatchLoader((asked: readonly Viewing[]) => this.loadMemberships(asked));
  private readonly views = new BatchLoader((asked: readonly Viewing[]) => this.loadViews(asked));

  constructor(
    private readonly database: Database,
    private readonly users: UsersService,
  ) {}

  /** Undefined where the person is not a member, or there is no such conversation. */
  findMembership(viewerId: string, conversationId: string): Promise<Membership | undefined> {
    return this.memberships.load({ viewerId, conversationId });
  }

  /**
   * The conversation as the person sees it; undefined as above. Of one statement, so that `rev`, markers, unread count
   * and last message are of one moment.
   */
  findView(viewerId: string, conversationId: string): Promise<ConversationView | undefined> {
    return this.views.load({ viewerId, conversationId });
  }

  /** The conversation and everybody in it, as `on` sees them; undefined where there is no such conversation. */
  async findEverybody(on: Queryable, conversationId: string): Promise<Everybody | undefined> {
    const [row] = await on.rows<EverybodyRow>(EVERYBODY, [bucketOf(conversationId), conversationId]);
    if (!row) return undefined;
    const { members: memberRows, unread, marks, lastMessage: json, ...rest } = row;
    const lastMessage = json === null ? undefined : reviveTimes(json);
    const members = memberRows ?? [];
    const written = lastMessage ? [...peopleIn([lastMessage])] : [];
    const former = await this.findPeople([{ members }], written, on);
    const membership = { ...toMembership({ ...rest, members }, former), former };
    return {
      ...membership,
      viewOf: (viewerId) => {
        const viewer = { ...membership, viewerId };
        const isSeen = lastMessage && lastMessage.seq > viewerOf(viewer).joinedSeq;
        return toConversation(viewer, {
          lastMessage: isSeen ? { ...lastMessage, mark: marks?.[viewerId] } : undefined,
          unreadCount: unread?.[viewerId] ?? 0,
        });
      },
    };
  }

  private async loadMemberships(asked: readonly Viewing[]): Promise<(Membership | undefined)[]> {
    const rows = await this.select<MembershipRow>(selectMemberships(), asked);
    const people = await this.findPeople(rows);
    return inPlaceOf(asked, rows, (row) => ({ ...toMembership(row, people), viewerId: row.viewerId }));
  }

  private async loadViews(asked: readonly Viewing[]): Promise<(ConversationView | undefined)[]> {
    const rows = await this.select<ViewRow>(
      selectMemberships(
        `, ${UNREAD_COUNT} as "unreadCount", to_json(last) as "lastMessage"`,
        `${joinLastMessage(`, ${MARK} as mark`)} and last.seq > me.joined_seq`,
      ),
      asked,
    );
    const people = await this.findPeople(
      rows,
      rows.flatMap(({ lastMessage }) => (lastMessage ? [...peopleIn([lastMessage])] : [])),
    );
    return inPlaceOf(asked, rows, (row) => {
      const membership = { ...toMembership(row, people), viewerId: row.viewerId, former: people };
      const lastMessage = row.lastMessage === null ? undefined : reviveTimes(row.lastMessage);
      return {
        membership,
        conversation: toConversation(membership, { unreadCount: row.unreadCount, lastMessage }),
      };
    });
  }

  private select<Row extends MembershipRow>(sql: string, asked: readonly Viewing[]): Promise<Row[]> {
    return this.database.rows<Row>(sql, [
      asked.map(({ viewerId }) => viewerId),
      asked.map(({ conversationId }) => bucketOf(conversationId)),
      asked.map(({ conversationId }) => conversationId),
    ]);
  }

  private findPeople(
    rows: readonly Pick<ConversationRow, 'members'>[],
    more: readonly string[] = [],
    on?: Queryable,
  ): Promise<Map<string, UserEntity>> {
    const ids = [...more, ...rows.flatMap(({ members }) => members.map(({ userId }) => userId))];
    return this.users.findByIds([...new Set(ids)], on);
  }
}

function inPlaceOf<Row extends MembershipRow, Value>(
  asked: readonly Viewing[],
  rows: readonly Row[],
  toValue: (row: Row) => Value,
): (Value | undefined)[] {
  const values = new Map(rows.map((row) => [`${row.id} ${row.viewerId}`, toValue(row)]));
  return asked.map(({ viewerId, conversationId }) => values.get(`${conversationId} ${viewerId}`));
}

function toMembership(row: ConversationRow, people: Map<string, UserEntity>): Omit<Membership, 'viewerId'> {
  const { members, id, kind, title, lastSeq, rev, membersRev, createdAt, updatedAt } = row;
  return {
    conversation: { id, kind, title, lastSeq, rev, membersRev, createdAt, updatedAt },
    members: new Map(
      members.map(({ userId, mutedUntil, ...member }) => {
        const user = people.get(userId);
        if (!user) throw new Error('A member has no user row.');
        return [userId, { ...member, user, mutedUntil: mutedUntil === null ? null : new Date(mutedUntil) }];
      }),
    ),
  };
}

/** JSON has no dates. */
function reviveTimes(row: MessageJson): MessageRow {
  const toDate = (time: string | null) => (time === null ? null : new Date(time));
  return {
    ...row,
    createdAt: new Date(row.createdAt),
    editedAt: toDate(row.editedAt),
    deletedAt: toDate(row.deletedAt),
  };
}
