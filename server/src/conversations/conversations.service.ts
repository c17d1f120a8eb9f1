import { Injectable } from '@nestjs/common';
import type { Conversation, ConversationPage, Page } from '@vikrahub/chat-protocol';
import { LRUCache } from 'lru-cache';
import { Broadcaster } from '../broadcast/broadcaster.js';
import { bucketOf } from '../database/bucket.js';
import { Database } from '../database/database.js';
import { makeId } from '../database/make-id.js';
import { ChatError } from '../errors/chat-error.js';
import { RateLimits } from '../limits/rate-limits.js';
import { ANSWER_BYTES_MAX, messageBytes } from '../messages/message.entity.js';
import { UsersService } from '../users/users.service.js';
import { directKey } from './conversation.entity.js';
import { ConversationsReader } from './conversations.reader.js';
import { type ConversationView, MEMBERS_SIZE, type Membership, memberIds, notAMember } from './membership.js';
import { toConversation } from './to-conversation.js';

/**
 * What a conversation takes in an answer at most, with its members and its last message, whose text is not read. `c` is
 * the conversation, `size` its `MEMBERS_SIZE`.
 */
export const CONVERSATION_BYTES = `(1000 + size.bytes + coalesce((
  select ${messageBytes('size."personBytes"')} from messages m
  where m.bucket = c.bucket and m.conversation_id = c.id and m.seq = c.last_seq), 0))::bigint`;

/** One conversation or the direct one with somebody: exactly one of the two. */
export interface Target {
  conversation_id?: string;
  recipient_id?: string;
}

/** A place in the inbox. */
interface Listed {
  id: string;
  updatedAt: Date;
  pinned: boolean;
}

type Cached = Omit<Membership, 'viewerId'>;

const CACHED_MAX = 50_000;
const CACHED_MEMBERS_MAX = 200_000;
/** So long a new name or avatar may be missing in what is sent; a page of history has it at once. */
const CACHED_MS = 10_000;

/** Who is in what. */
@Injectable()
export class ConversationsService {
  /** By direct key. Never changes once it is there. */
  private readonly directIds = new LRUCache<string, string>({ max: CACHED_MAX });
  /** By conversation. */
  private readonly cached = new LRUCache<string, Cached>({
    maxSize: CACHED_MEMBERS_MAX,
    // Everybody may have left.
    sizeCalculation: ({ members }) => Math.max(members.size, 1),
    ttl: CACHED_MS,
  });

  constructor(
    private readonly database: Database,
    private readonly reader: ConversationsReader,
    private readonly users: UsersService,
    private readonly broadcaster: Broadcaster,
    private readonly limits: RateLimits,
  ) {}

