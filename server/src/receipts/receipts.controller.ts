import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { ReadState, UnreadFromUser, UnreadSummary } from '@vikrahub/chat-protocol';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Caller, type Principal } from '../auth/principal.js';
import { UnreadService } from '../conversations/unread.service.js';
import { ApiAnswer, ApiBodyOf, ApiErrors, USER_ID } from '../openapi/api.decorators.js';
import { MarkReadInput, UserIdInput } from './receipts.input.js';
import { ReceiptsService } from './receipts.service.js';

const PERSON = {
  name: 'user_id',
  description: 'The other person.',
  schema: USER_ID,
  example: 101,
};

@ApiTags('unread')
@ApiBearerAuth()
@UseGuards(JwtGuard)
@Controller('api/messaging')
export class ReceiptsController {
  constructor(
    private readonly receipts: ReceiptsService,
    private readonly unread: UnreadService,
  ) {}

  @Get('unread')
  @ApiOperation({ summary: 'Unread messages over all conversations' })
  @ApiAnswer(200, 'UnreadSummary')
  @ApiErrors('unauthorized')
  summary(@Caller() { user }: Principal): Promise<UnreadSummary> {
    return this.unread.summary(user.id);
  }

  @Get('messages/user/:user_id/unread')
  @ApiOperation({ summary: 'Messages from one person that the caller has not read' })
  @ApiParam(PERSON)
  @ApiAnswer(200, 'UnreadFromUser')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  unreadFrom(@Caller() { user }: Principal, @Param() { user_id }: UserIdInput): Promise<UnreadFromUser> {
    return this.receipts.unreadFrom(user.id, user_id);
  }

  @Post('messages/user/:user_id/read')
  @ApiOperation({
    summary: 'Mark messages from one person as read',
    description: 'Up to `seq`, or all of them.',
  })
  @ApiParam(PERSON)
  @ApiBodyOf('MarkReadBody')
  @ApiAnswer(200, 'ReadState')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  @HttpCode(HttpStatus.OK)
  markRead(
    @Caller() { user }: Principal,
    @Param() { user_id }: UserIdInput,
    @Body() { seq }: MarkReadInput,
  ): Promise<ReadState> {
    return this.receipts.markRead(user.id, user_id, seq);
  }
}
