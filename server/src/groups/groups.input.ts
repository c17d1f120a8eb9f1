import type {
  AddMembersBody,
  ChangeGroupBody,
  ChangeMemberBody,
  CreateGroupBody,
  MemberRole,
} from '@vikrahub/chat-protocol';
import { IsIn, IsString, Length } from 'class-validator';
import { IsName, IsUserId, IsUserIds, IsUuid, MayBeAbsent } from '../input/decorators.js';

const ROLES = ['owner', 'admin', 'member'] satisfies MemberRole[];
const HISTORIES = ['all', 'joined'] as const;

export class CreateGroupInput implements CreateGroupBody {
  @IsName()
  title: string;

  @IsUserIds()
  member_ids: string[];
}

export class ChangeGroupInput implements ChangeGroupBody {
  @IsName()
  title: string;
}

export class AddMembersInput implements AddMembersBody {
  @IsUserIds()
  user_ids: string[];

  @MayBeAbsent()
  @IsIn(HISTORIES, { message: `must be one of ${HISTORIES.join(', ')}` })
  history?: (typeof HISTORIES)[number];
}

export class ChangeMemberInput implements ChangeMemberBody {
  @IsIn(ROLES, { message: `must be one of ${ROLES.join(', ')}` })
  role: MemberRole;
}

export class MemberListInput {
  @MayBeAbsent()
  @IsString({ message: 'must be the next_cursor of a page' })
  @Length(1, 512, { message: 'must be the next_cursor of a page' })
  cursor?: string;
}

/** The path of a group. */
export class GroupPathInput {
  @IsUuid()
  id: string;
}

/** The path of somebody in a group. */
export class MemberPathInput {
  @IsUuid()
  id: string;

  @IsUserId()
  user_id: string;
}
