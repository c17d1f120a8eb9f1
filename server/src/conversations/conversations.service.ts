import { Injectable } from '@nestjs/common';
import type { Conversation, ConversationPage, Page } from '@vikrahub/chat-protocol';
import { LRUCache } from 'lru-cache';
import { v7 as uuidv7 } from 'uuid';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { encodeFrame } from '../chat/session.js';
import { Database } from '../database/database.js';
import { ChatError } from '../errors/chat-error.js';
import { MESSAGE_COLUMNS, MESSAGE_SOURCE, type MessageRow } from '../messages/message.entity.js';
import type { UserEntity } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import {
  type ConversationEntity,
  directKey,
  type MemberRow,
  type Membership,
  memberIds,
  toConversation,
} from './conversation.entity.js';
import { UNREAD_COUNT } from './unread.service.js';

/** One conversation or the direct one with somebody: exactly one of the two. */
export interface Target {
  conversation_id?: string;
  recipient_id?: string;
}

type MembershipRow = ConversationEntity & {
  members: (Omit<MemberRow, 'user' | 'mutedUntil'> & { userId: string; mutedUntil: string | null })[];
};

type MessageJson = Omit<MessageRow, 'createdAt' | 'editedAt' | 'deletedAt'> & {
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
};

type ViewRow = MembershipRow & { unreadCount: number; lastMessage: MessageJson | null };

const REMEMBERED_MAX = 50_000;
/** So long a new name or avatar may be missing in what is sent; a page of history has it at once. */
const REMEMBERED_MS = 10_000;

const NOT_A_MEMBER = 'There is no such conversation, or you are not a member of it.';

/** `$1` the viewer, `$2` the conversations. */
function selectMemberships(moreColumns = '', moreJoins = ''): string {
  return `
    select c.id, c.kind, c.title, c.last_seq as "lastSeq", c.rev, c.created_at as "createdAt",
      c.updated_at as "updatedAt", (
        select json_agg(json_build_object('userId', m.user_id, 'role', m.role, 'readSeq', m.read_seq,
          'deliveredSeq', m.delivered_seq, 'mutedUntil', m.muted_until, 'archived', m.archived)
          order by m.joined_at, m.user_id)
        from members m where m.conversation_id = c.id) as members${moreColumns}
    from unnest($2::uuid[]) with ordinality as asked(id, place)
    join members me on me.conversation_id = asked.id and me.user_id = $1
    join conversations c on c.id = asked.id ${moreJoins}
    order by asked.place`;
}

/** Who is in what. */
@Injectable()
export class ConversationsService {
  /** By direct key. Never changes once it is there. */
  private readonly directIds = new LRUCache<string, string>({ max: REMEMBERED_MAX });
  /** By viewer and conversation, direct ones only: who is in them never changes. */
  private readonly remembered = new LRUCache<string, Membership>({ max: REMEMBERED_MAX, ttl: REMEMBERED_MS });

  constructor(
    private readonly database: Database,
    private readonly users: UsersService,
    private readonly broadcaster: Broadcaster,
  ) {}

  /** The only door to a conversation: `not_found` for strangers, whether it exists or not. */
  async forMember(userId: string, conversationId: string): Promise<Membership> {
    const [membership] = await this.memberships(userId, [conversationId]);
    if (!membership) throw new ChatError('not_found', NOT_A_MEMBER);
    return membership;
  }

  /** Those of the conversations that the person is a member of, in the order asked for. */
  async memberships(userId: string, conversationIds: readonly string[]): Promise<Membership[]> {
    if (conversationIds.length === 0) return [];
    const rows = await this.database.rows<MembershipRow>(selectMemberships(), [userId, conversationIds]);
    return this.toMemberships(userId, rows);
  }

  /** The conversation that a frame or a call names; a direct one is made where there is none. */
  async forTarget(userId: string, target: Target): Promise<Membership> {
    const { conversation_id: conversationId, recipient_id: recipientId } = exactlyOne(target);
    if (conversationId !== undefined) return this.forMember(userId, conversationId);
    const found = await this.findDirect(userId, recipientId);
    return found ?? this.createDirect(userId, recipientId);
  }

  /** The same without making one. Throws where the person does not exist. */
  async findForTarget(userId: string, target: Target): Promise<Membership | undefined> {
    const { conversation_id: conversationId, recipient_id: recipientId } = exactlyOne(target);
    if (conversationId !== undefined) return this.forMember(userId, conversationId);
    const found = await this.findDirect(userId, recipientId);
    if (!found) await this.users.getById(recipientId);
    return found;
  }

  /**
   * The same for the path of a message: who is in it is current, but profiles, heads and markers may be
   * ten seconds old.
   */
  async findForSending(userId: string, target: Target): Promise<Membership | undefined> {
    const { conversation_id, recipient_id } = target;
    const id = conversation_id ?? (recipient_id && this.directIds.get(directKey(userId, recipient_id)));
    const key = `${id} ${userId}`;
    const remembered = this.remembered.get(key);
    if (remembered && exactlyOne(target)) return remembered;
    const found = await this.findForTarget(userId, target);
    if (found?.conversation.kind === 'direct') {
      this.remembered.set(`${found.conversation.id} ${userId}`, found);
    }
    return found;
  }

  async list(userId: string, limit: number, cursor: string | undefined): Promise<ConversationPage> {
    const after = cursor === undefined ? undefined : parseCursor(cursor);
    const rows = await this.database.rows<{ id: string; updatedAt: Date }>(
      `select c.id, c.updated_at as "updatedAt"
       from members me join conversations c on c.id = me.conversation_id
       where me.user_id = $1 and (c.kind <> 'direct' or c.last_seq > 0)
         and ($2::timestamptz is null or (c.updated_at, c.id) < ($2::timestamptz, $3::uuid))
       order by c.updated_at desc, c.id desc limit $4`,
      [userId, after?.updatedAt ?? null, after?.id ?? null, limit + 1],
    );
    return toPage(
      await this.forViewer(
        userId,
        rows.slice(0, limit).map(({ id }) => id),
      ),
      rows.length > limit ? rows[limit - 1] : undefined,
    );
  }

