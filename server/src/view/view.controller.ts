import { Body, Controller, Param, Patch, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { ConversationSettings } from '@vikrahub/chat-protocol';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Caller, type Principal } from '../auth/principal.js';
import { ApiAnswer, ApiBodyOf, ApiErrors } from '../openapi/api.decorators.js';
import { ConversationIdInput, SettingsInput } from './view.input.js';
import { ViewService } from './view.service.js';

@ApiTags('conversations')
@ApiBearerAuth()
@UseGuards(JwtGuard)
@Controller('api/messaging/conversations')
export class ViewController {
  constructor(private readonly view: ViewService) {}

  @Patch(':id/settings')
  @ApiOperation({
    summary: "Change the caller's own settings of a conversation",
    description:
      'Omitted fields keep their value. All devices of the caller are notified; other members are not.',
  })
  @ApiParam({ name: 'id', description: 'The conversation id.', schema: { type: 'string', format: 'uuid' } })
  @ApiBodyOf('ConversationSettingsBody')
  @ApiAnswer(200, 'ConversationSettings')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  changeSettings(
    @Caller() { user }: Principal,
    @Param() { id }: ConversationIdInput,
    @Body() body: SettingsInput,
  ): Promise<ConversationSettings> {
    return this.view.changeSettings(user.id, id, body);
  }
}
