import { Injectable } from '@nestjs/common';
import type { Conversation, HelloFrame, MemberPage, MemberRole } from '@vikrahub/chat-protocol';
import { OnHello } from '../chat/on-frame.js';
import { Config } from '../config/config.js';
import { type Change, ChangesService, type LockedConversation } from '../conversations/changes.service.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { type MemberRow, toMember } from '../conversations/membership.js';
import { bucketOf } from '../database/bucket.js';
import { Database, type Queryable } from '../database/database.js';
import { makeId } from '../database/make-id.js';
import { ChatError } from '../errors/chat-error.js';
import { toWireUserId } from '../input/user-id.js';
import { RateLimits } from '../limits/rate-limits.js';
import type { UserEntity } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import type { AddMembersInput, CreateGroupInput } from './groups.input.js';
import { parseCursor, toCursor } from './member-cursor.js';

const PAGE_SIZE = 100;

const RANK: Record<MemberRole, number> = { owner: 2, admin: 1, member: 0 };

/** What a change of the members or of the title tells everybody: the conversation as they see it. */
const tellAll: Change['tell'] = (after) =>
  [...after.members.keys()].map((memberId) => ({
    userIds: [memberId],
    frame: { type: 'conversation_updated', conversation: after.viewOf(memberId) },
  }));

/** Groups and who is in them. Whoever has a role acts on those below it, and gives no role above it. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsService,
    private readonly changes: ChangesService,
    private readonly users: UsersService,
    private readonly config: Config,
    private readonly limits: RateLimits,
  ) {}

  @OnHello()
  async hello(): Promise<Pick<HelloFrame, 'features'>> {
    return { features: { groups: true } };
  }

  async create(owner: UserEntity, { title, member_ids }: CreateGroupInput): Promise<Conversation> {
    const memberIds = member_ids.filter((id) => id !== owner.id);
    if (memberIds.length === 0) throw refusal('member_ids', 'must name somebody beside the caller');
    this.checkSize('member_ids', memberIds.length + 1);
    await this.checkPeople('member_ids', memberIds);
    await this.limits.take(owner.id, 'conversations');
    const id = makeId();
    await this.database.transaction(async (tx) => {
      // A `rev` above 0, so that `resume` brings it to whoever was not there.
      await tx.rows(
        `insert into conversations (bucket, id, kind, title, rev, members_rev)
         values ($1, $2, 'group', $3, 1, 1)`,
        [bucketOf(id), id, title],
      );
      await tx.rows(
        `insert into members (bucket, conversation_id, user_id, role, joined_rev)
         select $1, $2, user_id, case when place = 1 then 'owner' else 'member' end, 1
         from unnest($3::text[]) with ordinality as added(user_id, place)`,
        [bucketOf(id), id, [owner.id, ...memberIds]],
      );
    });
    this.conversations.announce(await this.conversations.forMember(owner.id, id));
    return this.conversations.get(owner.id, id);
  }

  async rename(callerId: string, groupId: string, title: string): Promise<Conversation> {
    const after = await this.changes.change(callerId, groupId, async (group) => {
      checkMayManage(group, callerId);
      if (group.conversation.title === title) return undefined;
      await group.tx.rows(`update conversations set title = $1 where bucket = $2 and id = $3`, [
        title,
        bucketOf(groupId),
        groupId,
      ]);
      return { ofMembers: false, steps: 1, tell: tellAll };
    });
    return after.viewOf(callerId);
  }

  async members(callerId: string, groupId: string, cursor: string | undefined): Promise<MemberPage> {
    const { members } = await this.conversations.forMember(callerId, groupId);
    const after = cursor === undefined ? undefined : parseCursor(cursor);
    const found = await this.database.rows<{ userId: string; joinedAt: Date }>(
      `select user_id as "userId", joined_at as "joinedAt" from members
       where bucket = $1 and conversation_id = $2
         and ($3::timestamptz is null or (joined_at, user_id) > ($3::timestamptz, $4))
       order by joined_at, user_id limit $5`,
      [bucketOf(groupId), groupId, after?.joinedAt ?? null, after?.userId ?? '', PAGE_SIZE + 1],
    );
    const page = found.slice(0, PAGE_SIZE);
    const last = page.at(-1);
    return {
      results: page.flatMap(({ userId }) => members.get(userId) ?? []).map(toMember),
      next_cursor: found.length > PAGE_SIZE && last ? toCursor(last) : null,
    };
  }

  async add(
    callerId: string,
    groupId: string,
    { user_ids, history = 'joined' }: AddMembersInput,
  ): Promise<Conversation> {
    const { members } = await this.conversations.forMember(callerId, groupId);
    await this.checkPeople('user_ids', user_ids, members);
    const after = await this.changes.change(callerId, groupId, async (group) => {
      checkMayManage(group, callerId);
      const newcomers = user_ids.filter((id) => !group.members.has(id));
      if (newcomers.length === 0) return undefined;
      this.checkSize('user_ids', group.members.size + newcomers.length);
      const { lastSeq } = group.conversation;
      await group.tx.rows(
        `insert into members (bucket, conversation_id, user_id, read_seq, delivered_seq, joined_seq, joined_rev)
         select $1, $2, unnest($3::text[]), $4, $4, $5, $6`,
        [bucketOf(groupId), groupId, newcomers, lastSeq, history === 'all' ? 0 : lastSeq, group.nextRev],
      );
      return { ofMembers: true, steps: 1, tell: tellAll };
    });
    return after.viewOf(callerId);
  }

  async remove(callerId: string, groupId: string, memberId: string): Promise<void> {
    await this.changes.change(callerId, groupId, async (group) => {
      const member = memberIn(group, memberId);
      if (memberId !== callerId) checkOutranks(memberIn(group, callerId), member);
      await group.tx.rows(`delete from members where bucket = $1 and conversation_id = $2 and user_id = $3`, [
        bucketOf(groupId),
        groupId,
        memberId,
      ]);
      await handOver(group, memberId);
      return { ofMembers: true, steps: 1, tell: tellAll };
    });
  }

  async changeRole(
    callerId: string,
    groupId: string,
    memberId: string,
    role: MemberRole,
  ): Promise<Conversation> {
    const after = await this.changes.change(callerId, groupId, async (group) => {
      const [caller, member] = [memberIn(group, callerId), memberIn(group, memberId)];
      if (memberId !== callerId) checkOutranks(caller, member);
      if (RANK[role] > RANK[caller.role]) throw forbidden('Nobody gives a role above their own.');
      if (member.role === role) return undefined;
      if (memberId === callerId && group.members.size === 1) {
        throw new ChatError('conflict', 'You are the only member: nobody else can own the group.');
      }
      await setRole(group.tx, groupId, memberId, role);
      if (role !== 'owner') await handOver(group, memberId);
      return { ofMembers: true, steps: 1, tell: tellAll };
    });
    return after.viewOf(callerId);
  }

  private checkSize(field: string, size: number): void {
    const { groupSize } = this.config;
    if (size > groupSize) throw refusal(field, `must not bring the group above ${groupSize} members`);
  }

  /** Whoever is not known here is asked for at the host site. */
  private async checkPeople(
    field: string,
    ids: readonly string[],
    known: ReadonlyMap<string, unknown> = new Map(),
  ): Promise<void> {
    const asked = ids.filter((id) => !known.has(id));
    const found = await this.users.findByIds(asked);
    const details = [];
    for (const id of asked) {
      if (found.has(id) || (await this.exists(id))) continue;
      details.push({ field: `${field}.${ids.indexOf(id)}`, problem: `is no user: ${toWireUserId(id)}` });
    }
    if (details.length > 0) throw new ChatError('not_found', `${field}: some are no users.`, { details });
  }

  private async exists(id: string): Promise<boolean> {
    try {
      await this.users.getById(id);
      return true;
    } catch (error) {
      if (error instanceof ChatError && error.code === 'not_found') return false;
      throw error;
    }
  }
}

