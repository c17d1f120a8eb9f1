import { Body, Controller, Get, HttpStatus, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { HistoryPage, Message } from '@vikrahub/chat-protocol';
import type { Response } from 'express';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Caller, type Principal } from '../auth/principal.js';
import { Limit } from '../limits/limit.decorator.js';
import { ApiAnswer, ApiBodyOf, ApiErrors, USER_ID } from '../openapi/api.decorators.js';
import { HistoryInput, MessageInput } from './messages.input.js';
import { MessagesService } from './messages.service.js';

const SEQ = { type: 'integer', minimum: 0 } as const;

@ApiTags('messages')
@ApiBearerAuth()
@UseGuards(JwtGuard)
@Controller('api')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get(['messaging/messages', 'messages'])
  @ApiOperation({
    summary: 'A page of the history',
    description:
      'With somebody (`user_id`) or of any conversation of the caller (`conversation_id`): exactly one of the two. ' +
      'At most one of `before`, `after` and `around`; without them the newest page. Oldest first. ' +
      'While there is no conversation with that person yet, the page is empty.',
  })
  @ApiQuery({
    name: 'user_id',
    required: false,
    description: 'The other person.',
    schema: USER_ID,
    example: 101,
  })
  @ApiQuery({
    name: 'conversation_id',
    required: false,
    description: 'A conversation of the caller.',
    schema: { type: 'string', format: 'uuid' },
  })
  @ApiQuery({ name: 'before', required: false, description: 'Messages below this `seq`.', schema: SEQ })
  @ApiQuery({ name: 'after', required: false, description: 'Messages above this `seq`.', schema: SEQ })
  @ApiQuery({
    name: 'around',
    required: false,
    description: 'Messages on both sides of this `seq`.',
    schema: SEQ,
  })
  @ApiQuery({
    name: 'limit',
    required: false,
    description: 'Messages on the page.',
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 30 },
  })
  @ApiAnswer(200, 'HistoryPage')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  history(@Caller() { user }: Principal, @Query() query: HistoryInput): Promise<HistoryPage> {
    return this.messages.history(user.id, query);
  }

  @Post('messaging/messages')
  @Limit('messages')
  @ApiOperation({
    summary: 'Send a message without a socket',
    description: '201 for a new message, 200 with the stored one for a repeated `client_id`.',
  })
  @ApiBodyOf('SendBody')
  @ApiAnswer(201, 'Message')
  @ApiAnswer(200, 'Message')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found', 'conflict')
  async send(
    @Caller() { user }: Principal,
    @Body() body: MessageInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Message> {
    const { message, duplicate } = await this.messages.send(user.id, body);
    response.status(duplicate ? HttpStatus.OK : HttpStatus.CREATED);
    return message;
  }
}