  /** The only access check of a conversation: `not_found` for strangers, whether it exists or not. */
  async forMember(userId: string, conversationId: string): Promise<Membership> {
    const membership = await this.reader.findMembership(userId, conversationId);
    if (!membership) throw notAMember();
    return membership;
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
   * The same for the path of a message or a marker, mostly from memory: profiles, heads and markers may be ten seconds
   * old, and a group's members are those of its `membersRev`, which the write returns: see `withMembersAt`.
   */
  async findCachedTarget(userId: string, target: Target): Promise<Membership | undefined> {
    const { conversation_id, recipient_id } = exactlyOne(target);
    const id = conversation_id ?? this.directIds.get(directKey(userId, recipient_id));
    const cached = id === undefined ? undefined : this.cached.get(id);
    if (cached?.members.has(userId)) return { viewerId: userId, ...cached };
    const found = await this.findForTarget(userId, target);
    if (found) this.remember(found);
    return found;
  }

  /** The same where no write follows that would say how current the members are. */
  async findForSignal(userId: string, target: Target): Promise<Membership | undefined> {
    const found = await this.findCachedTarget(userId, target);
    return found?.conversation.kind === 'group' ? this.forMember(userId, found.conversation.id) : found;
  }

  /** With the people among `ids` who are not members any more, so that what they wrote can be shown. */
  async withFormer(membership: Membership, ids: ReadonlySet<string>): Promise<Membership> {
    const former = [...ids].filter((id) => !membership.members.has(id));
    return former.length === 0 ? membership : { ...membership, former: await this.users.findByIds(former) };
  }

  /**
   * Calls `tell` with the members as they were in the moment of a write that has returned `membersRev`: at once where
   * those of `membership` are, otherwise after they were read anew. Where they cannot be read, everybody looks for what
   * they miss.
   */
  withMembersAt(membership: Membership, membersRev: number, tell: (current: Membership) => void): void {
    if (membership.conversation.membersRev === membersRev) return tell(membership);
    this.refreshMembers(membership).then(tell, () => this.broadcaster.noteUnpublished(0));
  }

  /** As they are now. The viewer may have gone meanwhile: what they did before is told all the same. */
  async refreshMembers({ viewerId, conversation }: Membership): Promise<Membership> {
    const current =
      (await this.reader.findMembership(viewerId, conversation.id)) ??
      (await this.reader.findEverybody(this.database, conversation.id));
    if (!current) throw notAMember();
    this.remember(current);
    return { ...current, viewerId };
  }

  /** What is read afresh serves those who send next. */
  remember({ conversation, members }: Cached): void {
    this.cached.set(conversation.id, { conversation, members });
  }

  async list(userId: string, limit: number, cursor: string | undefined): Promise<ConversationPage> {
    const after = cursor === undefined ? undefined : parseCursor(cursor);
    const found = await this.database.rows<Listed & { bytes: number }>(
      `select c.id, c.updated_at as "updatedAt", me.pinned, ${CONVERSATION_BYTES} as bytes
       from members me join conversations c on c.bucket = me.bucket and c.id = me.conversation_id
       cross join lateral (${MEMBERS_SIZE}) size
       where me.user_id = $1 and (c.last_seq > me.cleared_seq or c.kind = 'group' and me.cleared_seq = 0)
         and ($2::timestamptz is null
           or (me.pinned, c.updated_at, c.id) < ($3::boolean, $2::timestamptz, $4::uuid))
       order by me.pinned desc, c.updated_at desc, c.id desc limit $5`,
      [userId, after?.updatedAt ?? null, after?.pinned ?? null, after?.id ?? null, limit + 1],
    );
    let bytes = 0;
    const fitting = found
      .slice(0, limit)
      .filter((row, at) => (bytes += row.bytes) <= ANSWER_BYTES_MAX || at === 0);
    const views = await this.views(
      userId,
      fitting.map(({ id }) => id),
    );
    return toPage(
      views.map(({ conversation }) => conversation),
      found.length > fitting.length ? fitting.at(-1) : undefined,
    );
  }

  async get(userId: string, conversationId: string): Promise<Conversation> {
    const view = await this.reader.findView(userId, conversationId);
    if (!view) throw notAMember();
    return view.conversation;
  }

  /** As the person sees them, in the order asked for; those of others are left out. Each is of one moment. */
  async views(userId: string, conversationIds: readonly string[]): Promise<ConversationView[]> {
    const views = await Promise.all(conversationIds.map((id) => this.reader.findView(userId, id)));
    return views.filter((view) => view !== undefined);
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
    await this.limits.take(userId, 'conversations');
    const key = directKey(userId, otherId);
    const created = await this.database.transaction(async (tx) => {
      const [row] = await tx.rows<{ id: string }>(
        `insert into direct_conversations (direct_key, conversation_id) values ($1, $2)
         on conflict do nothing returning conversation_id as id`,
        [key, makeId()],
      );
      if (!row) return undefined;
      const bucket = bucketOf(row.id);
      await tx.rows(`insert into conversations (bucket, id, kind) values ($1, $2, 'direct')`, [
        bucket,
        row.id,
      ]);
      await tx.rows(
        `insert into members (bucket, conversation_id, user_id) select $1, $2, unnest($3::text[])`,
        [bucket, row.id, [userId, otherId]],
      );
      return row.id;
    });
    const membership = await this.findDirect(userId, otherId);
    if (!membership) throw new Error('A direct conversation is missing right after its creation.');
    if (created !== undefined) this.announce(membership);
    return membership;
  }

  /** Everybody hears of a new conversation as they see it: still empty, so nothing is unread. */
  announce(membership: Membership): void {
    for (const viewerId of memberIds(membership)) {
      const conversation = toConversation(
        { ...membership, viewerId },
        { lastMessage: undefined, unreadCount: 0 },
      );
      this.broadcaster.publish({
        userIds: [viewerId],
        frame: { type: 'conversation_updated', conversation },
        kind: 'durable',
      });
    }
  }
}

function exactlyOne(
  target: Target,
): { conversation_id: string; recipient_id?: never } | { conversation_id?: never; recipient_id: string } {
  const { conversation_id, recipient_id } = target;
  if (conversation_id !== undefined && recipient_id === undefined) return { conversation_id };
  if (recipient_id !== undefined && conversation_id === undefined) return { recipient_id };
  throw new ChatError('invalid_input', 'Provide exactly one of `conversation_id` and `user_id`.');
}

function toPage(results: Conversation[], last: Listed | undefined): Page<Conversation> {
  return { results, next_cursor: last ? toCursor(last) : null };
}

function toCursor({ pinned, updatedAt, id }: Listed): string {
  return Buffer.from(`${Number(pinned)} ${updatedAt.toISOString()} ${id}`).toString('base64url');
}

function parseCursor(cursor: string): Omit<Listed, 'updatedAt'> & { updatedAt: string } {
  const [, pinned, updatedAt, id] =
    /^([01]) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/.exec(
      Buffer.from(cursor, 'base64url').toString('latin1'),
    ) ?? [];
  if (!updatedAt || !id || Number.isNaN(Date.parse(updatedAt)))
    throw new ChatError('invalid_input', 'cursor: not one that this server has given.');
  return { pinned: pinned === '1', updatedAt, id };
}