/** Where nobody owns the group without `formerId`, the oldest admin does, or else the oldest member. */
async function handOver({ tx, conversation, members }: LockedConversation, formerId: string): Promise<void> {
  const others = [...members.values()].filter(({ user }) => user.id !== formerId);
  if (others.some(({ role }) => role === 'owner')) return;
  const heir = others.find(({ role }) => role === 'admin') ?? others[0];
  if (heir) await setRole(tx, conversation.id, heir.user.id, 'owner');
}

async function setRole(tx: Queryable, groupId: string, memberId: string, role: MemberRole): Promise<void> {
  await tx.rows(`update members set role = $1 where bucket = $2 and conversation_id = $3 and user_id = $4`, [
    role,
    bucketOf(groupId),
    groupId,
    memberId,
  ]);
}

function memberIn({ conversation, members }: LockedConversation, userId: string): MemberRow {
  if (conversation.kind !== 'group') {
    throw new ChatError('conflict', 'This is a direct conversation: create a group instead.');
  }
  const member = members.get(userId);
  if (!member) throw new ChatError('not_found', 'user_id: not a member of this group.');
  return member;
}

function checkMayManage(group: LockedConversation, callerId: string): void {
  if (RANK[memberIn(group, callerId).role] < RANK.admin) {
    throw forbidden('Only owners and admins of the group may do this.');
  }
}

function checkOutranks(caller: MemberRow, member: MemberRow): void {
  if (RANK[caller.role] <= RANK[member.role]) throw forbidden('Only those above this member may do this.');
}

function forbidden(message: string): ChatError {
  return new ChatError('forbidden', message);
}

function refusal(field: string, problem: string): ChatError {
  return new ChatError('invalid_input', `${field}: ${problem}`, { details: [{ field, problem }] });
}
