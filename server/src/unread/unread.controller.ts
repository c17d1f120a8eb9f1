import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { UnreadFromUser, UnreadSummary } from '@vikrahub/chat-protocol';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Caller, type Principal } from '../auth/principal.js';
import { ConversationsService } from '../conversations/conversations.service.js';
import { toWireUserId } from '../input/user-id.js';
import { UserIdInput } from '../input/user-id.input.js';
import { Limit } from '../limits/limit.decorator.js';
import { ApiAnswer, ApiErrors, USER_ID } from '../openapi/api.decorators.js';
import { UNREAD_LIMIT_MAX, UnreadListInput } from './unread.input.js';
import { UnreadService } from './unread.service.js';

@ApiTags('unread')
@ApiBearerAuth()
@UseGuards(JwtGuard)
@Controller('api/messaging')
export class UnreadController {
  constructor(
    private readonly unread: UnreadService,
    private readonly conversations: ConversationsService,
  ) {}

  @Get('unread')
  @Limit('expensive')
  @ApiOperation({ summary: 'Unread messages over all conversations' })
  @ApiQuery({
    name: 'limit',
    required: false,
    description: 'Conversations on the page.',
    schema: { type: 'integer', minimum: 1, maximum: UNREAD_LIMIT_MAX, default: UNREAD_LIMIT_MAX },
  })
  @ApiQuery({
    name: 'cursor',
    required: false,
    description: '`next_cursor` of the page before.',
    schema: { type: 'string' },
  })
  @ApiAnswer(200, 'UnreadSummary')
  @ApiErrors('invalid_input', 'unauthorized')
  summary(@Caller() { user }: Principal, @Query() query: UnreadListInput): Promise<UnreadSummary> {
    return this.unread.summary(user.id, query.limit ?? UNREAD_LIMIT_MAX, query.cursor);
  }

  @Get('messages/user/:user_id/unread')
  @ApiOperation({ summary: 'Messages from one person that the caller has not read' })
  @ApiParam({ name: 'user_id', description: 'The other person.', schema: USER_ID, example: 101 })
  @ApiAnswer(200, 'UnreadFromUser')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  async unreadFrom(
    @Caller() { user }: Principal,
    @Param() { user_id: otherId }: UserIdInput,
  ): Promise<UnreadFromUser> {
    const membership = await this.conversations.findForTarget(user.id, { recipient_id: otherId });
    const count = membership ? await this.unread.countIn(user.id, membership.conversation.id) : 0;
    return { user_id: toWireUserId(otherId), unread_count: count };
  }
}