  async get(userId: string, conversationId: string): Promise<Conversation> {
    const [conversation] = await this.forViewer(userId, [conversationId]);
    if (!conversation) throw new ChatError('not_found', NOT_A_MEMBER);
    return conversation;
  }

  /**
   * Each conversation as the person sees it, in the order asked for; those of others are left out.
   * One statement, so that `rev`, markers, unread count and last message are of one moment.
   */
  async forViewer(userId: string, conversationIds: readonly string[]): Promise<Conversation[]> {
    if (conversationIds.length === 0) return [];
    const rows = await this.database.rows<ViewRow>(
      selectMemberships(
        `, ${UNREAD_COUNT} as "unreadCount", to_json(last) as "lastMessage"`,
        `left join lateral (
           select ${MESSAGE_COLUMNS} from ${MESSAGE_SOURCE} where m.conversation_id = c.id and m.seq = c.last_seq
         ) last on true`,
      ),
      [userId, conversationIds],
    );
    const memberships = await this.toMemberships(userId, rows);
    return rows.map(({ unreadCount, lastMessage }, at) =>
      toConversation(memberships[at] as Membership, {
        unreadCount,
        lastMessage: lastMessage === null ? undefined : reviveTimes(lastMessage),
      }),
    );
  }

  private async toMemberships(userId: string, rows: readonly MembershipRow[]): Promise<Membership[]> {
    const ids = rows.flatMap(({ members }) => members.map((member) => member.userId));
    const people = await this.users.findByIds([...new Set(ids)]);
    return rows.map((row) => toMembership(row, userId, people));
  }

  private async findDirect(userId: string, otherId: string): Promise<Membership | undefined> {
    const key = directKey(userId, otherId);
    const id = this.directIds.get(key) ?? (await this.findDirectId(key));
    return id === undefined ? undefined : this.forMember(userId, id);
  }

  private async findDirectId(key: string): Promise<string | undefined> {
    const [row] = await this.database.rows<{ id: string }>(
      `select conversation_id as id from direct_conversations where direct_key = $1`,
      [key],
    );
    if (row) this.directIds.set(key, row.id);
    return row?.id;
  }

  private async createDirect(userId: string, otherId: string): Promise<Membership> {
    if (userId === otherId) {
      throw new ChatError('invalid_input', 'recipient_id: you cannot write to yourself.');
    }
    await this.users.getById(otherId);
    const key = directKey(userId, otherId);
    const created = await this.database.transaction(async (tx) => {
      const [row] = await tx.rows<{ id: string }>(
        `insert into direct_conversations (direct_key, conversation_id) values ($1, $2)
         on conflict do nothing returning conversation_id as id`,
        [key, uuidv7()],
      );
      if (!row) return undefined;
      await tx.rows(`insert into conversations (id, kind) values ($1, 'direct')`, [row.id]);
      await tx.rows(`insert into members (conversation_id, user_id) select $1, unnest($2::text[])`, [
        row.id,
        [userId, otherId],
      ]);
      return row.id;
    });
    const membership = await this.findDirect(userId, otherId);
    if (!membership) throw new Error('A direct conversation vanished after its creation.');
    if (created !== undefined) this.announce(membership);
    return membership;
  }

  /** Everybody hears of it as they see it: still empty, so nothing is unread. */
  private announce(membership: Membership): void {
    for (const viewerId of memberIds(membership)) {
      const conversation = toConversation(
        { ...membership, viewerId },
        { lastMessage: undefined, unreadCount: 0 },
      );
      this.broadcaster.publish({
        userIds: [viewerId],
        frame: encodeFrame({ type: 'conversation_updated', conversation }),
        kind: 'durable',
      });
    }
  }
}

function toMembership(row: MembershipRow, viewerId: string, people: Map<string, UserEntity>): Membership {
  const { members, id, kind, title, lastSeq, rev, createdAt, updatedAt } = row;
  return {
    viewerId,
    conversation: { id, kind, title, lastSeq, rev, createdAt, updatedAt },
    members: new Map(
      members.map(({ userId, mutedUntil, ...member }) => {
        const user = people.get(userId);
        if (!user) throw new Error('A member without a user.');
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

function exactlyOne(
  target: Target,
): { conversation_id: string; recipient_id?: never } | { conversation_id?: never; recipient_id: string } {
  const { conversation_id, recipient_id } = target;
  if (conversation_id !== undefined && recipient_id === undefined) return { conversation_id };
  if (recipient_id !== undefined && conversation_id === undefined) return { recipient_id };
  throw new ChatError('invalid_input', 'Name the person or the conversation: exactly one of the two.');
}

function toPage(
  results: Conversation[],
  last: { id: string; updatedAt: Date } | undefined,
): Page<Conversation> {
  const cursor = last && Buffer.from(`${last.updatedAt.toISOString()} ${last.id}`).toString('base64url');
  return { results, next_cursor: cursor ?? null };
}

function parseCursor(cursor: string): { updatedAt: string; id: string } {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/.exec(
    Buffer.from(cursor, 'base64url').toString('latin1'),
  );
  if (!match?.[1] || !match[2] || Number.isNaN(Date.parse(match[1])))
    throw new ChatError('invalid_input', 'cursor: not one that this server has given.');
  return { updatedAt: match[1], id: match[2] };
}
