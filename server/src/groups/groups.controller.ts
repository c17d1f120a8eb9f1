import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Patch,
  Post,
  Query,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Conversation, MemberPage } from '@vikrahub/chat-protocol';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Caller, type Principal } from '../auth/principal.js';
import { Limit } from '../limits/limit.decorator.js';
import { ApiAnswer, ApiBodyOf, ApiErrors, USER_ID } from '../openapi/api.decorators.js';
import {
  AddMembersInput,
  ChangeGroupInput,
  ChangeMemberInput,
  CreateGroupInput,
  GroupPathInput,
  MemberListInput,
  MemberPathInput,
} from './groups.input.js';
import { GroupsService } from './groups.service.js';

const GROUP = { name: 'id', description: 'The conversation id.', schema: { type: 'string', format: 'uuid' } };
const MEMBER = { name: 'user_id', description: 'The member.', schema: USER_ID, example: 102 };

@ApiTags('groups')
@ApiBearerAuth()
@UseGuards(JwtGuard)
@Controller('api/messaging/conversations')
export class GroupsController {
  constructor(private readonly groups: GroupsService) {}

  @Post()
  @Limit('expensive')
  @ApiOperation({
    summary: 'Create a group',
    description: 'The caller is its owner. Unknown people are listed in `details`.',
  })
  @ApiBodyOf('CreateGroupBody')
  @ApiAnswer(201, 'Conversation')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  create(@Caller() { user }: Principal, @Body() body: CreateGroupInput): Promise<Conversation> {
    return this.groups.create(user, body);
  }

  @Patch(':id')
  @Limit('expensive')
  @ApiOperation({ summary: 'Rename a group', description: 'For its owners and admins.' })
  @ApiParam(GROUP)
  @ApiBodyOf('ChangeGroupBody')
  @ApiAnswer(200, 'Conversation')
  @ApiErrors('invalid_input', 'unauthorized', 'forbidden', 'not_found', 'conflict')
  rename(
    @Caller() { user }: Principal,
    @Param() { id }: GroupPathInput,
    @Body() { title }: ChangeGroupInput,
  ): Promise<Conversation> {
    return this.groups.rename(user.id, id, title);
  }

  @Get(':id/members')
  @ApiOperation({ summary: 'The members, in the order in which they joined', description: 'Pages of 100.' })
  @ApiParam(GROUP)
  @ApiQuery({
    name: 'cursor',
    required: false,
    description: '`next_cursor` of the page before.',
    schema: { type: 'string' },
  })
  @ApiAnswer(200, 'MemberPage')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  members(
    @Caller() { user }: Principal,
    @Param() { id }: GroupPathInput,
    @Query() { cursor }: MemberListInput,
  ): Promise<MemberPage> {
    return this.groups.members(user.id, id, cursor);
  }

  @Post(':id/members')
  @Limit('expensive')
  @ApiOperation({
    summary: 'Add people to a group',
    description:
      'For its owners and admins. All are added or none; unknown people are listed in `details`. They see what ' +
      'is said from now on, or everything with `history: "all"`.',
  })
  @ApiParam(GROUP)
  @ApiBodyOf('AddMembersBody')
  @ApiAnswer(200, 'Conversation')
  @ApiErrors('invalid_input', 'unauthorized', 'forbidden', 'not_found', 'conflict')
  @HttpCode(HttpStatus.OK)
  add(
    @Caller() { user }: Principal,
    @Param() { id }: GroupPathInput,
    @Body() body: AddMembersInput,
  ): Promise<Conversation> {
    return this.groups.add(user.id, id, body);
  }

  @Patch(':id/members/:user_id')
  @Limit('expensive')
  @ApiOperation({
    summary: 'Give a member a role',
    description:
      'For those above them, up to their own role. Whoever steps down as the last owner hands the group over to the ' +
      'oldest admin, or else to the oldest member.',
  })
  @ApiParam(GROUP)
  @ApiParam(MEMBER)
  @ApiBodyOf('ChangeMemberBody')
  @ApiAnswer(200, 'Conversation')
  @ApiErrors('invalid_input', 'unauthorized', 'forbidden', 'not_found', 'conflict')
  changeMember(
    @Caller() { user }: Principal,
    @Param() { id, user_id }: MemberPathInput,
    @Body() { role }: ChangeMemberInput,
  ): Promise<Conversation> {
    return this.groups.changeRole(user.id, id, user_id, role);
  }

  @Delete(':id/members/:user_id')
  @Limit('expensive')
  @ApiOperation({
    summary: 'Remove somebody from a group, or leave it',
    description:
      'For those above them, and for oneself. After the last owner the group passes to the oldest admin, or else to the ' +
      'oldest member.',
  })
  @ApiParam(GROUP)
  @ApiParam(MEMBER)
  @ApiAnswer(204)
  @ApiErrors('invalid_input', 'unauthorized', 'forbidden', 'not_found', 'conflict')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Caller() { user }: Principal, @Param() { id, user_id }: MemberPathInput): Promise<void> {
    return this.groups.remove(user.id, id, user_id);
  }
}
