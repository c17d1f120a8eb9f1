import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Conversation, ConversationPage } from '@vikrahub/chat-protocol';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Caller, type Principal } from '../auth/principal.js';
import { ApiAnswer, ApiErrors } from '../openapi/api.decorators.js';
import { ConversationIdInput, ConversationListInput } from './conversations.input.js';
import { ConversationsService } from './conversations.service.js';

const LIMIT_DEFAULT = 30;

@ApiTags('conversations')
@ApiBearerAuth()
@UseGuards(JwtGuard)
@Controller('api/messaging/conversations')
export class ConversationsController {
  constructor(private readonly conversations: ConversationsService) {}

  @Get()
  @ApiOperation({
    summary: 'The inbox',
    description:
      'Pinned ones first, then newest activity first; direct conversations without a message and cleared ones are left out.',
  })
  @ApiQuery({
    name: 'limit',
    required: false,
    description: 'Conversations on the page.',
    schema: { type: 'integer', minimum: 1, maximum: 50, default: LIMIT_DEFAULT },
  })
  @ApiQuery({
    name: 'cursor',
    required: false,
    description: '`next_cursor` of the page before.',
    schema: { type: 'string' },
  })
  @ApiAnswer(200, 'ConversationPage')
  @ApiErrors('invalid_input', 'unauthorized')
  list(@Caller() { user }: Principal, @Query() query: ConversationListInput): Promise<ConversationPage> {
    return this.conversations.list(user.id, query.limit ?? LIMIT_DEFAULT, query.cursor);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One conversation with its members' })
  @ApiParam({ name: 'id', description: 'The conversation id.', schema: { type: 'string', format: 'uuid' } })
  @ApiAnswer(200, 'Conversation')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  get(@Caller() { user }: Principal, @Param() { id }: ConversationIdInput): Promise<Conversation> {
    return this.conversations.get(user.id, id);
  }
}
