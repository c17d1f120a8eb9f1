import { Body, Controller, HttpCode, HttpStatus, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { ReadState } from '@vikrahub/chat-protocol';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Caller, type Principal } from '../auth/principal.js';
import { ApiAnswer, ApiBodyOf, ApiErrors, USER_ID } from '../openapi/api.decorators.js';
import { UserIdInput } from '../input/user-id.input.js';
import { MarkReadInput } from './receipts.input.js';
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
  constructor(private readonly receipts: ReceiptsService) {}

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
    return this.receipts.markRead(user.id, { recipient_id: user_id }, seq);
  }
}
