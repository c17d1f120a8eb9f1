import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { UserPage, UserSummary } from '@vikrahub/chat-protocol';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Caller, type Principal } from '../auth/principal.js';
import { ChatError } from '../errors/chat-error.js';
import { parseUserId } from '../input/user-id.js';
import { Limit } from '../limits/limit.decorator.js';
import { ApiAnswer, ApiErrors, USER_ID } from '../openapi/api.decorators.js';
import { toUserSummary } from './user.entity.js';
import { UserSearchInput } from './users.input.js';
import { UsersService } from './users.service.js';

const PAGE_SIZE = 20;

@ApiTags('users')
@ApiBearerAuth()
@UseGuards(JwtGuard)
@Controller('api/users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Limit('expensive')
  @ApiOperation({
    summary: 'Search for people',
    description:
      'Everyone with a word in their username or full name that starts like each word of `search`, without regard to case and accents, ordered by username; never the caller. In scripts without blanks, such as Chinese, from any letter.',
  })
  @ApiQuery({
    name: 'search',
    description: 'Beginnings of words.',
    schema: { type: 'string', minLength: 2, maxLength: 100 },
    example: 'pri',
  })
  @ApiQuery({
    name: 'cursor',
    required: false,
    description: '`next_cursor` of the page before.',
    schema: { type: 'string' },
  })
  @ApiQuery({
    name: 'limit',
    required: false,
    description: 'People on the page.',
    schema: { type: 'integer', minimum: 1, maximum: 50, default: PAGE_SIZE },
  })
  @ApiAnswer(200, 'UserPage')
  @ApiErrors('invalid_input', 'unauthorized')
  search(@Caller() caller: Principal, @Query() query: UserSearchInput): Promise<UserPage> {
    return this.users.search(caller.user.id, { ...query, limit: query.limit ?? PAGE_SIZE });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One person' })
  @ApiParam({
    name: 'id',
    description: 'The user id.',
    schema: USER_ID,
    example: 101,
  })
  @ApiAnswer(200, 'UserSummary')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  async get(@Param('id') input: string): Promise<UserSummary> {
    const id = parseUserId(input);
    if (id === undefined) throw new ChatError('invalid_input', 'The path does not contain a valid user id.');
    return toUserSummary(await this.users.getById(id));
  }
}
